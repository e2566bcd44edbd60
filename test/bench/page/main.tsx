import '#renderer/page-policy.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectBridge } from '#renderer/bridge/connect.ts';
import { BoardPanel } from '#renderer/facilitator/features/board/board-panel.tsx';
import { createSession, startApp } from '#renderer/store/app-store.ts';
import { showBoard, useBoard } from '#renderer/store/board-store.ts';
import { openSession, sessionNow } from '#renderer/store/session-store.ts';
import { WordsProvider } from '#renderer/ui/words.tsx';
import { createRig } from './rig.ts';
import '#renderer/ui/tokens.css';
import './rig.css';

/** The board of a new session, alone in the window: window.rig drives it (README, "Measuring"). */
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const { promise: ready, resolve } = Promise.withResolvers<void>();
Object.assign(window, { rig: createRig(ready) });
await startApp(connectBridge());
await openNewSession();
createRoot(root).render(
  <StrictMode>
    <WordsProvider language="sv">
      <BoardPanel boardId={useBoard.getState().boardId ?? ''} />
    </WordsProvider>
  </StrictMode>,
);
await isReady();
resolve();

async function openNewSession(): Promise<void> {
  const question = 'Vad behöver torget?';
  const id = await createSession({ start: 'blank', title: 'Mätning', question, language: 'sv' });
  if (id === null) throw new Error('the host made no session');
  await openSession(id);
  showBoard(Object.keys(sessionNow().boards)[0] ?? null);
}

/** Mounted and painted, with the typeface there. */
async function isReady(): Promise<void> {
  const frame = () => new Promise(requestAnimationFrame);
  while (!document.querySelector('.surface canvas')) await frame();
  const font = getComputedStyle(document.documentElement).getPropertyValue('--font');
  await Promise.all([500, 700].map((weight) => document.fonts.load(`${weight} 16px ${font}`)));
  await document.fonts.ready;
  await frame();
  await frame();
}
