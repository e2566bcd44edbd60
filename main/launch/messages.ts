import { systemLanguage } from '#main/files/system-language.ts';
import type { Language } from './options.ts';

/** Everything the launcher says to people. */
export type Messages = {
  help: string;
  bad: (option: string) => string;
  building: string;
  notInstalled: string;
  buildFailed: string;
  electronNotFetched: string;
  distFailed: string;
  and: string;
  electronAbsent: string;
  electronFailed: string;
  noBrowser: string;
  browserFailed: string;
  noDisplay: string;
  inBrowser: (browser: string) => string;
  byAddress: string;
  cannotStart: string;
  withoutSandbox: string;
  openHere: (address: string) => string;
};

const sv: Messages = {
  help: `Starta Rådslag: npm start -- [val] [FIL.radslag]
  FIL.radslag                     en mötesfil att öppna
  --shell=electron|browser|serve  eget fönster, webbläsarens fönster eller bara en adress (annars väljs det som går)
  --data=MAPP                     mappen där mötena sparas
  --language=sv|en                språk
  --port=NUMMER                   port på den egna datorn, för browser och serve
  --help                          visa detta`,
  bad: (option) => `Valet ”${option}” går inte att använda. Skriv npm start -- --help för att se valen.`,
  building: 'Bygger Rådslag …',
  notInstalled: 'Rådslags delar är inte installerade. Kör npm ci och sedan npm start igen.',
  buildFailed: 'Rådslag gick inte att bygga. Dina möten är orörda. Felet står ovanför.',
  electronNotFetched:
    'Electron kunde inte hämtas, så inga installationsfiler gjordes. Anslut till internet och kör npm run dist igen.',
  distFailed: 'Installationsfilerna blev inte färdiga. Felet står ovanför.',
  and: ' och ',
  electronAbsent: 'Electron finns inte här',
  electronFailed: 'Electron startar inte här',
  noBrowser: 'varken Chromium, Chrome eller Edge hittades',
  browserFailed: 'webbläsaren gick inte att öppna',
  noDisplay: 'här finns ingen skärm',
  inBrowser: (browser) => `Rådslag öppnas i ${browser}.`,
  byAddress: 'Rådslag öppnas på en adress på den här datorn.',
  cannotStart: 'Rådslag kan inte starta så.',
  withoutSandbox:
    'Du kör som root: webbläsaren körs utan sandlåda (--no-sandbox). Kör hellre som vanlig användare.',
  openHere: (address) =>
    `Öppna ${address} i en webbläsare på den här datorn. Ctrl-C avslutar; allt är sparat.`,
};

const en: Messages = {
  help: `Start Rådslag: npm start -- [options] [FILE.radslag]
  FILE.radslag                    a session file to open
  --shell=electron|browser|serve  own window, a browser's window, or only an address (else whatever works)
  --data=FOLDER                   the folder where sessions are kept
  --language=sv|en                language
  --port=NUMBER                   port on this computer, for browser and serve
  --help                          show this`,
  bad: (option) => `The option "${option}" cannot be used. Type npm start -- --help to see the options.`,
  building: 'Building Rådslag …',
  notInstalled: 'The parts of Rådslag are not installed. Run npm ci, then npm start again.',
  buildFailed: 'Rådslag could not be built. Your sessions are untouched. The error is above.',
  electronNotFetched:
    'Electron could not be fetched, so no installers were made. Connect to the internet and run npm run dist again.',
  distFailed: 'The installers were not finished. The error is above.',
  and: ' and ',
  electronAbsent: 'Electron is not here',
  electronFailed: 'Electron does not start here',
  noBrowser: 'neither Chromium, Chrome nor Edge was found',
  browserFailed: 'the browser could not be opened',
  noDisplay: 'there is no screen here',
  inBrowser: (browser) => `Rådslag opens in ${browser}.`,
  byAddress: 'Rådslag opens at an address on this computer.',
  cannotStart: 'Rådslag cannot start that way.',
  withoutSandbox:
    'You run as root: the browser runs without its sandbox (--no-sandbox). Better run as an ordinary user.',
  openHere: (address) => `Open ${address} in a browser on this computer. Ctrl-C ends; everything is saved.`,
};

/** The chosen language, else that of the system: Swedish for a Swedish one, English for all others. */
export function messagesFor(chosen: Language | null, env = process.env): Messages {
  return (chosen ?? systemLanguage(env)) === 'sv' ? sv : en;
}

/** One line: why what was tried before did not work, if anything was, and what happens now. */
export function sayWhy(messages: Messages, why: string[], now: string): string {
  if (why.length === 0) return now;
  const reasons = why.join(messages.and);
  return `${reasons.charAt(0).toUpperCase()}${reasons.slice(1)}. ${now}`;
}
