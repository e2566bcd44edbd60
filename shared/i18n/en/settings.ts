import type { settings as swedish } from '../sv/settings.ts';

export const settings: typeof swedish = {
  heading: 'Settings',
  language: 'Language',
  theme: 'Appearance',
  themes: { light: 'Light', dark: 'Dark', system: 'As the computer' },
  sound: 'Sound when time is up',
  about: 'About Rådslag',
  dataFolder: 'Your sessions are kept in',
  version: 'Version',
  name: 'Your name',
  nameHelp: 'Stands in the history of the grouping. May be left empty.',
};
