import { answerSchema, calls, type CallResult } from '#shared/contract/bridge.ts';
import type { CallName } from '#shared/contract/channels.ts';
import { Fault } from '#shared/domain/fault.ts';

/** What a call gives back, checked; a fault from the host is thrown here as one. */
export function resultOf<N extends CallName>(name: N, raw: unknown): CallResult<N> {
  const answer = answerSchema.parse(raw);
  if (!answer.ok) throw new Fault(answer.fault.code, answer.fault.values);
  return calls[name].result.parse(answer.result) as CallResult<N>;
}
