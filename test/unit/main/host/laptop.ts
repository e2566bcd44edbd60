import { cp, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { castBallot, countLateBallots, revealBallots, withdrawBallot } from '#main/host/ballot-desk.ts';
import { openSession, sealedForCopy, type OpenSession } from '#main/host/open-session.ts';
import { mergeInto } from '#main/host/session-copies.ts';
import { encodeRecord, recordTypes } from '#main/vault/record.ts';
import { packSession, unpackSession } from '#main/vault/session-file.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import { learn, newsOf, nothingKnown, type KnownNotes } from '../../shared/document/known-notes.ts';
import { take, type Turn } from '../../shared/document/random-operations.ts';
import { tempFolder } from '../files/temp-folder.ts';

/** A record of the journal: where it ends in the file, and what it told of notes. */
type Written = { end: number; news: KnownNotes };

/** What the laptop has been told of ballots, by itself or by a file: kept apart from what the program keeps. */
type KnownBallots = { cast: Set<string>; withdrawn: Set<string> };

/** A laptop with one session on a real disk, whose power may go while something is being written. */
export type Laptop = {
  open: OpenSession;
  folder: string;
  notes: KnownNotes;
  /** What came with a file, until the record that it belongs to. */
  heard: KnownNotes;
  written: Written[];
  ballots: KnownBallots;
};

const now = () => 1_795_000_000_000;

export async function startLaptop(): Promise<Laptop> {
  const folder = await tempFolder();
  const open = await openSession('m1', folder, now);
  const laptop = {
    open,
    folder,
    notes: nothingKnown(),
    heard: nothingKnown(),
    written: [],
    ballots: { cast: new Set<string>(), withdrawn: new Set<string>() },
  };
  await follow(laptop);
  return laptop;
}

/** From here each update of the document is the next record of the journal. */
async function follow(laptop: Laptop): Promise<void> {
  await laptop.open.saved();
  let end = await sizeOf(laptop.folder, 'journal.bin');
  laptop.open.doc.on('update', (payload: Uint8Array) => {
    const { notes, heard, written } = laptop;
    learn(notes, heard);
    const news = newsOf(laptop.open.doc, notes);
    learn(notes, news);
    learn(news, heard);
    laptop.heard = nothingKnown();
    end += encodeRecord({ type: recordTypes.update, payload }).length;
    written.push({ end, news });
  });
}

export async function takeTurn({ open }: Laptop, turn: Turn, newId: () => string): Promise<void> {
  take(open.doc, turn, newId);
  await open.saved();
}

const isOpen = ({ open }: Laptop) => open.session().votings['v1']?.state === 'open';

export async function cast(laptop: Laptop, ballot: Ballot): Promise<void> {
  if (!isOpen(laptop)) return;
  await castBallot(laptop.open, ballot);
  laptop.ballots.cast.add(ballot.id);
}

export async function withdraw(laptop: Laptop, pick: number): Promise<void> {
  const held = laptop.open.sealed.of('v1');
  const ballot = held[pick % Math.max(1, held.length)];
  if (!ballot || !isOpen(laptop)) return;
  await withdrawBallot(laptop.open, 'v1', ballot.id);
  laptop.ballots.withdrawn.add(ballot.id);
}

export async function reveal(laptop: Laptop): Promise<void> {
  if (isOpen(laptop)) await revealBallots(laptop.open, 'v1');
}

/** A session file of the other is opened here. */
export async function openFileOf(laptop: Laptop, other: Laptop): Promise<void> {
  const bytes = packSession({ doc: other.open.doc, ...sealedForCopy(other.open) }, now(), 'quick');
  learn(laptop.heard, other.notes);
  for (const id of other.ballots.cast) laptop.ballots.cast.add(id);
  for (const id of other.ballots.withdrawn) laptop.ballots.withdrawn.add(id);
  await mergeInto(laptop.open, unpackSession(bytes, 'möte.radslag'));
}

/** The program is ended and started again. */
export async function restart(laptop: Laptop): Promise<void> {
  await laptop.open.close();
  await start(laptop);
}

async function start(laptop: Laptop): Promise<void> {
  laptop.open = await openSession('m1', laptop.folder, now);
  await follow(laptop);
  await countLateBallots(laptop.open);
}

/** The power goes while `work` is being written: of what it adds to the file, only a share has reached the disk. */
export async function crash(
  laptop: Laptop,
  file: 'journal.bin' | 'sealed.bin',
  share: number,
  work: () => Promise<void>,
): Promise<void> {
  const { open, folder } = laptop;
  const from = await sizeOf(folder, file);
  await work();
  const to = await sizeOf(folder, file);
  const cut = from + Math.floor(share * (to - from));
  laptop.folder = join(await tempFolder(), 'efter');
  await cp(folder, laptop.folder, { recursive: true });
  await open.close();
  await truncate(join(laptop.folder, file), cut);
  if (file === 'journal.bin') forgetFrom(laptop, cut);
  await start(laptop);
}

/** What ends after the cut has never been told. */
function forgetFrom(laptop: Laptop, cut: number): void {
  laptop.written = laptop.written.filter(({ end }) => end <= cut);
  laptop.notes = nothingKnown();
  laptop.heard = nothingKnown();
  for (const { news } of laptop.written) learn(laptop.notes, news);
}

async function sizeOf(folder: string, file: string): Promise<number> {
  return (await stat(join(folder, file))).size;
}
