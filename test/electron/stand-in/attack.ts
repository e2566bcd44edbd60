import { z } from 'zod';
import { anything, constantFrom, dictionary, oneof, sample, string, type Arbitrary } from 'fast-check';
import { calls } from '#shared/contract/bridge.ts';
import { callNames } from '#shared/contract/channels.ts';
import '../../unit/seed.ts';
import { answerOf } from './ipc.ts';
import { windows } from './windows.ts';

/*
 * Attacks on the channels of the built main program, from inside the stand-in: as a page could send them that had broken
 * out of its preload script. fast-check makes the arguments, the same every time: RADSLAG_SEED draws others.
 */

export type Tally = { channels: number; tried: number; accepted: number; threw: number };

export const own = { origin: 'radslag://app', parent: null };

export function contentsOf(window: number): object {
  const contents = [...windows][window]?.webContents;
  if (!contents) throw new Error('no such window');
  return contents;
}

/** Senders that are not the facilitator's page in its main frame; the projector's window must be open. */
function foreignSenders(): object[] {
  const [facilitator, projector] = [contentsOf(0), contentsOf(1)];
  return [
    { sender: facilitator, senderFrame: { ...own, parent: own } },
    { sender: facilitator, senderFrame: { origin: 'null', url: 'about:blank', parent: null } },
    { sender: facilitator, senderFrame: { origin: 'https://evil.example', parent: null } },
    { sender: facilitator, senderFrame: { origin: 'radslag://app.evil', parent: null } },
    { sender: facilitator, senderFrame: null },
    { sender: projector, senderFrame: own },
    { sender: { ...facilitator }, senderFrame: own },
  ];
}

const hostile = constantFrom(
  '',
  '__proto__',
  '../../etc/passwd',
  'C:\\x',
  '\0',
  '💥'.repeat(900),
  '9'.repeat(400),
);

/** Objects with the channel's own keys around anything. */
function nearArguments(keys: readonly string[]): Arbitrary<unknown> {
  const values = oneof(anything(), hostile, string());
  return keys.length === 0 ? anything() : dictionary(constantFrom(...keys), values);
}

/** Every channel × every foreign sender, with arguments that the channel would take and others. */
export async function fromForeignFrames(times: number): Promise<Tally> {
  const tally: Tally = { channels: callNames.length, tried: 0, accepted: 0, threw: 0 };
  const drawn = [{}, { sessionId: 'm1' }, ...sample(anything(), times)];
  for (const name of callNames)
    for (const event of foreignSenders()) for (const args of drawn) await attempt(tally, event, name, args);
  return tally;
}

/** Every channel, from the facilitator's own page, with arguments that are not of the channel's shape. */
export async function withBadArguments(times: number): Promise<Tally> {
  const tally: Tally = { channels: callNames.length, tried: 0, accepted: 0, threw: 0 };
  const event = { sender: contentsOf(0), senderFrame: own };
  const drawn = sample(anything(), times);
  for (const name of callNames) {
    const schema = calls[name].args;
    const { shape } = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
    for (const args of [...drawn, ...sample(nearArguments(Object.keys(shape)), times / 10)])
      if (!schema.safeParse(args).success) await attempt(tally, event, name, args);
  }
  return tally;
}

async function attempt(tally: Tally, event: object, name: string, args: unknown): Promise<void> {
  tally.tried += 1;
  const answer = await answerOf(event, name, [args]);
  if ('error' in answer) tally.threw += 1;
  else if ((answer.value as { ok: boolean }).ok) tally.accepted += 1;
}
