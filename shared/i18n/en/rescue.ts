import type { rescue as swedish } from '../sv/rescue.ts';

export const rescue: typeof swedish = {
  title: 'Rådslag: rescue your sessions',
  heading: 'Rådslag could not start',
  text: 'Your sessions are still on the computer. Save them to a folder, and you can open them in Rådslag on another computer.',
  saved: 'Your sessions are saved',
  none: 'There were no sessions to save',
  folder: 'Save the sessions in the folder',
  save: 'Save all sessions',
  choose: 'Save all sessions …',
  quit: 'Quit',
  next: 'Open the files that end in .radslag with Rådslag. The folder raw holds the files of the sessions as they are.',
};
