import type { Language } from '#shared/domain/language.ts';
import { channels } from '#shared/domain/ballot.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Tally, TallyLine } from '#shared/voting/tally.ts';
import type { ReportVoting } from './report-voting.ts';

/** The rule of a voting in plain sentences: what each person had, that it was sealed, how it is ranked. */
export function ruleInWords(
  rule: Pick<ReportVoting, 'targetKind' | 'budget' | 'perTarget'>,
  language: Language,
): string {
  const t = translator(language);
  const most = t(`report:rule.most.${rule.targetKind}`, { dots: t('dots', { count: rule.perTarget }) });
  const budget = t('report:rule.budget', { dots: t('dots', { count: rule.budget }), most });
  return [budget, t('report:rule.sealed'), t('report:rule.ranking'), t('report:rule.ties')].join(' ');
}

/** "2", or "delad 3:a" and "3rd, shared" for a tie. */
export function rankInWords(line: Pick<TallyLine, 'rank' | 'tied'>, language: Language): string {
  if (!line.tied) return String(line.rank);
  return translator(language)('report:sharedRank', { count: line.rank, ordinal: true });
}

/** How many voted and how: "64 röstsedlar, varav 2 blanka: 41 telefon, 23 papper". */
export function turnoutInWords(tally: Tally, language: Language): string {
  const t = translator(language);
  const ballots = t('ballots', { count: tally.ballots });
  const all = tally.blank > 0 ? t('report:ballotsWithBlank', { ballots, count: tally.blank }) : ballots;
  const ways = channels.flatMap((channel) => {
    const count = tally.byChannel[channel] ?? 0;
    return count > 0 ? [t(`results:byChannel.${channel}`, { count })] : [];
  });
  const turnout = ways.length > 0 ? `${all}: ${ways.join(', ')}` : all;
  return tally.late > 0 ? `${turnout}. ${t('results:late', { count: tally.late })}` : turnout;
}
