import type { StartContent } from './start-content.ts';

export const swedish: StartContent = {
  agenda: [
    {
      tool: 'present',
      title: 'Välkomna',
      instruction: 'Läs frågan högt. Säg vad rummet kan påverka, vem som beslutar och när svaret kommer.',
      minutes: 5,
    },
    {
      tool: 'write',
      title: 'Skriv en idé per lapp',
      instruction: 'Var och en skriver tyst för sig själv. En idé per lapp, så många som ryms.',
      minutes: 10,
    },
    {
      tool: 'cluster',
      title: 'Gruppera i teman',
      instruction: 'Flytta lappar som hör ihop. Ingen lapp måste passa in: den som står ensam får göra det.',
      minutes: 10,
    },
    {
      tool: 'vote',
      title: 'Rösta på teman',
      instruction: 'Rösta tyst. Ingen ser resultatet förrän alla har röstat.',
      minutes: 8,
    },
    {
      tool: 'discuss',
      title: 'Samtala om resultatet',
      instruction: 'Varför blev det så här? Vad såg de som röstade annorlunda?',
      minutes: 10,
    },
  ],
  blankAgenda: [
    {
      tool: 'write',
      title: 'Skriv en idé per lapp',
      instruction: 'Var och en skriver tyst för sig själv. En idé per lapp.',
      minutes: 10,
    },
  ],
  sample: {
    title: 'Torgets framtid (exempel)',
    question: 'Vad behöver hända på torget för att fler ska vilja vara där?',
    place: 'Biblioteket',
    charter: {
      purpose: 'Kommunen vill veta vad som är viktigast för dem som använder torget.',
      decider: 'Tekniska nämnden',
      use: 'Förslagen läses av torgets projektgrupp och redovisas för nämnden.',
      feedback: 'Ett brev till alla deltagare när nämnden har beslutat.',
    },
    themes: [
      {
        title: 'Sitta och mötas',
        notes: [
          'Fler bänkar med ryggstöd, gärna i solen',
          'Uteservering som har öppet på kvällen',
          'Schackbord och boule för oss äldre',
          'Tak över en del så man kan sitta när det regnar',
          'Bord där man kan äta medhavd matsäck',
        ],
      },
      {
        title: 'Trygg väg hem',
        notes: [
          'Bättre belysning på gångvägen till bussen',
          'Mopeder kör genom torget på kvällarna',
          'Jag vågar inte gå under bron efter klockan nio',
          'Sandning! Halkade två gånger i vintras',
        ],
      },
      {
        title: 'Mat och handel',
        notes: ['Torghandel på lördagar igen', 'En kiosk som säljer frukt', 'Matvagnar på fredagar'],
      },
    ],
    loose: [
      'En offentlig toalett som fungerar',
      'Något för tonåringar, inte bara småbarn',
      'Fler träd som ger skugga',
      'Plantera så att det surrar av humlor',
      'Cykelställ med tak',
      'Dricksvatten på sommaren',
    ],
  },
};
