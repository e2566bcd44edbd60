import { z } from 'zod';
import { ballotSchema } from '#shared/domain/ballot.ts';
import { faultSchema } from '#shared/domain/fault.ts';
import { idSchema } from '#shared/domain/id.ts';
import { languageSchema } from '#shared/domain/language.ts';
import { noteTableLimit } from '#shared/domain/note.ts';
import { ownTopicSchema } from '#shared/domain/topic.ts';
import type { CallName, EventName } from './channels.ts';
import { projectorViewSchema } from './projector-view.ts';

/** Largest file a window may hand over, in bytes. */
export const fileLimit = 32 * 1024 * 1024;

const nothing = z.object({});
const session = z.object({ sessionId: idSchema });
const fileSchema = z.object({
  name: z.string().max(400),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

const openedFile = session.extend({ title: z.string(), merged: z.boolean() });

export const sessionSummarySchema = z.object({
  id: idSchema,
  title: z.string(),
  question: z.string(),
  place: z.string(),
  date: z.string(),
  notes: z.number(),
  clusters: z.number(),
  /** Milliseconds since 1970. */
  changedAt: z.number(),
  /** Made by a later Rådslag: it stays as it is and cannot be opened here. */
  isNewer: z.boolean().optional(),
  /** It could not be read: what it holds is not known. */
  isUnread: z.boolean().optional(),
});
export type SessionSummary = z.infer<typeof sessionSummarySchema>;

export const startSchema = z.object({
  start: z.enum(['blank', 'method', 'sample']),
  title: z.string().max(400),
  question: z.string().max(2000),
  language: languageSchema,
});
export type Start = z.infer<typeof startSchema>;

export const tableColumnSchema = z.object({
  name: z.string(),
  filled: z.number(),
  examples: z.array(z.string()),
});
export const sheetPreviewSchema = z.object({
  /** Empty for a file that has no sheets. */
  name: z.string(),
  rows: z.number(),
  columns: z.array(tableColumnSchema),
  suggestedColumn: z.string(),
});
export type SheetPreview = z.infer<typeof sheetPreviewSchema>;
export const importPreviewSchema = z.object({
  importId: idSchema,
  name: z.string(),
  /** 'lines' when the file is plain text: one note per line, one unnamed column. */
  kind: z.enum(['table', 'lines']),
  /** How the text was written, or 'xlsx'. */
  encoding: z.string(),
  /** Those with rows, in their order; never none. Other files than workbooks have one. */
  sheets: z.array(sheetPreviewSchema),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importChoiceSchema = z.object({
  sheet: z.string(),
  column: z.string(),
  /** The column that says which table each note came from; null: none. */
  tableColumn: z.string().nullable(),
});
export type ImportChoice = z.infer<typeof importChoiceSchema>;

/** One note as a file has it. `table` is empty when nothing says which. */
export const readNoteSchema = z.object({ text: z.string(), table: z.string().max(noteTableLimit) });
export type ReadNote = z.infer<typeof readNoteSchema>;

export const exportFormats = ['pdf', 'radslag', 'csv', 'json'] as const;
export const exportFormatSchema = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

export const settingsSchema = z.object({
  language: languageSchema,
  theme: z.enum(['light', 'dark', 'system']),
  sound: z.boolean(),
  exportFolder: z.string(),
  /** The facilitator's name, as the history of the grouping tells it; '' when not given. */
  name: z.string().max(80),
  /** Topics that suggestions go by besides the app's, or in place of them. */
  topics: z.array(ownTopicSchema).max(400),
  /** Where the second copy of every session goes; '' for none. */
  copyFolder: z.string(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const folderSchema = z.object({
  path: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  writable: z.boolean(),
  folders: z.array(z.object({ path: z.string(), name: z.string() })),
});
export type Folder = z.infer<typeof folderSchema>;

/** Places people know by name: the window says "Documents" in its own language, a drive has only its name. */
export const folderRootSchema = z.object({
  kind: z.enum(['documents', 'desktop', 'downloads', 'home', 'drive']),
  path: z.string(),
  name: z.string(),
});
export type FolderRoot = z.infer<typeof folderRootSchema>;

const appInfoSchema = z.object({
  version: z.string(),
  shell: z.enum(['electron', 'portable']),
  dataFolder: z.string(),
  /** Names this data folder: a window's own copies tell by it whether they belong here. */
  vaultId: z.string(),
});

/** How the second copy of a session stands. */
export const copyStateSchema = session.extend({
  /** '' when none has been chosen. */
  folder: z.string(),
  /** Milliseconds since 1970 of what has been read back from it; null: nothing yet. */
  copiedAt: z.number().nullable(),
  /** Why the latest try failed; it is tried again. 'slow': the folder does not answer. */
  trouble: z
    .enum(['full', 'readonly', 'denied', 'missing', 'not-folder', 'busy', 'too-long', 'slow', 'other'])
    .nullable(),
});
export type CopyState = z.infer<typeof copyStateSchema>;

/** Something was brought back: from a snapshot in the vault, the second copy, or the window's own copy. */
export const newsSchema = session.extend({
  title: z.string(),
  /**
   * `unsealed`: as `window`, without the ballots of an open voting. `nowhere`: something is damaged, and nothing had it.
   * `doubtful`: whether something is missing is not known. `unread`: nothing of it could be read, and
   * nothing had it. `unreached`: any of these, and the copy in `folder` was not in place.
   */
  from: z.enum(['snapshot', 'copy', 'window', 'unsealed', 'nowhere', 'doubtful', 'unread', 'unreached']),
  folder: z.string().optional(),
  /** Sealed ballots of an open voting may be among what is missing. */
  mayLackBallots: z.boolean().optional(),
});
export type News = z.infer<typeof newsSchema>;

/** A session as it was at an earlier time. `takenAt` in milliseconds since 1970. */
export const versionSchema = z.object({
  version: z.string().max(80),
  takenAt: z.number(),
  notes: z.number(),
  clusters: z.number(),
  /** How many ballots were sealed then; they do not come along when it is opened. */
  sealed: z.number(),
});
export type Version = z.infer<typeof versionSchema>;

/** Every call a window can make of the host: what goes in, what comes out. Errors come as a fault (domain/fault.ts). */
export const calls = {
  'app.info': { args: nothing, result: appInfoSchema },
  'settings.read': { args: nothing, result: settingsSchema },
  'settings.write': { args: settingsSchema.partial(), result: settingsSchema },
  /** The sessions on this computer, the latest changed first; `aside`: those that have been put aside. */
  'sessions.list': {
    args: z.object({ aside: z.boolean().optional() }),
    result: z.array(sessionSummarySchema),
  },
  'sessions.create': { args: startSchema, result: session },
  'sessions.duplicate': { args: session.extend({ title: z.string() }), result: session },
  /**
   * Puts the session aside; 'sessions.restore' brings it back. `forGood` removes it for ever, also if it has been put
   * aside, with its snapshots and second copies; `left` are the folders that could not be removed or reached.
   */
  'sessions.delete': {
    args: session.extend({ forGood: z.boolean() }),
    result: z.object({ left: z.array(z.string()) }),
  },
  'sessions.restore': { args: session, result: nothing },
  /** Takes back a session that only a window's own copy has; not one that was deleted or erased. */
  'sessions.adopt': { args: session, result: z.object({ adopted: z.boolean() }) },
  /** The earlier points in time that can be gone back to, the newest first. */
  'versions.list': { args: session, result: z.array(versionSchema) },
  /** Opens an earlier point in time as a session of its own, beside the present one. */
  'versions.restore': { args: session.extend({ version: z.string(), title: z.string() }), result: session },
  /** How a session's second copy stands (null: no session is asked about), and what has been brought back since this was asked the last time. */
  'vault.state': {
    args: z.object({ sessionId: idSchema.nullable() }),
    result: z.object({ copy: copyStateSchema.nullable(), news: z.array(newsSchema) }),
  },
  /** Opens a session file; without one the next that the system has handed to the program, and null when there is none. */
  'sessions.openFile': { args: fileSchema.nullable(), result: openedFile.nullable() },
  'imports.read': { args: fileSchema.extend({ language: languageSchema }), result: importPreviewSchema },
  'imports.notes': {
    args: importChoiceSchema.extend({ importId: idSchema }),
    result: z.object({ notes: z.array(readNoteSchema) }),
  },
  /** Seals a ballot. Answers when it is on disk, with how many are sealed; never with what they say. */
  'ballots.cast': { args: session.extend({ ballot: ballotSchema }), result: z.object({ count: z.number() }) },
  'ballots.withdraw': {
    args: session.extend({ votingId: idSchema, ballotId: idSchema }),
    result: z.object({ count: z.number() }),
  },
  'ballots.count': { args: session.extend({ votingId: idSchema }), result: z.object({ count: z.number() }) },
  'votings.reveal': { args: session.extend({ votingId: idSchema }), result: nothing },
  'folders.roots': { args: nothing, result: z.array(folderRootSchema) },
  'folders.list': { args: z.object({ path: z.string() }), result: folderSchema },
  'exports.start': {
    args: session.extend({
      folder: z.string(),
      formats: z.array(exportFormatSchema).min(1),
      language: languageSchema,
    }),
    result: z.object({ jobId: idSchema }),
  },
  'jobs.cancel': { args: z.object({ jobId: idSchema }), result: nothing },
  /** Shows the room a session; null closes the projector. */
  'projector.show': { args: z.object({ sessionId: idSchema.nullable() }), result: nothing },
} as const satisfies Record<CallName, { args: z.ZodType; result: z.ZodType }>;

export type Calls = typeof calls;
export type CallArgs<N extends CallName> = z.infer<Calls[N]['args']>;
export type CallResult<N extends CallName> = z.infer<Calls[N]['result']>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

/** Everything the host tells a window unasked. */
export const events = {
  jobProgress: z.object({
    jobId: idSchema,
    state: z.enum(['running', 'done', 'cancelled', 'failed']),
    done: z.number(),
    total: z.number(),
    /** What is being written now. */
    current: z.string(),
    /** Full paths of what has been written and read back. */
    files: z.array(z.string()),
    fault: faultSchema.nullable(),
  }),
  sealedCount: z.object({ sessionId: idSchema, votingId: idSchema, count: z.number() }),
  /** `address`: where the room's page is opened by hand, when no window could be opened for it. */
  projectorState: z.object({ open: z.boolean(), address: z.string().nullable() }),
  projectorView: projectorViewSchema,
  copyState: copyStateSchema,
  /** There is news for 'vault.state' to tell. */
  news: nothing,
  /** The system has handed a session file to the program: 'sessions.openFile' opens it. */
  fileHanded: nothing,
  /** Chosen in the program's own menu, outside the page. */
  menuCommand: z.object({ command: z.enum(['settings']) }),
  /** The computer has slept and is awake again: clocks must be looked at anew. */
  woken: nothing,
} as const satisfies Record<EventName, z.ZodType>;

export type Events = typeof events;
export type EventData<N extends EventName> = z.infer<Events[N]>;

/** How an answer travels: the result, or the fault. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({ ok: z.literal(false), fault: faultSchema }),
]);
export type Answer = z.infer<typeof answerSchema>;
