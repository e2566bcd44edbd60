export const ui = {
  key: { enter: 'Retur', space: 'Blanksteg', backspace: 'Backsteg', shift: 'Skift' },
  choose: 'Välj',
  toastWithAction: '{{text}} Tryck F6 för {{action}}.',
};
