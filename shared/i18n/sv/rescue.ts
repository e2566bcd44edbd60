export const rescue = {
  title: 'Rådslag: rädda dina möten',
  heading: 'Rådslag kunde inte starta',
  text: 'Dina möten ligger kvar på datorn. Spara dem i en mapp, så kan du öppna dem i Rådslag på en annan dator.',
  saved: 'Dina möten är sparade',
  none: 'Här fanns inga möten att spara',
  folder: 'Spara mötena i mappen',
  save: 'Spara alla möten',
  choose: 'Spara alla möten …',
  quit: 'Avsluta',
  next: 'Öppna filerna som slutar på .radslag med Rådslag. I mappen raw ligger mötenas filer som de är.',
};
