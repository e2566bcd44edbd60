import { expect, it } from 'vitest';
import { reportOf } from '#shared/report/report.ts';
import { rankInWords, ruleInWords, turnoutInWords } from '#shared/report/voting-words.ts';
import { crowdedSession } from './sessions.ts';

it('says the rule in plain sentences', () => {
  const rule = { targetKind: 'clusters', budget: 3, perTarget: 1 } as const;
  expect(ruleInWords(rule, 'sv')).toBe(
    'Var och en hade 3 prickar och kunde ge högst 1 prick till samma tema. ' +
      'Röstningen var förseglad: ingen såg något resultat förrän den var avslutad. ' +
      'Ordningen bestäms av hur många personer som valt alternativet, därefter av antalet prickar. ' +
      'Lika resultat delar plats.',
  );
  expect(ruleInWords({ ...rule, targetKind: 'notes', perTarget: 2 }, 'en')).toContain(
    'Everyone had 3 dots and could give at most 2 dots to one note.',
  );
});

it('says a shared rank so that it cannot be read as a win', () => {
  const shared = (rank: number) => ({ rank, tied: true });
  expect(rankInWords({ rank: 3, tied: false }, 'sv')).toBe('3');
  expect([1, 2, 3, 4].map((rank) => rankInWords(shared(rank), 'sv'))).toEqual([
    'delad 1:a',
    'delad 2:a',
    'delad 3:a',
    'delad 4:a',
  ]);
  expect([1, 2, 3, 4, 11, 22].map((rank) => rankInWords(shared(rank), 'en'))).toEqual([
    '1st, shared',
    '2nd, shared',
    '3rd, shared',
    '4th, shared',
    '11th, shared',
    '22nd, shared',
  ]);
});

it('says how many voted and how', () => {
  const result = reportOf(crowdedSession()).boards[0]?.votings[0]?.result;
  if (!result) throw new Error('no result');
  expect(turnoutInWords(result, 'sv')).toBe(
    '64 röstsedlar, varav 2 blanka: 22 med telefon, 21 med handen, 21 på papper',
  );
  expect(turnoutInWords({ ...result, ballots: 0, blank: 0, byChannel: {} }, 'en')).toBe('0 ballots');
});
