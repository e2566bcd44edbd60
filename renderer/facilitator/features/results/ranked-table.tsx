import { rankInWords } from '#shared/report/voting-words.ts';
import type { Tally, TallyLine } from '#shared/voting/tally.ts';
import { useWords } from '#renderer/ui/words.tsx';

/** The lines of a result as a table; the bar shows how large a part of all ballots each line has. */
export function RankedTable({ title, tally }: { title: string; tally: Tally }) {
  const { t } = useWords();
  return (
    <table className="results-table">
      <caption className="results-caption">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('results:rank')}</th>
          <th scope="col">{t('results:option')}</th>
          <td aria-hidden="true" />
          <th scope="col" className="results-figure">
            {t('results:people')}
          </th>
          <th scope="col" className="results-figure">
            {t('results:dots')}
          </th>
        </tr>
      </thead>
      <tbody>
        {tally.lines.map((line) => (
          <RankedRow key={line.id} line={line} ballots={tally.ballots} />
        ))}
      </tbody>
    </table>
  );
}

function RankedRow({ line, ballots }: { line: TallyLine; ballots: number }) {
  const { t, language } = useWords();
  const part = ballots === 0 ? 0 : line.people / ballots;
  return (
    <tr>
      <td className="results-rank">{rankInWords(line, language)}</td>
      <th scope="row" className="results-title">
        {line.title || t('results:untitled')}
      </th>
      <td aria-hidden="true" className="results-bar-cell">
        <div className="results-bar">
          <div className="results-bar-part" style={{ width: `${part * 100}%` }} />
        </div>
      </td>
      <td className="results-figure">{t('results:share', { people: line.people, all: ballots })}</td>
      <td className="results-figure">{line.dots}</td>
    </tr>
  );
}
