/** What pages would have reached had this been Electron with a network: addresses and windows. Must stay empty. */
export const escapes: string[] = [];
