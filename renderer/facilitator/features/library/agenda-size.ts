import type { StartStep } from '#shared/i18n/start-content.ts';

/** How many steps an agenda has and how long it takes, as messages say it. */
export function agendaSize(agenda: readonly StartStep[]): { count: number; minutes: number } {
  return { count: agenda.length, minutes: agenda.reduce((sum, step) => sum + step.minutes, 0) };
}
