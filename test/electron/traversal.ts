/** Ways out of the folder of the pages, as addresses of our scheme: each names a file that is there, outside. */
const outside = [
  'main/electron.js',
  'main/preload.cjs',
  '../package.json',
  '../../../../../../etc/passwd',
  'build-stamp.json',
];

const dots = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2E.',
  '..;',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '....',
  '..%00',
  '..%20',
  '\u2025',
];
const slashes = ['/', '%2f', '%5c', '\\', '//', '%252f', '%c0%af', '/./', '%2f%2e%2f'];

export const ways: string[] = [
  ...dots.flatMap((dot) =>
    slashes.flatMap((slash) => outside.map((file) => `radslag://app/${dot}${slash}${file}`)),
  ),
  ...slashes.map((slash) => `radslag://app/assets${slash}..${slash}..${slash}main/electron.js`),
  ...slashes.map((slash) => `radslag://app${slash}${slash}etc/passwd`),
  ...[
    'C:/Windows/win.ini',
    'C:%5cWindows%5cwin.ini',
    '%5c%5cserver%5cshare%5cx.json',
    '//server/share/x.json',
    'facilitator.html::$DATA',
    'facilitator.html%3a%3a$DATA',
    'facilitator.html%00.js',
    'facilitator.html/../../main/electron.js',
    'file:///etc/passwd',
    '/etc/passwd',
    '~/.ssh/id_rsa',
    'CON',
    'nul.html',
    'assets',
    'assets/',
    '%',
    '%zz',
  ].map((path) => `radslag://app/${path}`),
  'radslag://evil/facilitator.html',
  'radslag://app.evil/facilitator.html',
  'radslag://app:80/facilitator.html',
  'file:///etc/passwd',
];
