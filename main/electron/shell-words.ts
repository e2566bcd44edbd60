import type { Language } from '#shared/domain/language.ts';

/** What the shell says outside its pages. */
export const shellWords = {
  sv: {
    windowLost:
      'Rådslags fönster har stannat flera gånger och stängs. Allt som stod som sparat finns kvar. Starta Rådslag igen.',
    unsaved: 'Det senaste är inte sparat',
    unsavedDetail:
      'Disken tar inte emot just nu. Stannar du kvar försöker Rådslag igen varje sekund. Det som redan stod som sparat är kvar i vilket fall.',
    stay: 'Stanna kvar',
    leave: 'Stäng ändå',
    openFile: 'Öppna ett möte',
    sessionFile: 'Möte i Rådslag',
  },
  en: {
    windowLost:
      'The window of Rådslag has stopped several times and is closed. All that was saved is there. Start Rådslag again.',
    unsaved: 'The latest is not saved',
    unsavedDetail:
      'The disk takes nothing at the moment. If you stay, Rådslag tries again every second. What was saved before stays in either case.',
    stay: 'Stay',
    leave: 'Close anyway',
    openFile: 'Open a session',
    sessionFile: 'Session of Rådslag',
  },
} as const satisfies Record<Language, Record<string, string>>;
