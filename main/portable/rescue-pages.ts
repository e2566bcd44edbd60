import type { IncomingMessage, ServerResponse } from 'node:http';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Language } from '#shared/domain/language.ts';
import { Fault, faultFacts } from '#shared/domain/fault.ts';
import { faultSentence } from '#shared/i18n/fault-sentence.ts';
import { translator, type Translate } from '#shared/i18n/translate.ts';
import { fileFault } from '#main/host/file-fault.ts';
import { pageHeaders } from '#main/host/page-headers.ts';
import { roleOf, type Tokens } from './guard.ts';
import { rescueSessions, type Rescue } from '#main/host/rescue.ts';

type RescueParts = {
  dataFolder: string;
  language: Language;
  cause: unknown;
  tokens: Tokens;
  now: () => number;
};

const longestForm = 16 * 1024;

/**
 * What the window shows when the app cannot start: what is wrong, and a way to save all sessions to a folder. Plain
 * pages made here, without script, so that they work whatever is broken. Without script the token stands in the
 * address (`t`) and in the form: another user of the computer must not have the sessions saved where they can read.
 */
export function createRescuePages({ dataFolder, language, cause, tokens, now }: RescueParts) {
  const t = translator(language);
  const reason = faultSentence(faultFacts(fileFault(cause)), language);
  const page = (heading: string, body: string) =>
    htmlPage({ title: t('rescue:title'), language, heading, body });

  async function rescue(to: string): Promise<string> {
    try {
      // It would be taken from where the program happens to run: nobody would find it there.
      if (!isAbsolute(to)) throw new Fault('rescue-relative', { example: suggestion() });
      const rescued = await rescueSessions(dataFolder, to, now());
      const isAny = rescued.sessions.length > 0;
      return page(t(isAny ? 'rescue:saved' : 'rescue:none'), isAny ? outcome(t, rescued, to) : '');
    } catch (error) {
      return ask(faultSentence(faultFacts(fileFault(error)), language), to);
    }
  }
  function ask(why: string, folder: string): string {
    return page(t('rescue:heading'), form(t, { why, folder, token: tokens.facilitator }));
  }
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/rescue.css') return send(response, 'text/css', style);
    const isPost = request.method === 'POST';
    const given = isPost ? new URLSearchParams(await bodyOf(request)) : url.searchParams;
    if (roleOf(given.get('t'), tokens) !== 'facilitator') return refuse(response);
    // Only our own page may start it; the guard before has checked whom the request was sent to.
    if (isPost && request.headers.origin !== `http://${request.headers.host}`) return refuse(response);
    const to = (isPost && given.get('folder')?.trim()) || '';
    send(response, 'text/html', to === '' ? ask(reason, suggestion()) : await rescue(to));
  };
}

function suggestion(): string {
  return join(homedir(), 'Rådslag räddat');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    body += chunk.toString();
    if (body.length > longestForm) return '';
  }
  return body;
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, pageHeaders()).end();
}

function send(response: ServerResponse, type: string, text: string): void {
  const headers = pageHeaders();
  const policy =
    headers['content-security-policy']?.replace("form-action 'none'", "form-action 'self'") ?? '';
  response.writeHead(200, {
    ...headers,
    'content-security-policy': policy,
    // Without any referrer Chromium sends a form as from nowhere (Origin: null).
    'referrer-policy': 'same-origin',
    'content-type': `${type}; charset=utf-8`,
  });
  response.end(text);
}

type Words = { title: string; language: Language; heading: string; body: string };

function htmlPage({ title, language, heading, body }: Words): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/rescue.css"></head>
<body><main><h1>${escaped(heading)}</h1>${body}</main></body></html>`;
}

function form(t: Translate, { why, folder, token }: { why: string; folder: string; token: string }): string {
  return `<p role="alert">${escaped(why)}</p><p>${escaped(t('rescue:text'))}</p>
<form method="post" action="/rescue"><input type="hidden" name="t" value="${escaped(token)}"><label for="folder">${escaped(t('rescue:folder'))}</label>
<input id="folder" name="folder" value="${escaped(folder)}" spellcheck="false" required>
<button type="submit">${escaped(t('rescue:save'))}</button></form>`;
}

function outcome(t: Translate, { sessions, unread }: Rescue, to: string): string {
  const lines = sessions.map(({ title, notes, file }) =>
    file === null ? t('cli:rescuedRaw', { title }) : `${title}: ${t('common:notes', { count: notes })}`,
  );
  const items = [...lines, ...unread.map((file) => t('cli:rescueUnread', { file }))];
  return `<p>${escaped(t('cli:rescueDone', { count: sessions.length, folder: to }))}</p>
<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul><p>${escaped(t('rescue:next'))}</p>`;
}

function escaped(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
}

/** In the colours of renderer/ui/tokens.css, which may be what is broken. */
const style = `:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { margin: 0; background: light-dark(#f5f3ee, #12171d); color: light-dark(#1a2430, #eef1f4) }
main { max-width: 40rem; margin: 12vh auto; padding: 2rem; border-radius: 0.75rem;
  background: light-dark(#fff, #1b222a); border: 1px solid light-dark(#d8d3c7, #323c47) }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2 }
[role='alert'] { padding: 0.75rem 1rem; border-left: 0.25rem solid light-dark(#a3262a, #ff9a94) }
form { display: grid; gap: 0.5rem; margin-top: 1.5rem }
label { font-weight: 600 }
input, button { min-height: 2.75rem; padding: 0 0.75rem; font: inherit; border-radius: 0.375rem }
input { border: 1px solid light-dark(#767066, #8b9199); background: transparent; color: inherit }
button { justify-self: start; border: 0; background: light-dark(#0b5c6b, #63c5d2); color: light-dark(#fff, #06262c);
  font-weight: 600; cursor: pointer }
li { overflow-wrap: anywhere }`;
