import { payloads } from '../unit/main/exports/payloads.ts';

/** Ways to hide what a payload begins with, or where it stands. */
const wraps: ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `"'>${payload}`,
  (payload) => `${payload}//`,
  (payload) => payload.toUpperCase(),
  (payload) => `{{${payload}}}`,
  (payload) => payload.replaceAll('<', '\uff1c<').replaceAll('alert(1)', 'globalThis.ran=1'),
  (payload) => `*/${payload}/*`,
  (payload) => `\`\${${payload}}\``,
  (payload) => payload.replaceAll(' ', '/').replaceAll('alert(1)', 'globalThis.ran=1'),
  (payload) => `javascript:${payload.replaceAll('alert(1)', 'globalThis.ran=1')}`,
  (payload) => `&lt;${payload}&gt;`,
  (payload) => `<x ${payload}`,
  (payload) => `constructor.constructor('${payload.replaceAll("'", '"')}')()`,
];

/** 600 attempts to have a program run by what people write, all different; one that succeeds sets `ran`, or shows a dialog. */
export const scriptPayloads: string[] = [
  ...new Set(wraps.flatMap((wrap) => payloads.map((payload) => wrap(payload.replace(/[\p{Cc}]+/gu, ' '))))),
].slice(0, 600);
