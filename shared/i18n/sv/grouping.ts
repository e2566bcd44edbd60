export const grouping = {
  selected_one: '{{count}} lapp markerad',
  selected_other: '{{count}} lappar markerade',
  group: 'Skapa tema',
  groupName: 'Namn på temat',
  groupHint: 'Gärna en hel mening',
  clear: 'Avmarkera',
  clusters: 'Teman',
  noClusters:
    'Inga teman än. Markera lappar som hör ihop och skapa ett tema, eller dra en lapp till en annan.',
  newCluster: 'Nytt tomt tema',
  rename: 'Byt namn',
  dissolve: 'Lös upp temat',
  dissolved: 'Temat {{cluster}} är upplöst; lapparna är kvar',
  actions: 'Åtgärder för {{cluster}}',
  loose_one: '{{count}} lapp utan tema',
  loose_other: '{{count}} lappar utan tema',
};
