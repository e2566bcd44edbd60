import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unpackSession } from '#main/vault/session-file.ts';
import { documentVersion, versionOf } from '#shared/document/migrations/migrate.ts';
import { readSession } from '#shared/document/read.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { countsOf } from '#shared/report/counts.ts';
import { tallyDots } from '#shared/voting/tally.ts';

/**
 * Session files as Rådslag once wrote them. They are never changed: a new layout of the document gets a migration
 * and a file of its own, and all the old ones must still open.
 */
const folder = 'test/fixtures/documents';
const kept = {
  'v1.radslag': '11716d84318b5b0fdc7eadc6689815a0dacce2bfb9d3189bda413b1a1078c040',
};
const bytesOf = (name: string) => new Uint8Array(readFileSync(`${folder}/${name}`));
const opened = (name: string) => unpackSession(bytesOf(name), name);

it('there is a file for every version of the document, and none has been touched', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(kept));
  expect(Object.keys(kept)).toHaveLength(documentVersion);
  for (const [name, hash] of Object.entries(kept))
    expect(createHash('sha256').update(bytesOf(name)).digest('hex'), name).toBe(hash);
});

it.each(Object.keys(kept))('%s opens in today’s layout', (name) => {
  expect(versionOf(opened(name).doc)).toBe(documentVersion);
});

it('v1: everything in it is there', () => {
  const { doc, sealed } = opened('v1.radslag');
  const session = readSession(doc);
  expect(countsOf(session)).toEqual({ notes: 122, clusters: 5, boards: 1, steps: 5, votings: 3, ballots: 9 });
  expect(session.info).toMatchObject({ title: 'Skolgården 2027', place: 'Matsalen', date: '2026-11-23' });
  expect(session.charter).toMatchObject({ level: 'consult', decider: 'Barn- och utbildningsnämnden' });
  expect(session.steps[session.info.currentStepId ?? '']).toMatchObject({
    tool: 'vote',
    timebox: { extra: 60_000, spent: 240_000, runningSince: null },
  });
  expect(session.notes['lappPapper']).toMatchObject({
    text: 'Mer färg på väggarna åt de små',
    original: 'Handskriven: mer färg på väggarna åt de små',
    source: 'paper',
    table: 'Bord 3',
    colour: 'pink',
  });
  expect(session.notes['lappTelefon']?.text).toBe('Ett café för föräldrar ☕️🙂');
  expect(session.notes).not.toHaveProperty('lappBort');
  expect(sealed.map(({ id, votingId, dots }) => [id, votingId, Object.keys(dots)])).toEqual([
    ['sluten1', 'rost2', ['tema2']],
    ['sluten2', 'rost2', ['tema3']],
    ['sluten3', 'rost2', ['tema3']],
  ]);
});

it('v1: its voting counts as it did', () => {
  const session = readSession(opened('v1.radslag').doc);
  const votings = Object.values(session.votings).toSorted(byOrder);
  expect(votings.map(({ id, state }) => [id, state])).toEqual([
    ['rost1', 'revealed'],
    ['rost2', 'open'],
    ['rost3', 'prepared'],
  ]);
  const [first] = votings;
  const tally = first && tallyDots(first, Object.values(session.ballots));
  expect(tally?.lines.map(({ title, people, dots, rank }) => [rank, title, people, dots])).toEqual([
    [1, 'Säker väg till skolan', 4, 5],
    [2, 'Lek för alla åldrar', 3, 4],
    [3, 'Hämtning och lämning', 2, 3],
    [4, 'Grönt och skugga', 2, 2],
    [4, 'Plats för bollspel', 2, 2],
  ]);
  expect(tally).toMatchObject({ ballots: 9, blank: 2, dots: 16 });
});
