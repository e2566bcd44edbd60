import type { FaultCode } from '#shared/domain/fault.ts';

export const faults = {
  'file-too-large':
    'Filen {{file}} är för stor ({{megabytes}} MB, högst {{limit}} MB får plats). Mötet är orört: dela upp filen och läs in delarna var för sig.',
  'file-unreadable':
    'Filen {{file}} gick inte att läsa. Mötet är orört: kontrollera att filen finns och försök igen.',
  'table-binary':
    'Filen {{file}} är inte en textfil. Mötet är orört: spara som CSV eller TXT i det program den kommer från och försök igen.',
  'table-empty': 'Filen {{file}} innehåller inga rader att läsa in. Mötet är orört: välj en annan fil.',
  'table-quotes':
    'Filen {{file}} har ett citattecken som aldrig avslutas, nära rad {{line}}. Mötet är orört: rätta raden och försök igen.',
  'table-column-missing':
    'Kolumnen {{column}} finns inte i {{file}}. Mötet är orört: välj en av kolumnerna {{columns}}.',
  'table-column-unnamed':
    'Filen {{file}} har flera kolumner och ingen är vald. Mötet är orört: välj en av kolumnerna {{columns}}.',
  'table-sheet-missing':
    'Bladet {{sheet}} finns inte i {{file}}, eller är tomt. Mötet är orört: välj ett av bladen {{sheets}}.',
  'workbook-damaged':
    'Filen {{file}} är skadad eller är ingen Excelfil. Mötet är orört: öppna filen i Excel, spara den på nytt och försök igen.',
  'workbook-locked':
    'Filen {{file}} är skyddad med lösenord. Mötet är orört: spara en kopia utan lösenord och läs in den.',
  'workbook-other':
    'Filen {{file}} är inte en Excelfil av den sort som går att läsa in. Mötet är orört: spara den som Excel-arbetsbok (.xlsx) eller CSV och läs in den filen.',
  'workbook-too-large':
    'Filen {{file}} blir för stor när den packas upp (högst {{limit}} MB får plats). Mötet är orört: kopiera kolumnen med texten till en ny arbetsbok och läs in den.',
  'session-file-damaged':
    'Filen {{file}} är skadad eller är inte ett möte från Rådslag. Dina möten är orörda: hämta en annan kopia av filen.',
  'session-file-newer':
    'Filen {{file}} är gjord med en nyare version av Rådslag. Dina möten är orörda: uppdatera Rådslag och öppna filen igen.',
  'session-newer':
    'Mötet {{title}} är gjort med en nyare version av Rådslag. Det är orört: uppdatera Rådslag för att öppna det.',
  'session-missing':
    'Mötet finns inte längre på den här datorn. Andra möten är orörda: gå tillbaka till listan.',
  'session-busy': 'Mötet är öppet i ett annat fönster. Inget har gått förlorat: fortsätt i det fönstret.',
  'host-gone':
    'Rådslags bakgrundsprogram svarar inte. Det som är sparat är kvar: stäng fönstret och starta Rådslag igen.',
  'earlier-start':
    'Den här sidan hör till en tidigare start av Rådslag. Det som är sparat är kvar: fortsätt i det nya fönstret, eller på den nya adressen från terminalen.',
  'voting-not-open': 'Omröstningen är inte öppen, så röstsedeln togs inte emot. Tidigare röstsedlar är kvar.',
  'target-in-voting':
    'Rummet röstar om {{title}}, som därför står kvar. Inget är ändrat: avsluta omröstningen först.',
  'ballot-over-budget':
    'Röstsedeln har fler prickar än de {{budget}} som var och en har. Den är inte sparad: ta bort prickar och spara igen.',
  'ballot-over-target':
    'Röstsedeln har fler än {{perTarget}} prickar på samma förslag. Den är inte sparad: flytta prickar och spara igen.',
  'ballot-unknown-target': 'Röstsedeln gäller något som inte är med i omröstningen. Den är inte sparad.',
  'folder-missing': 'Mappen {{path}} finns inte. Inget är ändrat: välj en annan mapp.',
  'folder-is-file':
    'Där mappen skulle vara finns en fil med namnet {{path}}. Inget är ändrat: välj en annan mapp.',
  'folder-readonly': 'Det går inte att skriva i {{path}}. Inget är ändrat: välj en annan mapp.',
  'folder-relative': 'Skriv hela sökvägen till mappen, till exempel {{example}}.',
  'disk-full':
    'Disken är full, så {{path}} kunde inte sparas. Det som redan är sparat är kvar: frigör plats och försök igen.',
  'path-too-long': 'Sökvägen till {{path}} är för lång. Mötet är orört: välj en mapp med kortare namn.',
  'file-busy':
    'Filen {{path}} används av ett annat program. Mötet är orört: stäng filen där och försök igen.',
  'file-exists': 'Filen {{path}} finns redan och har lämnats orörd: välj ett annat namn.',
  'copy-inside':
    'I {{path}} har Rådslag sina möten, så en kopia där går förlorad tillsammans med dem. Välj en annan mapp, till exempel på ett USB-minne.',
  'rescue-inside': 'Mappen ligger där Rådslag har sina möten. Välj en annan, till exempel på ett USB-minne.',
  'printer-missing':
    'För att göra en PDF behövs Chromium, Chrome eller Edge, och ingen av dem hittades. Mötet och det som redan är exporterat är orört: installera en av dem och exportera igen.',
  'printer-failed': 'PDF-filen kunde inte göras. Mötet och de andra filerna är orörda: försök igen.',
  'projector-failed': 'Projektorfönstret kunde inte öppnas. Mötet är orört: försök igen.',
  'request-invalid': 'Det där gick inte att göra. Mötet är orört: försök igen.',
  unexpected: 'Något gick fel. Det som är sparat är kvar: försök igen. ({{detail}})',
} satisfies Record<FaultCode, string>;
