import type { IncomingMessage, ServerResponse } from 'node:http';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Language } from '#shared/domain/language.ts';
import { Fault, faultFacts } from '#shared/domain/fault.ts';
import { faultSentence } from '#shared/i18n/fault-sentence.ts';
import { translator } from '#shared/i18n/translate.ts';
import { fileFault } from '#main/host/file-fault.ts';
import { pageHeaders } from '#main/host/page-headers.ts';
import { roleOf, type Tokens } from './guard.ts';
import { rescueReport, rescueSessions } from '#main/host/rescue.ts';
import { asked, form, htmlPage, style, told } from './rescue-html.ts';

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
      if (!isAbsolute(to)) throw new Fault('folder-relative', { example: suggestion() });
      const report = rescueReport(await rescueSessions(dataFolder, to, now()), to, language);
      // Empty: in the same folder the sessions that are saved would be saved once more.
      return page(report.heading, told(report) + (report.elsewhere === null ? '' : fields('')));
    } catch (error) {
      return ask(faultSentence(faultFacts(fileFault(error)), language), to);
    }
  }
  function ask(why: string, folder: string): string {
    return page(t('rescue:heading'), asked(why, t('rescue:text')) + fields(folder));
  }
  function fields(folder: string): string {
    return form(t, folder, tokens.facilitator);
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
