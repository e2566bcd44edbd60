import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  documentVersion,
  migrate,
  migrationSteps,
  NewerDocument,
  versionOf,
  type MigrationStep,
} from '#shared/document/migrations/migrate.ts';
import { fullDocument } from '../documents.ts';

const source = new URL('../../../../../shared/document/migrations/', import.meta.url);
const stepName = /^(\d{3})-[a-z0-9-]+$/;
const namesIn = (folder: URL, end: string) =>
  readdirSync(folder).flatMap((name) => (name.endsWith(end) ? [name.slice(0, -end.length)] : []));
const stepFiles = namesIn(source, '.ts')
  .filter((name) => name !== 'migrate')
  .toSorted();

describe('the steps', () => {
  it('are files numbered from 001 without a hole', () => {
    const expected = stepFiles.map((_, index) => String(index + 1).padStart(3, '0'));
    expect(stepFiles.map((name) => stepName.exec(name)?.[1])).toEqual(expected);
  });

  it('have a test of the same name each', () => {
    const tests = namesIn(new URL('.', import.meta.url), '.test.ts').filter((name) => name !== 'migrate');
    expect(tests.toSorted()).toEqual(stepFiles);
  });

  it('are all in migrationSteps, in order', async () => {
    const modules = await Promise.all(
      stepFiles.map(async (name) =>
        Object.values((await import(new URL(`${name}.ts`, source).href)) as object),
      ),
    );
    expect(modules).toEqual(migrationSteps.map((step) => [step]));
    expect(migrationSteps.map(({ to }) => to)).toEqual(stepFiles.map((_, index) => index + 1));
    expect(documentVersion).toBe(stepFiles.length);
  });
});

describe('migrate', () => {
  const trail: MigrationStep[] = [1, 2, 3].map((to) => ({
    to,
    why: `step ${to}`,
    migrate: (doc) => doc.getArray('trail').push([to]),
  }));
  const atVersion = (version: number) => {
    const doc = new Y.Doc();
    doc.getMap('info').set('version', version);
    return doc;
  };

  it.each([
    [0, [1, 2, 3]],
    [1, [2, 3]],
    [3, []],
  ])('takes a document of version %d through the steps that remain', (version, taken) => {
    const doc = atVersion(version);
    migrate(doc, trail);
    expect(doc.getArray('trail').toJSON()).toEqual(taken);
    expect(versionOf(doc)).toBe(3);
  });

  it('stops halfway with a version that tells how far it came, and goes on from there', () => {
    const doc = atVersion(0);
    const broken = trail.with(1, {
      to: 2,
      why: 'fails',
      migrate: () => {
        throw new Error('no');
      },
    });
    expect(() => migrate(doc, broken)).toThrow('no');
    expect(versionOf(doc)).toBe(1);
    migrate(doc, trail);
    expect(doc.getArray('trail').toJSON()).toEqual([1, 2, 3]);
  });

  it('changes nothing in a document of today', () => {
    const doc = fullDocument();
    const before = Y.encodeStateAsUpdate(doc);
    migrate(doc);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    expect(versionOf(doc)).toBe(documentVersion);
  });

  it('refuses a document of a later Rådslag, untouched', () => {
    const doc = atVersion(documentVersion + 1);
    const before = Y.encodeStateAsUpdate(doc);
    expect(() => migrate(doc)).toThrow(NewerDocument);
    expect(() => migrate(doc)).toThrow(`version ${documentVersion + 1} is newer than ${documentVersion}`);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it.each(['7', null, undefined])('takes version %j for none', (version) => {
    const doc = new Y.Doc();
    doc.getMap('info').set('version', version);
    expect(versionOf(doc)).toBe(0);
  });
});
