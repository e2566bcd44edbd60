import type { Language } from '#shared/domain/language.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { RescueReport } from '#main/host/rescue.ts';

type Words = { title: string; language: Language; heading: string; body: string };

/** A page of plain HTML, without script. */
export function htmlPage({ title, language, heading, body }: Words): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/rescue.css"></head>
<body><main><h1>${escaped(heading)}</h1>${body}</main></body></html>`;
}

/** What is wrong, and what can be done. */
export function asked(why: string, text: string): string {
  return `<p role="alert">${escaped(why)}</p>${paragraph(text)}`;
}

/** Asks for the folder to save to. */
export function form(t: Translate, folder: string, token: string): string {
  return `<form method="post" action="/rescue"><input type="hidden" name="t" value="${escaped(token)}"><label for="folder">${escaped(t('rescue:folder'))}</label>
<input id="folder" name="folder" value="${escaped(folder)}" spellcheck="false" required>
<button type="submit">${escaped(t('rescue:save'))}</button></form>`;
}

/** What has come of it. */
export function told({ done, saved, troubles, next, elsewhere }: RescueReport): string {
  const bad = troubles.length > 0 ? `<div role="alert">${list(troubles)}</div>` : '';
  const good = (done === null ? '' : paragraph(done)) + (saved.length > 0 ? list(saved) : '');
  return bad + good + [next.join(' '), elsewhere ?? ''].map(paragraph).join('');
}

function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escaped(text)}</p>`;
}

function list(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
}

function escaped(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
}

/** In the colours of renderer/ui/tokens.css, which may be what is broken. */
export const style = `:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { margin: 0; background: light-dark(#f5f3ee, #12171d); color: light-dark(#1a2430, #eef1f4) }
main { max-width: 40rem; margin: min(12vh, 4rem) auto; padding: 2rem; border-radius: 0.75rem;
  background: light-dark(#fff, #1b222a); border: 1px solid light-dark(#d8d3c7, #323c47) }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2 }
[role='alert'] { padding: 0.75rem 1rem; border-left: 0.25rem solid light-dark(#a3262a, #ff9a94) }
form { display: grid; gap: 0.5rem; margin-top: 1.5rem }
label { font-weight: 600 }
input, button { min-height: 2.75rem; padding: 0 0.75rem; font: inherit; border-radius: 0.375rem }
input { border: 1px solid light-dark(#767066, #8b9199); background: transparent; color: inherit }
button { justify-self: start; border: 0; background: light-dark(#0b5c6b, #63c5d2); color: light-dark(#fff, #06262c);
  font-weight: 600; cursor: pointer }
p, li { overflow-wrap: anywhere }
ul { margin: 0; padding-left: 1.25rem }
[role='alert'] ul { padding: 0; list-style: none }
[role='alert'] li + li { margin-top: 0.5rem }
main > :last-child { margin-bottom: 0 }`;
