const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-sync',
];

/** How the tests start the browser. Chromium's sandbox refuses the superuser, whom containers often are. */
export const browserArguments = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
