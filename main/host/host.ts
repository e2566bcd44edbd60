import { calls, type EventData, type Answer, type Settings } from '#shared/contract/bridge.ts';
import { callNames, type CallName, type EventName } from '#shared/contract/channels.ts';
import { Fault, faultFacts } from '#shared/domain/fault.ts';
import type { Language } from '#shared/domain/language.ts';
import { openVotings } from '#shared/domain/voting.ts';
import type { Printer } from '#main/exports/printer.ts';
import type { Disk } from '#main/files/disk.ts';
import { sweepTemps } from '#main/files/safe-write.ts';
import { openCopyIndex, type CopyIndex } from '#main/vault/copy-index.ts';
import { sweepSessions } from '#main/vault/sweep-sessions.ts';
import { openVault } from '#main/vault/vault.ts';
import type { DocumentFrame } from '#shared/contract/document-frames.ts';
import { countLateBallots } from './ballot-desk.ts';
import { createFolderAsker } from './ask-folder.ts';
import { createCallTable } from './call-table.ts';
import { createCopyDesk, type CopyDesk } from './copy-desk.ts';
import { createNewsDesk, type NewsDesk } from './news-desk.ts';
import { eraseLeftCopies } from './erase-copies.ts';
import { createRestorer, type Restorer } from './restorer.ts';
import { attachPeer, type DocumentLine } from './document-peer.ts';
import { fileFault } from './file-fault.ts';
import { createHandedFiles, type HandedFiles } from './handed-files.ts';
import { createImportDesk } from './import-desk.ts';
import { lastingDamage } from './lasting-damage.ts';
import { createJobs } from './jobs.ts';
import { newsOf, type OpenSession } from './open-session.ts';
import { createProjector, type Projector, type ProjectorWindow } from './projector.ts';
import { createShelf, type SessionShelf } from './session-shelf.ts';
import { createTakeIn, type TakeIn } from './take-in.ts';
import { createSettingsDesk, type SettingsDesk } from './settings-desk.ts';

/** What a shell gives the host. */
export type HostOptions = {
  dataFolder: string;
  shell: 'electron' | 'portable';
  version: string;
  /** Used until the person has chosen one. */
  language: Language;
  /** Asked for at this start: it is as if the person chose it now. */
  askedLanguage?: Language | null;
  printer: Printer;
  projectorWindow: ProjectorWindow;
  /** Carries an event to every window that may have it. */
  tell: Tell;
  now?: () => number;
  /** The computer's own if left out. */
  disk?: Disk;
};

/** How long a stick or a shared drive may hold up the start or the opening of a session, in milliseconds. */
const folderPatience = 3000;

export type Tell = <N extends EventName>(name: N, data: EventData<N>) => void;

/** The rooms of the host behind the bridge, for the call table. */
export type HostParts = {
  app: { version: string; shell: 'electron' | 'portable'; dataFolder: string; vaultId: string };
  shelf: SessionShelf;
  settings: SettingsDesk;
  copies: CopyDesk;
  index: CopyIndex;
  news: NewsDesk;
  /** Copies to the folder that the settings name now. */
  useCopyFolder: () => Promise<void>;
  handed: HandedFiles;
  importDesk: ReturnType<typeof createImportDesk>;
  jobs: ReturnType<typeof createJobs>;
  projector: Projector;
  projectorWindow: ProjectorWindow;
  printer: Printer;
  tell: Tell;
  now: () => number;
};

/** The workshop's own program, the same behind every shell. */
export type Host = {
  /** Answers a call of the bridge. Never throws: what goes wrong is a fault in the answer. */
  answer: (name: string, args: unknown) => Promise<Answer>;
  /** Connects a window's document line. Returns the way to end it. */
  connectDocument: (sessionId: string, line: DocumentLine) => () => void;
  /** What a projector window shows when it has just opened. */
  projectorView: Projector['view'];
  /** The projector's window has been closed, by whomever. */
  projectorClosed: () => void;
  /** The projector's window did not come: its page is to be opened by hand. */
  projectorByHand: (address: string) => void;
  /** Hands over a session file by its path; the window opens it when it can. */
  handFile: (path: string) => void;
  /** Writes what is under way and lets go of all files. */
  close: () => Promise<void>;
};

export async function createHost(options: HostOptions): Promise<Host> {
  const { dataFolder, shell, version, tell, now = Date.now } = options;
  const vault = await openVault(dataFolder, options.disk);
  await sweepTemps(dataFolder, options.disk);
  await sweepSessions(vault);
  const index = await openCopyIndex(dataFolder, options.disk);
  const news = createNewsDesk(() => tell('news', {}));
  const ask = createFolderAsker(folderPatience);
  const takeIn = createTakeIn({ vault, index, disk: options.disk, tell: news.add });
  const restorer = createRestorer({
    vault,
    index,
    ask,
    takeIn,
    tell: news.add,
    // Its copy waits until the folder is there: then what that has is taken in first.
    away: (id, folder) => void (copies.state(id).folder === folder && copies.seek(id)),
  });
  const shelf = createShelf(vault, now, async (open) => {
    open.listen({ touched: () => copies.touched(open.id), sealed: () => tellSealed(open) });
    await restorer.opened(open);
  });
  const copies = createCopyDesk({
    index,
    now,
    disk: options.disk,
    use: async (id) => ((await shelf.has(id)) ? shelf.use(id) : null),
    isErased: vault.erased.has,
    takeIn,
    tell: (state) => tell('copyState', state),
  });
  /** What the windows count, whoever brought a ballot: a person, a file, or a stick that is in again. */
  function tellSealed({ id, session, sealed }: OpenSession): void {
    for (const voting of openVotings(session().votings))
      tell('sealedCount', { sessionId: id, votingId: voting.id, count: sealed.of(voting.id).length });
    projector.refresh();
  }
  const projector = createProjector(shelf, (view) => tell('projectorView', view));
  const jobs = createJobs((progress) => tell('jobProgress', progress));
  const defaults: Settings = {
    language: options.language,
    theme: 'system',
    sound: true,
    exportFolder: '',
    copyFolder: '',
    name: '',
    topics: [],
  };
  const settings = createSettingsDesk(
    dataFolder,
    defaults,
    options.askedLanguage ? { language: options.askedLanguage } : {},
  );
  await restorer.bringBack(shelf.begin);
  // In its own time: a stick that is not here holds up no start.
  const ending = new AbortController();
  const erasing = eraseLeftCopies({ index, disk: options.disk }, vault.erased, ask, ending.signal);
  const useCopyFolder = async () =>
    copies.setFolder((await settings.read()).copyFolder, await vault.sessionIds());
  await useCopyFolder();

  const handed = createHandedFiles(() => tell('fileHanded', {}));
  const table = createCallTable({
    handed,
    app: { version, shell, dataFolder, vaultId: vault.vaultId },
    shelf,
    projector,
    jobs,
    tell,
    now,
    printer: options.printer,
    projectorWindow: options.projectorWindow,
    settings,
    copies,
    index,
    news,
    useCopyFolder,
    importDesk: createImportDesk(),
  });
  return {
    answer: async (name, args) => {
      try {
        return { ok: true, result: await callOf(name)(args) };
      } catch (error) {
        return { ok: false, fault: faultFacts(fileFault(error)) };
      }
    },
    connectDocument: (sessionId, line) => connectDocument({ shelf, news, restorer, takeIn }, sessionId, line),
    projectorView: projector.view,
    handFile: handed.hand,
    projectorClosed: () => {
      void projector.hide();
      tell('projectorState', { open: false, address: null });
    },
    projectorByHand: (address) => tell('projectorState', { open: true, address }),
    close: async () => {
      jobs.cancelAll();
      await projector.hide();
      ending.abort();
      await copies.close();
      await erasing;
      await shelf.close();
    },
  };

  function callOf(name: string): (args: unknown) => Promise<unknown> {
    const known = callNames.find((call) => call === name);
    if (!known) throw new Fault('request-invalid');
    return (args) => checked(known, args);
  }
  async function checked(name: CallName, raw: unknown): Promise<unknown> {
    const args = calls[name].args.safeParse(raw);
    if (!args.success) throw new Fault('request-invalid', {}, { cause: args.error });
    // The schema and the work stand under the same name, which the types cannot follow through a union of names.
    const work = table[name] as (args: unknown) => Promise<unknown>;
    return work(args.data);
  }
}

/** A window never has sealed ballots: those of a voting that is open are gone with the vault's files. */
function lacksBallots(open: OpenSession): boolean {
  return openVotings(open.session().votings).some(({ id }) => open.sealed.of(id).length === 0);
}

/** Frames that come before the session is open wait their turn. */
function connectDocument(
  {
    shelf,
    news,
    restorer,
    takeIn,
  }: Pick<HostParts, 'shelf' | 'news'> & { restorer: Restorer; takeIn: TakeIn },
  sessionId: string,
  line: DocumentLine,
): () => void {
  const early: DocumentFrame[] = [];
  line.received = (frame) => early.push(frame);
  let end: (() => void) | null = null;
  let ended = false;
  async function tellDamage(open: OpenSession, isBrought: boolean): Promise<void> {
    const lasting = await lastingDamage(open, isBrought, { ...restorer, ...takeIn });
    if (lasting?.folder !== undefined) takeIn.awaits(open.id, lasting.folder);
    if (lasting) news.add(lasting);
  }
  const opening = shelf.use(sessionId).then(
    ({ open, release }) => {
      const detach = attachPeer(open, line, {
        restored: () => news.add(newsOf(open, lacksBallots(open) ? 'unsealed' : 'window')),
        greeted: (isNews) => {
          // Kept in the stream when the disk refuses, or the session is closed before: the next opening goes on.
          if (isNews) countLateBallots(open).catch(() => undefined);
          void tellDamage(open, isNews);
        },
      });
      end = () => {
        detach();
        void release();
      };
      if (ended) end();
      else for (const frame of early) line.received(frame);
    },
    () => line.send({ kind: 'refused' }),
  );
  void opening;
  return () => {
    ended = true;
    end?.();
  };
}
