import { useRef } from 'react';
import { useWords } from '#renderer/ui/words.tsx';
import { capacityOf, optionDensity } from './densities.ts';
import type { Scene } from './scene.ts';
import { useBox } from './use-box.ts';
import './voting-scene.css';

/** An open voting: what can be chosen, and how many ballots are sealed. Nothing of what they say is known here. */
export function VotingScene({ scene }: { scene: Scene<'voting'> }) {
  const { t } = useWords();
  return (
    <div className="projector-voting">
      <Options targets={scene.targets} />
      <div className="projector-sealed">
        <strong>{scene.ballots}</strong>
        {t('projector:sealed', { count: scene.ballots })}
      </div>
    </div>
  );
}

function Options({ targets }: { targets: Scene<'voting'>['targets'] }) {
  const { t } = useWords();
  const ref = useRef<HTMLOListElement>(null);
  const box = useBox(ref);
  const height = box ? box.height / box.rem : 0;
  const density = optionDensity(targets.length, height);
  const capacity = capacityOf(density, height);
  const shown = targets.length <= capacity ? targets : targets.slice(0, capacity - 1);
  const rows = Math.ceil(Math.min(targets.length, capacity) / density.columns);
  return (
    <ol
      ref={ref}
      className={`projector-options is-${density.name}`}
      style={{ gridTemplateRows: `repeat(${rows}, ${density.row}rem)` }}
    >
      {box &&
        shown.map((target, index) => (
          <li key={target.id}>
            <span className="projector-number">{index + 1}</span>
            <span className="projector-option">{target.title || t('results:untitled')}</span>
          </li>
        ))}
      {box && shown.length < targets.length && (
        <li className="projector-more">{t('projector:more', { count: targets.length - shown.length })}</li>
      )}
    </ol>
  );
}
