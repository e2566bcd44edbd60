export const reasons = {
  topic: 'Handlar om {{topic}}: {{words}}',
  shared: 'Ordet ”{{word}}” finns i flera lappar',
  part: '”{{part}}” finns i {{words}}',
  alike: '”{{a}}” hör ihop med ”{{b}}”',
  letters: '”{{a}}” och ”{{b}}” skrivs nästan lika',
};
