import type { IncomingMessage, ServerResponse } from 'node:http';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '#shared/domain/language.ts';
import { faultFacts } from '#shared/domain/fault.ts';
import { faultSentence } from '#shared/i18n/fault-sentence.ts';
import { translator, type Translate } from '#shared/i18n/translate.ts';
import { fileFault } from '#main/host/file-fault.ts';
import { pageHeaders } from '#main/host/page-headers.ts';
import { rescueSessions, type Rescue } from '#main/host/rescue.ts';

type RescueParts = { dataFolder: string; language: Language; cause: unknown; now: () => number };

const longestForm = 16 * 1024;

/**
 * What the window shows when the app cannot start: what is wrong, and a way to save all sessions to a folder. Plain
 * pages made here, without script, so that they work whatever is broken.
 */
export function createRescuePages({ dataFolder, language, cause, now }: RescueParts) {
  const t = translator(language);
  const reason = faultSentence(faultFacts(fileFault(cause)), language);
  const page = (body: string) => htmlPage(t, language, body);

  async function rescue(to: string): Promise<string> {
    try {
      return page(outcome(t, await rescueSessions(dataFolder, to, now()), to));
    } catch (error) {
      return page(form(t, faultSentence(faultFacts(fileFault(error)), language), to));
    }
  }
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/rescue.css') return send(response, 'text/css', style);
    if (request.method !== 'POST') return send(response, 'text/html', page(form(t, reason, suggestion())));
    // Only our own page may start it; the guard before has checked whom the request was sent to.
    if (request.headers.origin !== `http://${request.headers.host}`) {
      response.writeHead(403, pageHeaders()).end();
      return;
    }
    const to = new URLSearchParams(await bodyOf(request)).get('folder')?.trim() ?? '';
    send(response, 'text/html', to === '' ? page(form(t, reason, suggestion())) : await rescue(to));
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

function send(response: ServerResponse, type: string, text: string): void {
  const headers = pageHeaders();
  const policy =
    headers['content-security-policy']?.replace("form-action 'none'", "form-action 'self'") ?? '';
  response.writeHead(200, {
    ...headers,
    'content-security-policy': policy,
    'content-type': `${type}; charset=utf-8`,
  });
  response.end(text);
}

function htmlPage(t: Translate, language: Language, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(t('rescue:title'))}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/rescue.css"></head>
<body><main><h1>${escaped(t('rescue:heading'))}</h1>${body}</main></body></html>`;
}

function form(t: Translate, reason: string, folder: string): string {
  return `<p role="alert">${escaped(reason)}</p><p>${escaped(t('rescue:text'))}</p>
<form method="post" action="/rescue"><label for="folder">${escaped(t('rescue:folder'))}</label>
<input id="folder" name="folder" value="${escaped(folder)}" spellcheck="false" required>
<button type="submit">${escaped(t('rescue:save'))}</button></form>`;
}

function outcome(t: Translate, { sessions, unread }: Rescue, to: string): string {
  const lines = sessions.map(({ title, notes, file }) =>
    file === null ? t('cli:rescuedRaw', { title }) : `${title}: ${t('common:notes', { count: notes })}`,
  );
  const items = [...lines, ...unread.map((file) => t('cli:rescueUnread', { file }))];
  return `<p role="status">${escaped(t('cli:rescueDone', { count: sessions.length, folder: to }))}</p>
<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul><p>${escaped(t('rescue:next'))}</p>`;
}

function escaped(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
}

const style = `:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { margin: 0; background: light-dark(#f6f4ef, #191b1e); color: light-dark(#1d2126, #eceae5) }
main { max-width: 40rem; margin: 12vh auto; padding: 2rem; border-radius: 0.75rem;
  background: light-dark(#fff, #23262a); border: 1px solid light-dark(#d9d5cc, #3a3f45) }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2 }
[role='alert'] { padding: 0.75rem 1rem; border-left: 0.25rem solid light-dark(#a5312a, #ff9b8f) }
form { display: grid; gap: 0.5rem; margin-top: 1.5rem }
label { font-weight: 600 }
input, button { min-height: 2.75rem; padding: 0 0.75rem; font: inherit; border-radius: 0.375rem }
input { border: 1px solid light-dark(#767066, #8b9199); background: transparent; color: inherit }
button { justify-self: start; border: 0; background: light-dark(#1d4f7a, #8fc1ea); color: light-dark(#fff, #10202e);
  font-weight: 600; cursor: pointer }
li { overflow-wrap: anywhere }`;
