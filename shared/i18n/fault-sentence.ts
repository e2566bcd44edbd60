import type { FaultFacts } from '#shared/domain/fault.ts';
import type { Language } from '#shared/domain/language.ts';
import { translator } from './translate.ts';

/** The plain sentence for a fault: what happened, what is safe, what to do. */
export function faultSentence(fault: FaultFacts, language: Language): string {
  return translator(language)(`faults:${fault.code}`, fault.values);
}
