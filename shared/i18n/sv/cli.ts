export const cli = {
  usage: `Så används kommandot:
  npm run -s radslag -- import FIL --to MÖTE.radslag [--column KOLUMN] [--sheet BLAD] [--table-column KOLUMN] [--title NAMN] [--question FRÅGA]
    FIL är en Excelfil (.xlsx), CSV eller TXT. --column är kolumnen med texten, --table-column den med bordet.
  npm run -s radslag -- inspect MÖTE.radslag [--json]
  npm run -s radslag -- tally MÖTE.radslag [--json]
  npm run -s radslag -- group FIL [--column KOLUMN] [--sheet BLAD] [--cluster-column KOLUMN] [--json]
    Föreslår teman. FIL är ett möte (.radslag) eller en fil som vid import. Ifyllda rader i --cluster-column är teman som redan har börjat.
  npm run -s radslag -- export MÖTE.radslag --to MAPP [--formats pdf,radslag,csv,json]
  npm run -s radslag -- rescue DATAMAPP --to MAPP [--json]
    Sparar alla möten i en datamapp när Rådslag inte startar. Datamappen lämnas orörd.
Alla tar --language sv eller en.`,
  imported_one: '{{number}} lapp i {{file}}',
  imported_other: '{{number}} lappar i {{file}}',
  sealed: 'förseglad: resultatet visas när omröstningen har avslutats',
  unplaced_one: '{{count}} lapp utan tema',
  unplaced_other: '{{count}} lappar utan tema',
  proposals: 'Förslag för lappar utan tema',
};
