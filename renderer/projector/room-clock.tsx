import type { ProjectorView } from '#shared/contract/projector-view.ts';
import { isRunning } from '#shared/timebox/clock.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { clockState } from './clock-state.ts';

type Clock = NonNullable<ProjectorView['clock']>;

/**
 * The time left of the step, counted here: the host only tells when the clock starts, stops or is given more.
 * `label` says what the time is for; null where the scene says so itself.
 */
export function RoomClock({ clock, label }: { clock: Clock; label: string | null }) {
  const { t } = useWords();
  const { face, state } = clockState(clock, useNow(isRunning(clock.timebox)));
  const isPaused = state === 'resting' && clock.timebox.spent > 0;
  const said = state === 'over' ? t('projector:timeOver') : isPaused ? t('projector:timePaused') : label;
  return (
    <div className={`projector-clock is-${state}`} role="timer">
      {face}
      {said !== null && <small>{said}</small>}
    </div>
  );
}
