/**
 * Swedish as it is written on notes. Function words and the words of asking ("vill", "behövs", "fler") say nothing
 * of what a note is about; spoken spellings stand beside the written ones.
 */
export const swedishStopwords = `
och att det som en ett på är av för med till den har de inte om han hon man men var jag sig från vi så kan när år
under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då
sedan över bara in blir upp även vad få två vill ha många hur mer går kanske igen mellan denna detta dessa dom dem
deras vår vårt våra ni er era ert min mitt mina din ditt dina sina sitt hans hennes dess oss dig mig sej mej dej
någon något några nån nåt nåra nånting någonting nånstans någonstans ingen inget inga ingenting ingenstans vilken
vilket vilka vem vems varför därför eftersom innan medan genom utan utom inom kring runt hos åt ju väl nog
ändå dock alltså annars ens just redan ännu fortfarande alltid aldrig ibland ofta sällan jämt hela hel helt allt
varje var varannan både samma sån sådan sådant sådana sånt såna annan annat annanstans egen eget egna själv själva
bra bättre bäst dålig dåligt dåliga sämre fin fint fina skön skönt sköna trevlig trevligt roligt rolig kul
behöver behövs behov behövde önskar önskas önskan saknas saknar borde bör måste kunna kunde vill ville vilja gärna
tack snälla fler flera mera mindre minst mest större ordentlig ordentliga ordentligt riktig riktigt riktiga nya ny
nytt extra lite litet liten små stor stort stora enda första ena hellre istället stället viktig viktigt viktiga
göra gör gjort görs gjorde ge ger gav bli blev blivit bliva varit vore låt låta låter sätt sätta sätter sätts ställ
ta tar tas tog tagit komma kom kommit gå gick ser se sett sen tycker tycka tror tro vet veta säger sa sätt sak
saker grej grejer slags typ massa väldigt jätte så'n folk människor personer folket person tid gång gånger dag
dagar dagarna dagen ställe ställen plats platser platsen känns känna känner börja börjar börjat sluta fortsätt
fortsätta håll hålla håller behåll stå står ligger ligga finnas funkar fungerar fungera fungerat hjälp
hjälpa använda användas tänk tänka fram bort hem ner iväg därifrån hit dit nere uppe ute inne borta hemma
alldeles ganska rätt fel tillräckligt tillräcklig enkelt enkel lätt svårt möjligt möjlighet möjligheter
kommun kommunen kommunens t.ex ex tex mm etc dvs osv bl.a pga ca kr st nr o å e dä de' ä va te int inte' ej icke
oxå också' ida idag imorgon me mä ve hä dä' nåt' ba typ ett' ena tre fyra fem sex sju åtta nio tio hundra tusen
halv hälften halva per lika olika bland hos sådär såhär precis exakt direkt snart länge längre förr förut tidigare
senare först sist sista nästa alltför mera hela hellre verkligen faktiskt egentligen absolut bästa sämsta hur
varandra varann ihop åtminstone särskilt speciellt framförallt samt via enligt trots antingen varken ifall fast
fastän såsom liksom tills förutom ungefär nästan knappt
`
  .trim()
  .split(/\s+/);

/** Words that tell Swedish from English, German, Finnish and the neighbours. */
export const swedishMarks =
  'och att det som inte är för på med vi ska till av ett den mer vill fler jag från när också eller så har finns borde där kan man bättre vid men mycket dom int nån nåt behövs utan ni oss var bara inga ingen efter blir'.split(
    ' ',
  );

/** Spoken or irregular forms, and what they are forms of. */
export const swedishForms: Record<string, string> = {
  böcker: 'bok',
  böckerna: 'bok',
  städer: 'stad',
  städerna: 'stad',
  stan: 'stad',
  länder: 'land',
  stränder: 'strand',
  stränderna: 'strand',
  nätter: 'natt',
  nätterna: 'natt',
  händer: 'hand',
  tänder: 'tand',
  söner: 'son',
  fötter: 'fot',
  möss: 'mus',
  männen: 'man',
  bröder: 'bror',
  mammor: 'mamma',
  morron: 'morgon',
  morronen: 'morgon',
  morrn: 'morgon',
  mornar: 'morgon',
  mornarna: 'morgon',
  kvälln: 'kväll',
  lördan: 'lördag',
  lördar: 'lördag',
  söndan: 'söndag',
  söndar: 'söndag',
  fredan: 'fredag',
  barna: 'barn',
  barnen: 'barn',
  barnens: 'barn',
  träna: 'träning',
  tränar: 'träning',
  gamla: 'gammal',
  gamlas: 'gammal',
  äldres: 'äldre',
  snöat: 'snö',
  teve: 'tv',
  mopparna: 'moppe',
  biblan: 'bibliotek',
  dagiset: 'dagis',
  sova: 'sömn',
};

/** Joints between the parts of a compound: "skolgårdSväg", "gatUbelysning", "kyrkOgård". */
export const swedishJoints = ['', 's', 'o', 'u', 'e', 'a'];

/** Common parts of compounds that belong to no topic. */
export const swedishParts =
  'plats ställe tid dag kväll natt morgon rum stad by land gård sida kant hörna låda skåp dörr port tunnel station centrum torg bruk verk lag kort kurs grupp ansvar chef ledare plan yta område zon center park bana rörelse vård skydd ställ ställning del hall vagn fri bar pris sätt stånd bygd'.split(
    ' ',
  );

// After Snowball's Swedish stemmer, with the definite endings it leaves: the longest ending that fits is taken away.
const endings = new Set(
  'heterna hetens anden heten heter arnas ernas ornas andes arens andet arna erna orna ande arne aste aren ades erns ade are ens ern ets ans het ast ad en et an ar er or as es at a e'.split(
    ' ',
  ),
);
const longestEnding = 7;
const beforeS = 'bcdfghjklmnoprvy';
const pairs = ['dd', 'gd', 'nn', 'mm', 'dt', 'gt', 'kt', 'tt'];
const derivations = ['ligt', 'lig', 'igt', 'els', 'ig'];
const vowels = 'aeiouyåäö';
/** Words that end as if they had an ending, and have none. */
const whole = new Set(['internet', 'paket', 'roman', 'organ', 'dator', 'datorer', 'kontor', 'motor']);

/**
 * What the forms of a Swedish word have in common. Words that drop a vowel ("cykel, cyklar", "vatten, vattnet") and
 * verbs with their nouns ("belysa, belysning") are brought together too.
 */
export function stemSwedish(written: string): string {
  const word = swedishForms[written] ?? written;
  if (whole.has(word)) return word.slice(0, 5);
  const start = regionOf(word);
  const first = dropFirst(word, start);
  return singled(evenOut(dropDerivation(singled(first))));
}

/** "marknad", "kostnad", "byggnad": the ending of their other forms comes after it. */
function isNounInNad(word: string, at: number): boolean {
  return word.endsWith('nad') && word.length - at <= 2;
}

function singled(stem: string): string {
  return stem.length > 3 && pairs.some((pair) => stem.endsWith(pair)) ? stem.slice(0, -1) : stem;
}

function dropFirst(word: string, start: number): string {
  if (word.length > 5 && /(el|er|or)n$/.test(word)) return dropFirst(word.slice(0, -1), start);
  for (let at = Math.max(start, word.length - longestEnding); at < word.length; at++)
    if (endings.has(word.slice(at)) && !isNounInNad(word, at)) return word.slice(0, at);
  const isGenitive = word.length > start && word.endsWith('s') && beforeS.includes(word.at(-2) ?? ' ');
  return isGenitive ? word.slice(0, -1) : word;
}

function dropDerivation(stem: string): string {
  const ending = derivations.find((each) => stem.length - each.length >= 4 && stem.endsWith(each));
  if (ending) return stem.slice(0, -ending.length);
  if (stem.endsWith('ering') && stem.length >= 7) return stem.slice(0, -3);
  if (stem.endsWith('ning') && stem.length >= 8) return stem.slice(0, -4);
  if (stem.length > 4 && /[^aeiouyåäös]t$/.test(stem)) return stem.slice(0, -1);
  return stem;
}

function evenOut(stem: string): string {
  if (stem.length < 4) return stem;
  const [third = '', second = '', last = ''] = stem.slice(-3);
  if (last === 'l' && second === 'e' && !vowels.includes(third)) return `${stem.slice(0, -2)}l`;
  if (last === 'n' && 'tpk'.includes(second) && !vowels.includes(third)) return stem.slice(0, -1);
  if (last === 'r' && !vowels.includes(second) && second !== 'r' && stem.length > 4) return stem.slice(0, -1);
  return stem;
}

/** Where endings may begin: after the first consonant that follows a vowel, and never among the first three letters. */
function regionOf(word: string): number {
  for (let at = 1; at < word.length; at++)
    if (vowels.includes(word[at - 1] ?? '') && !vowels.includes(word[at] ?? '')) return Math.max(3, at + 1);
  return word.length;
}
