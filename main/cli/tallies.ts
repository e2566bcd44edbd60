import type { Language } from '#shared/domain/language.ts';
import type { Session } from '#shared/domain/session.ts';
import { translator } from '#shared/i18n/translate.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { tallyDots } from '#shared/voting/tally.ts';

/** The result of every voting of a session. An open one has none yet: its lines are null. */
export function talliesOf(session: Session) {
  const ballots = Object.values(session.ballots);
  const votings = Object.values(session.votings).toSorted(byOrder);
  return {
    votings: votings.map((voting) => ({
      id: voting.id,
      question: voting.question,
      rule: voting.rule,
      budget: voting.budget,
      perTarget: voting.perTarget,
      state: voting.state,
      result: voting.state === 'revealed' ? tallyDots(voting, ballots) : null,
    })),
  };
}

export function talliesText({ votings }: ReturnType<typeof talliesOf>, language: Language): string {
  const t = translator(language);
  return votings
    .flatMap(({ question, result }) => [
      question,
      ...(result?.lines ?? []).map((line) => {
        const people = t('common:people', { count: line.people });
        return `  ${line.rank}. ${line.title} · ${people} · ${t('common:dots', { count: line.dots })}`;
      }),
      ...(result ? [] : [`  ${t('cli:sealed')}`]),
    ])
    .join('\n');
}
