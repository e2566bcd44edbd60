import type { reasons as swedish } from '../sv/reasons.ts';

export const reasons: typeof swedish = {
  topic: 'About {{topic}}: {{words}}',
  shared: 'The word “{{word}}” is in several notes',
  part: '“{{part}}” is in {{words}}',
  alike: '“{{a}}” goes with “{{b}}”',
  letters: '“{{a}}” and “{{b}}” are spelt nearly the same',
};
