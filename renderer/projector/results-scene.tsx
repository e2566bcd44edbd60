import { useRef } from 'react';
import { rankInWords } from '#shared/report/voting-words.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { capacityOf, resultDensity } from './densities.ts';
import type { Scene } from './scene.ts';
import { shownLines } from './shown-lines.ts';
import { useBox } from './use-box.ts';
import './results-scene.css';

type Line = Scene<'results'>['lines'][number];

/** The result for all to see at once: rank, words, people and dots; equal is shown as equal. */
export function ResultsScene({ scene }: { scene: Scene<'results'> }) {
  const { t } = useWords();
  const ref = useRef<HTMLOListElement>(null);
  const box = useBox(ref);
  const height = box ? box.height / box.rem : 0;
  const density = resultDensity(
    scene.lines.map((line) => line.title),
    height,
  );
  const lines = shownLines(scene.lines, capacityOf(density, height));
  const hidden = scene.lines.length - lines.length;
  return (
    <ol ref={ref} className={`projector-results is-${density.name}`}>
      {box && lines.map((line) => <ResultLine key={line.id} line={line} ballots={scene.ballots} />)}
      {box && hidden > 0 && <li className="projector-more">{t('projector:more', { count: hidden })}</li>}
    </ol>
  );
}

function ResultLine({ line, ballots }: { line: Line; ballots: number }) {
  const { t, language } = useWords();
  const part = ballots === 0 ? 0 : line.people / ballots;
  return (
    <li className="projector-result">
      <span className="projector-rank">
        {line.tied ? <small>{rankInWords(line, language)}</small> : line.rank}
      </span>
      <span className="projector-result-title">{line.title || t('results:untitled')}</span>
      <span className="projector-bar" aria-hidden="true">
        <span style={{ width: `${part * 100}%` }} />
      </span>
      <span className="projector-figures">
        {t('results:share', { people: line.people, all: ballots })}
        {' · '}
        {t('common:dots', { count: line.dots })}
      </span>
    </li>
  );
}
