import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Fault } from '#shared/domain/fault.ts';
import { decodeFrame, encodeFrame } from '#shared/contract/document-frames.ts';
import type { Session } from '#shared/domain/session.ts';
import { addVoting, openVoting } from '#shared/document/operations/votings.ts';
import { readSession } from '#shared/document/read.ts';
import { tallyDots } from '#shared/voting/tally.ts';
import type { DocumentLine } from '#main/host/document-peer.ts';
import type { Host } from '#main/host/host.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { linkDocument } from '#renderer/bridge/document-link.ts';
import { createSession, startApp } from '#renderer/store/app-store.ts';
import {
  dropWaiting,
  revealVoting,
  sealDraft,
  sendAgain,
  setChannel,
  setDraft,
  useBallotDesk,
  watchSealed,
  withdrawBallot,
} from '#renderer/store/ballot-desk.ts';
import { useSession } from '#renderer/store/session-store.ts';
import { tempFolder } from '../../main/files/temp-folder.ts';
import { hostWithBridge } from './host-bridge.ts';

const votingId = 'v1';
let host: Host;
let doc: Y.Doc;
let sealed: { id: string; number: number }[];
/** What becomes of the next casts: 'cut' never reaches the host, 'lost' does but its answer is lost. */
let line: 'whole' | 'cut' | 'lost';

beforeEach(async () => {
  line = 'whole';
  sealed = [];
  const made = await hostWithBridge(await tempFolder());
  host = made.host;
  await startApp({ ...made.bridge, call: overLine(made.bridge) });
  const sessionId = (await createSession({ start: 'sample', title: '', question: '', language: 'sv' })) ?? '';
  doc = await sharedDocument(made.bridge, sessionId);
  openVotingIn(doc);
  useSession.setState({ session: readSession(doc) });
});
afterEach(async () => {
  useBallotDesk.setState({ ...useBallotDesk.getInitialState() });
  await host.close();
});

test('seals ballot after ballot and numbers them', async () => {
  seal({ [target(0)]: 1 });
  seal({ [target(1)]: 1 });
  seal({});
  await sealedAre(3);
  expect(sealed.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(useBallotDesk.getState()).toMatchObject({ waiting: [], sealed: { [votingId]: 3 } });
});

test('begins an empty ballot at once, while the former is still on its way', async () => {
  seal({ [target(0)]: 1 });
  expect(useBallotDesk.getState().drafts[votingId]).toEqual({});
  setDraft(votingId, { [target(1)]: 1 });
  await sealedAre(1);
  expect(useBallotDesk.getState().drafts[votingId]).toEqual({ [target(1)]: 1 });
});

test('keeps a ballot that could not be handed over, and seals it when the host answers again', async () => {
  line = 'cut';
  seal({ [target(0)]: 1 });
  seal({ [target(1)]: 1 });
  await vi.waitFor(() => expect(useBallotDesk.getState().stuck).toEqual([votingId]));
  expect(useBallotDesk.getState().waiting).toHaveLength(2);
  line = 'whole';
  await sendAgain(votingId);
  expect(useBallotDesk.getState()).toMatchObject({ stuck: [], waiting: [], sealed: { [votingId]: 2 } });
});

test('tries again at once, also while what could not be handed over is still being kept', async () => {
  line = 'cut';
  seal({ [target(0)]: 1 });
  await new Promise<void>((resolve) => {
    const stop = useBallotDesk.subscribe(({ stuck }) => {
      if (stuck.length === 0) return;
      stop();
      resolve();
    });
  });
  line = 'whole';
  await sendAgain(votingId);
  expect(useBallotDesk.getState()).toMatchObject({ stuck: [], waiting: [], sealed: { [votingId]: 1 } });
});

test('a ballot whose answer was lost counts once', async () => {
  line = 'lost';
  seal({ [target(0)]: 1 });
  await vi.waitFor(() => expect(useBallotDesk.getState().stuck).toEqual([votingId]));
  line = 'whole';
  await sendAgain(votingId);
  expect(sealed.map(({ number }) => number)).toEqual([1]);
});

test('a ballot that breaks the rules is told and can be thrown away', async () => {
  seal({ nothing: 1 });
  await vi.waitFor(() => expect(useBallotDesk.getState().stuck).toEqual([votingId]));
  dropWaiting(votingId);
  seal({ [target(0)]: 1 });
  await sealedAre(1);
  expect(useBallotDesk.getState()).toMatchObject({ stuck: [], waiting: [] });
});

test('what could not be sealed in one voting does not stand in the way of another', async () => {
  setDraft('gone', {});
  sealDraft('gone', () => undefined);
  await vi.waitFor(() => expect(useBallotDesk.getState().stuck).toEqual(['gone']));
  seal({ [target(0)]: 1 });
  await sealedAre(1);
});

test('takes back a sealed ballot', async () => {
  seal({ [target(0)]: 1 });
  await sealedAre(1);
  expect(await withdrawBallot(votingId, sealed[0]?.id ?? '')).toBe(true);
  expect(useBallotDesk.getState().sealed[votingId]).toBe(0);
});

test('knows how many were sealed before this window opened', async () => {
  seal({});
  await sealedAre(1);
  useBallotDesk.setState({ sealed: {} });
  const stop = watchSealed(votingId);
  await vi.waitFor(() => expect(useBallotDesk.getState().sealed[votingId]).toBe(1));
  stop();
});

test('nothing of a ballot is in the document before the voting ends, and all of it afterwards', async () => {
  setChannel('proxy');
  seal({ [target(0)]: 1 });
  seal({});
  await sealedAre(2);
  expect(readSession(doc).ballots).toEqual({});
  expect(await revealVoting(votingId)).toBe(true);
  await vi.waitFor(() => expect(readSession(doc).votings[votingId]?.state).toBe('revealed'));
  const { votings, ballots } = readSession(doc);
  const tally = tallyDots(votings[votingId] as Session['votings'][string], Object.values(ballots));
  expect(tally).toMatchObject({ ballots: 2, blank: 1, byChannel: { proxy: 2 } });
  expect(tally.lines[0]).toMatchObject({ id: target(0), people: 1, dots: 1 });
  expect(useBallotDesk.getState().drafts[votingId]).toEqual({});
});

function seal(dots: Record<string, number>): void {
  setDraft(votingId, dots);
  sealDraft(votingId, (id, number) => sealed.push({ id, number }));
}

function sealedAre(count: number): Promise<void> {
  return vi.waitFor(() => expect(sealed).toHaveLength(count));
}

function target(index: number): string {
  return useSession.getState().session.votings[votingId]?.targets[index]?.id ?? '';
}

function overLine(bridge: Bridge): Bridge['call'] {
  return async (name, args) => {
    const isCast = name === 'ballots.cast';
    if (isCast && line === 'cut') throw new Fault('host-gone');
    const result = await bridge.call(name, args);
    if (isCast && line === 'lost') throw new Fault('host-gone');
    return result;
  };
}

/** A document in step with the host's, as a window has it. */
async function sharedDocument(bridge: Bridge, sessionId: string): Promise<Y.Doc> {
  const shared = new Y.Doc();
  const openDocument: Bridge['openDocument'] = (id, listener) => {
    const peer: DocumentLine = {
      send: (frame) => listener.received(encodeFrame(frame)),
      received: () => undefined,
    };
    const close = host.connectDocument(id, peer);
    listener.opened();
    return { send: (bytes) => peer.received(decodeFrame(bytes) ?? { kind: 'refused' }), close };
  };
  const link = linkDocument({ ...bridge, openDocument }, sessionId, shared, () => undefined);
  await link.synced;
  return shared;
}

function openVotingIn(shared: Y.Doc): void {
  const { steps, boards } = readSession(shared);
  const [stepId = '', boardId = ''] = [Object.keys(steps)[0], Object.keys(boards)[0]];
  const rules = { question: 'Vad först?', targetKind: 'clusters' as const, budget: 2, perTarget: 1 };
  addVoting(shared, readSession(shared), { id: votingId, stepId, boardId, ...rules });
  openVoting(shared, readSession(shared), votingId);
}
