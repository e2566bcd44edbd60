import { channels } from '#shared/domain/ballot.ts';
import type { ProjectorView } from '#shared/contract/projector-view.ts';
import { bindingWords } from '#shared/i18n/binding-words.ts';
import { useWords } from '#renderer/ui/words.tsx';
import type { Scene } from './scene.ts';

/** The line at the bottom: the rules while the room votes, the facts of the count and what it binds afterwards. */
export function FootLine({ view }: { view: ProjectorView }) {
  if (view.scene.kind === 'results') return <ResultFacts scene={view.scene} />;
  if (view.scene.kind === 'voting') return <VotingRules scene={view.scene} />;
  return null;
}

function ResultFacts({ scene }: { scene: Scene<'results'> }) {
  const { t, language } = useWords();
  const binding = bindingWords(scene, language);
  const ways = channels.flatMap((channel) => {
    const count = scene.byChannel[channel];
    return count ? [t(`results:byChannel.${channel}`, { count })] : [];
  });
  return (
    <footer className="projector-foot">
      <span>{ways.length > 0 ? ways.join(' · ') : t('results:noBallots')}</span>
      <span>
        {binding.lead} <b>{binding.weight}</b> {binding.to}
      </span>
    </footer>
  );
}

function VotingRules({ scene }: { scene: Scene<'voting'> }) {
  const { t } = useWords();
  return (
    <footer className="projector-foot">
      <span>
        <b>{t('projector:budget', { count: scene.budget })}</b>
        {scene.budget > 1 && `, ${t('projector:perTarget', { count: scene.perTarget })}`}
      </span>
      <span>{t('projector:sealedWhy')}</span>
    </footer>
  );
}
