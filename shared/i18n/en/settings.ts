import type { settings as swedish } from '../sv/settings.ts';

export const settings: typeof swedish = {
  heading: 'Settings',
  language: 'Language',
  theme: 'Appearance',
  themes: { light: 'Light', dark: 'Dark', system: 'As the computer' },
  sound: 'Sound when time is up',
  copy: 'Copy in another place',
  copyNone: 'Choose a USB stick or a shared folder, and every session is copied there as you work.',
  copyIn: 'Every session is copied to the folder, at most 30 seconds after what you do.',
  copyAway:
    'Just now nothing can be copied to the folder. Keep working: everything is copied there once it can be.',
  copyFolder: 'Folder for the copy',
  copyChoose: 'Copy here',
  copyChange: 'Change folder',
  copyPick: 'Choose a folder for the copy',
  copyStop: 'Stop copying',
  about: 'About Rådslag',
  dataFolder: 'Your sessions are kept in',
  version: 'Version',
  name: 'Your name',
  nameHelp: 'Stands in the history of the grouping. May be left empty.',
};
