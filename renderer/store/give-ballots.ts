import type { SessionSummary } from '#shared/contract/bridge.ts';
import { faultFacts, type FaultCode, type FaultFacts } from '#shared/domain/fault.ts';
import { forgetKept, keptBallots, type KeptBallot } from '#renderer/db/kept-ballots.ts';
import { host } from './app-store.ts';
import { addNews } from './news-store.ts';

/** What is refused so is refused for ever; after any other fault the ballot is kept for the next start. */
const refusals: ReadonlySet<FaultCode> = new Set([
  'voting-not-open',
  'ballot-over-budget',
  'ballot-over-target',
  'ballot-unknown-target',
]);

/** The host may lack that the voting was opened, as after damage: the ballot may be its only trace. */
function isForEver({ code, values }: FaultFacts): boolean {
  return refusals.has(code) && values['isOver'] !== 0;
}

/**
 * Hands over the ballots that this window has kept, since the host did not answer for them, of the sessions that are
 * `here`. What becomes of them is told; one that the host refuses, as when its voting has ended meanwhile, once.
 */
export async function giveKeptBallots(vaultId: string, here: readonly SessionSummary[]): Promise<void> {
  const kept = await keptBallots(vaultId);
  for (const { id, title } of here) {
    const own = kept.filter(({ sessionId }) => sessionId === id);
    const answers = await Promise.all(own.map(give));
    for (const kind of ['sealed', 'refused'] as const) {
      const count = answers.filter((answer) => answer === kind).length;
      if (count > 0) addNews({ kind, title, count });
    }
  }
}

/** The host takes the same ballot twice without counting it twice. */
async function give({ id, sessionId, ballot }: KeptBallot): Promise<'sealed' | 'refused' | 'kept'> {
  const answer = await host()
    .call('ballots.cast', { sessionId, ballot })
    .then(
      () => 'sealed' as const,
      (error: unknown) => (isForEver(faultFacts(error)) ? 'refused' : 'kept'),
    );
  if (answer !== 'kept') await forgetKept([id]);
  return answer;
}
