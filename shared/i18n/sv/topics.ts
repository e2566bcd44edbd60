export const topics = {
  open: 'Ämnen att gå efter…',
  title: 'Ämnen att gå efter',
  explain:
    'Förslagen utgår från lapparnas ord och från de här ämnena. Ändra orden, lägg till egna ämnen, eller ta bort alla ord i ett ämne som inte ska räknas.',
  add: 'Lägg till ett ämne',
  edit: 'Ändra {{topic}}',
  reset: 'Återställ {{topic}}',
  remove: 'Ta bort {{topic}}',
  changed: 'ändrat',
  added: 'eget',
  unused: 'Används inte',
  name: 'Ämnets namn',
  words: 'Ord som hör till ämnet',
  wordsHelp: 'Skriv orden i grundform med komma emellan. Böjningar och sammansättningar känns igen.',
  taken: 'Det finns redan ett ämne med det namnet.',
  save: 'Spara',
};
