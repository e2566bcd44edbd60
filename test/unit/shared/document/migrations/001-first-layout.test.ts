import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { migrate } from '#shared/document/migrations/migrate.ts';
import { step1 } from '#shared/document/migrations/001-first-layout.ts';
import { readSession } from '#shared/document/read.ts';
import { fullDocument } from '../documents.ts';

it('gives a document without a version its first one and moves nothing', () => {
  const doc = fullDocument();
  doc.getMap('info').delete('version');
  const before = readSession(doc);
  migrate(doc, [step1]);
  expect(doc.getMap('info').get('version')).toBe(1);
  expect(readSession(doc)).toEqual(before);
});

it('may run on two laptops separately', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  migrate(one, [step1]);
  migrate(other, [step1]);
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  expect(one.getMap('info').toJSON()).toEqual({ version: 1 });
});
