import type { Charter } from '#shared/domain/charter.ts';
import type { Language } from '#shared/domain/language.ts';
import { translator } from './translate.ts';

/** What a result binds, in three parts so that the weight ("ett råd", "ett beslut") can be shown stronger. */
export type BindingWords = { lead: string; weight: string; to: string };

/** "Resultatet är | ett råd | till tekniska nämnden": binding only when the charter lets the room decide (DOMAIN.md 1.1). */
export function bindingWords(charter: Pick<Charter, 'level' | 'decider'>, language: Language): BindingWords {
  const t = translator(language);
  const lead = t('results:bindsLead');
  if (charter.level === 'decide')
    return { lead, weight: t('results:bindsDecision'), to: t('results:bindsDecisionWithin') };
  const decider = charter.decider.trim().replace(/\.$/, '');
  const to = decider ? t('results:bindsAdviceTo', { decider }) : t('results:bindsAdviceToSomeone');
  return { lead, weight: t('results:bindsAdvice'), to };
}
