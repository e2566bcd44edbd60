import type { ui as swedish } from '../sv/ui.ts';

export const ui: typeof swedish = {
  key: { enter: 'Enter', space: 'Space', backspace: 'Backspace', shift: 'Shift' },
  choose: 'Choose',
  toastWithAction: '{{text}} Press F6 for {{action}}.',
};
