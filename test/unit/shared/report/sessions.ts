import { boardSchema } from '#shared/domain/board.ts';
import { readFileSync } from 'node:fs';
import { generateNKeysBetween } from 'fractional-indexing';
import { readTable } from '#main/imports/read-table.ts';
import { channels, type Ballot } from '#shared/domain/ballot.ts';
import type { Cluster } from '#shared/domain/cluster.ts';
import { noteColours, type Note } from '#shared/domain/note.ts';
import { emptySession, type Session } from '#shared/domain/session.ts';
import type { Step } from '#shared/domain/step.ts';
import type { Voting } from '#shared/domain/voting.ts';

const keys = generateNKeysBetween(null, null, 3000);
const order = (index: number) => keys[index] ?? '';
const byId = <T extends { id: string }>(things: T[]) =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));

export function note(index: number, changes: Partial<Note> = {}): Note {
  return {
    id: `n${index}`,
    boardId: 'b1',
    text: `Lapp ${index}`,
    source: 'typed',
    colour: 'yellow',
    x: 0,
    y: 0,
    clusterId: null,
    order: order(index),
    createdAt: 1_795_000_000_000,
    ...changes,
  };
}

export function cluster(index: number, title: string, boardId = 'b1'): Cluster {
  return { id: `c${index}`, boardId, title, x: 0, y: 0, columns: 3, order: order(index) };
}

export function step(index: number, changes: Partial<Step> = {}): Step {
  const timebox = { extra: 0, spent: 0, runningSince: null };
  return {
    id: `s${index}`,
    tool: 'write',
    title: `Moment ${index}`,
    instruction: '',
    minutes: 10,
    order: order(index),
    boardId: 'b1',
    timebox,
    ...changes,
  };
}

export function voting(index: number, changes: Partial<Voting> = {}): Voting {
  return {
    id: `v${index}`,
    stepId: 's1',
    boardId: 'b1',
    question: `Omröstning ${index}`,
    rule: 'dots',
    targetKind: 'clusters',
    targets: [],
    budget: 3,
    perTarget: 2,
    secrecy: 'sealed',
    tieRule: 'shared',
    state: 'revealed',
    order: order(index),
    ...changes,
  };
}

export function ballot(
  index: number,
  votingId: string,
  dots: Ballot['dots'],
  channel: Ballot['channel'],
): Ballot {
  return { id: `k${index}`, votingId, channel, dots };
}

type Things = {
  steps?: Step[];
  notes?: Note[];
  clusters?: Cluster[];
  votings?: Voting[];
  ballots?: Ballot[];
};

export function session(things: Things, changes: Partial<Session> = {}): Session {
  const empty = emptySession('m1');
  return {
    ...empty,
    info: { ...empty.info, title: 'Torgets framtid', place: 'Orminge bibliotek', date: '2026-11-23' },
    boards: {
      b1: boardSchema.parse({ id: 'b1', question: 'Vad behöver hända på torget?', order: order(0) }),
    },
    steps: byId(things.steps ?? []),
    notes: byId(things.notes ?? []),
    clusters: byId(things.clusters ?? []),
    votings: byId(things.votings ?? []),
    ballots: byId(things.ballots ?? []),
    ...changes,
  };
}

const themes = [
  'Roads, traffic and getting around without a car',
  'Jobs and wages',
  'Schools and children',
  'Parks, trails and things to do',
  'Opioids and mental health care',
  'Utilities and the internet',
];

/** A whole meeting: 607 real comments in six clusters, a voting of 64 people with a tie for the third rank. */
export function crowdedSession(): Session {
  const name = 'bowling-green-comments.csv';
  const { columns, rows } = readTable(readFileSync(`assets/samples/${name}`, 'utf8'), name);
  const texts = rows.map((row) => row[columns.indexOf('comment-body')] ?? '');
  const clusters = themes.map((title, index) => cluster(index + 1, title));
  const targets = clusters.map(({ id, title }) => ({ id, title }));
  const minutes = [5, 10, 20, 15, 10, 10, 15];
  return session(
    {
      clusters,
      notes: texts.map((text, index) => crowdedNote(text, index)),
      votings: [voting(1, { question: 'Vad är viktigast att börja med?', targets })],
      ballots: crowdedBallots(),
      steps: minutes.map((planned, index) =>
        step(index + 1, {
          minutes: planned,
          timebox: { extra: index === 2 ? 120_000 : 0, spent: planned * 58_000, runningSince: null },
        }),
      ),
    },
    {
      charter: {
        question: 'Vad behöver hända på torget för att fler ska vilja vara där?',
        purpose: 'Kommunen ska bygga om torget 2027 och vill veta vad som är viktigast för dem som bor här.',
        level: 'consult',
        canChange: 'Möbler, belysning, planteringar\nVad som får hända på kvällarna',
        cannotChange: 'Busslinjens sträckning (beslutad i tekniska nämnden § 41, 2025-10-14)',
        decider: 'Tekniska nämnden, i mars 2027',
        use: 'Två handläggare läser alla lappar. Nämnden får rapporten som den är.',
        feedback: 'Ett brev hem till alla som lämnat adress, senast tre veckor efter beslutet.',
      },
    },
  );
}

function crowdedNote(text: string, index: number): Note {
  return note(index, {
    text,
    source: 'import',
    colour: noteColours[index % 6] ?? 'yellow',
    clusterId: index % 13 === 0 ? null : `c${(index % 6) + 1}`,
    ...(index % 50 === 0 && { original: `${text} (before)`, table: '3' }),
  });
}

/** 51, 40, 30, 30 and 12 people for the first five clusters, nobody for the sixth; two blank ballots. */
function crowdedBallots(): Ballot[] {
  const wanted = [51, 40, 30, 30, 12];
  return Array.from({ length: 64 }, (_, person) => {
    const dots: Record<string, number> = {};
    for (const [index, people] of wanted.entries())
      if (person < 62 && (person * 7 + index * 13) % 62 < people)
        dots[`c${index + 1}`] = index === 0 && person % 3 === 0 ? 2 : 1;
    return ballot(person, 'v1', dots, channels[person % 3] ?? 'paper');
  });
}
