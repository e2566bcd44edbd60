export const settings = {
  heading: 'Inställningar',
  language: 'Språk',
  theme: 'Utseende',
  themes: { light: 'Ljust', dark: 'Mörkt', system: 'Som datorn' },
  sound: 'Ljud när tiden är ute',
  about: 'Om Rådslag',
  dataFolder: 'Dina möten sparas i',
  version: 'Version',
  name: 'Ditt namn',
  nameHelp: 'Står i grupperingens historik. Får lämnas tomt.',
};
