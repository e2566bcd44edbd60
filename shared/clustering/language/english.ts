/** English words that say nothing of what a note is about, with the words of asking. */
export const englishStopwords = `
a about above after again against all also always am an and any anyone anything are around as at back be because
been before being below between both but by can cannot come comes could did do does doing done down each either
else enough even ever every everybody everyone everything few for from further get gets getting give go goes going
good great better best had has have having he her here hers him his how i if in instead into is it its itself just
keep know less let like little lot lots made make makes many may maybe me mine more most much must my need needs
needed never new next no nobody none nor not nothing now of off often on once one only or other others our ours out
over own part people please put really same say see she should so some somebody someone something somewhere still
such take than thank thanks that the their them then there these they thing things this those through time times to
too try two under until up us use used using very want wants was way we well were what when where whether which
while who whole whom why will with within without would wish yet you your yours lack lacking provide provided more
allow able would like somehow actually proper properly decent real big small bigger old i'm it's don't doesn't didn't
can't won't isn't aren't we're they're i've we've there's that's im ive dont doesnt didnt cant wont isnt near nowhere
anywhere always sometimes day days week weeks year years month months three four five six seven eight nine ten half
first last area place places town bad nice lovely poor improve improved stop start add build created create
happen happens keep come look looking seem seems feel feels far due per via etc vs upon across along among towards
`
  .trim()
  .split(/\s+/);

export const englishMarks =
  'the and of to is are for with not we should more need our have be it that this on they there would from please can my you do how your at when'.split(
    ' ',
  );

const kept: Record<string, string> = {
  parking: 'parking',
  parked: 'parking',
  building: 'building',
  buildings: 'building',
  heating: 'heating',
  housing: 'hous',
  lighting: 'light',
  lights: 'light',
  lit: 'light',
  dying: 'die',
  children: 'child',
  kids: 'kid',
  men: 'man',
  women: 'woman',
  teeth: 'tooth',
  feet: 'foot',
  swam: 'swim',
  swimming: 'swim',
  stolen: 'steal',
  theft: 'steal',
  broke: 'broken',
  ran: 'run',
  taught: 'teach',
  shelves: 'shelf',
  leaves: 'leaf',
  buses: 'bus',
  news: 'news',
  evening: 'evening',
  morning: 'morning',
};

const endings: [string, string, number][] = [
  ['ations', 'ate', 5],
  ['ation', 'ate', 5],
  ['ments', '', 5],
  ['ment', '', 5],
  ['nesses', '', 5],
  ['ness', '', 4],
  ['ibility', 'ible', 4],
  ['ability', 'able', 4],
  ['ities', 'ity', 4],
  ['fully', 'ful', 4],
  ['ies', 'y', 2],
  ['sses', 'ss', 2],
  ['shes', 'sh', 2],
  ['ches', 'ch', 2],
  ['xes', 'x', 2],
  ['ings', '', 3],
  ['ing', '', 3],
  ['edly', '', 3],
  ['ied', 'y', 2],
  ['ed', '', 3],
  ['ers', 'er', 3],
  ['ions', '', 5],
  ['ion', '', 5],
  ['ly', '', 4],
  ['s', '', 3],
];

/** What the forms of an English word have in common. */
export function stemEnglish(written: string): string {
  const word = written.replace(/['’]s?$/, '');
  if (kept[word] !== undefined) return kept[word];
  for (const [ending, instead, least] of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < least) continue;
    if (ending === 's' && /(ss|us|is)$/.test(word)) break;
    return evenOut(word.slice(0, -ending.length) + instead);
  }
  return evenOut(word);
}

function evenOut(stem: string): string {
  const single = /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  const silent = single.length > 3 && single.endsWith('e') ? single.slice(0, -1) : single;
  return silent.length > 2 && silent.endsWith('y') ? `${silent.slice(0, -1)}i` : silent;
}
