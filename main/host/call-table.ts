import { homedir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import type { CallArgs, CallResult } from '#shared/contract/bridge.ts';
import type { CallName } from '#shared/contract/channels.ts';
import { Fault } from '#shared/domain/fault.ts';
import { leadsInto } from '#main/files/leads-into.ts';
import { folderRoots, listFolders } from '#main/files/roots.ts';
import { listAside } from './aside-list.ts';
import { castBallot, revealBallots, withdrawBallot } from './ballot-desk.ts';
import { exportWork } from './export-work.ts';
import type { HostParts } from './host.ts';
import { eraseSession } from './erase-session.ts';
import { listVersions, restoreVersion } from './version-desk.ts';
import type { OpenSession } from './open-session.ts';
import { createSession, duplicateSession, openSessionFile } from './session-copies.ts';
import { withSession } from './with-session.ts';

export type CallTable = { [N in CallName]: (args: CallArgs<N>) => Promise<CallResult<N>> };

/** What the host does for each call of shared/contract/bridge.ts. */
export function createCallTable(parts: HostParts): CallTable {
  return { ...appCalls(parts), ...sessionCalls(parts), ...votingCalls(parts), ...fileCalls(parts) };
}

type Part<Prefix extends string> = Pick<CallTable, Extract<CallName, `${Prefix}.${string}`>>;

function appCalls({
  app,
  settings,
  copies,
  news,
  useCopyFolder,
  projector,
  projectorWindow,
  tell,
}: HostParts): Part<'app' | 'settings' | 'vault' | 'projector'> {
  return {
    'app.info': async () => app,
    'settings.read': () => settings.read(),
    'settings.write': async (changes) => {
      const { copyFolder = '' } = changes;
      if (copyFolder !== '') await checkCopyFolder(copyFolder, app.dataFolder);
      const changed = await settings.write(changes);
      if (changes.copyFolder !== undefined) await useCopyFolder();
      return changed;
    },
    'vault.state': async ({ sessionId }) => ({
      copy: sessionId === null ? null : copies.state(sessionId),
      news: news.takeAll(),
    }),
    'projector.show': async ({ sessionId }) => {
      if (sessionId === null) await projectorWindow.close();
      else {
        await projector.show(sessionId);
        tell('projectorState', { open: true, address: await projectorWindow.open() });
      }
      return {};
    },
  };
}

async function checkCopyFolder(path: string, dataFolder: string): Promise<void> {
  // It would be taken from where the program happens to run: nobody would find it there.
  if (!isAbsolute(path)) throw new Fault('folder-relative', { example: join(homedir(), 'Rådslag kopior') });
  if (await leadsInto(dataFolder, path)) throw new Fault('copy-inside', { path });
}

function sessionCalls({ shelf, handed, index, copies, now }: HostParts): Part<'sessions' | 'versions'> {
  return {
    'sessions.list': ({ aside }) => (aside ? listAside(shelf.vault, now) : shelf.list()),
    'sessions.create': (start) => createSession(shelf, start, now()),
    'sessions.duplicate': ({ sessionId, title }) => duplicateSession(shelf, sessionId, title, now()),
    'sessions.delete': async ({ sessionId, forGood }) => {
      if (forGood) return eraseSession({ shelf, index, copies }, sessionId);
      await shelf.delete(sessionId);
      return { left: [] };
    },
    'sessions.restore': async ({ sessionId }) => {
      await shelf.restore(sessionId);
      copies.touched(sessionId);
      return {};
    },
    'sessions.adopt': async ({ sessionId }) => {
      const { vault } = shelf;
      const isUnwanted = vault.erased.has(sessionId) || (await vault.asideFolder(sessionId)) !== null;
      if (isUnwanted) return { adopted: false };
      await vault.folderOf(sessionId);
      return { adopted: true };
    },
    'versions.list': ({ sessionId }) => listVersions(shelf, sessionId),
    'versions.restore': (order) => restoreVersion(shelf, order, now()),
    'sessions.openFile': async (given) => {
      const file = given ?? (await handed.next());
      return file && openSessionFile(shelf, file);
    },
  };
}

function votingCalls({ shelf }: HostParts): Part<'ballots' | 'votings'> {
  const counted = (sessionId: string, work: (open: OpenSession) => Promise<number>) =>
    withSession(shelf.use(sessionId), async (open) => ({ count: await work(open) }));
  return {
    'ballots.cast': ({ sessionId, ballot }) => counted(sessionId, (open) => castBallot(open, ballot)),
    'ballots.withdraw': ({ sessionId, votingId, ballotId }) =>
      counted(sessionId, (open) => withdrawBallot(open, votingId, ballotId)),
    'ballots.count': ({ sessionId, votingId }) =>
      counted(sessionId, async (open) => open.sealed.of(votingId).length),
    'votings.reveal': async ({ sessionId, votingId }) => {
      await withSession(shelf.use(sessionId), (open) => revealBallots(open, votingId));
      return {};
    },
  };
}

function fileCalls({
  shelf,
  importDesk,
  jobs,
  printer,
  now,
}: HostParts): Part<'imports' | 'folders' | 'exports' | 'jobs'> {
  return {
    'imports.read': (file) => importDesk.read(file),
    'imports.notes': async ({ importId, ...choice }) => ({ notes: importDesk.notes(importId, choice) }),
    'folders.roots': () => folderRoots(),
    'folders.list': async ({ path }) => {
      const found = await listFolders(path);
      return { ...found, name: basename(found.path) || found.path };
    },
    'exports.start': async (order) => {
      const work = await withSession(shelf.use(order.sessionId), async (open) =>
        exportWork({ open, printer, now, ...order }),
      );
      return { jobId: jobs.start(work) };
    },
    'jobs.cancel': async ({ jobId }) => {
      jobs.cancel(jobId);
      return {};
    },
  };
}
