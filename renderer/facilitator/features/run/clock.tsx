import { Pause, Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Step } from '#shared/domain/step.ts';
import {
  clockFace,
  extended,
  isRunning,
  paused,
  plannedTime,
  started,
  timeLeft,
} from '#shared/timebox/clock.ts';
import type { Timebox } from '#shared/domain/timebox.ts';
import { useApp } from '#renderer/store/app-store.ts';
import { setClock } from '#renderer/store/room-actions.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { useWords } from '#renderer/ui/words.tsx';
import { ringChime } from './chime.ts';
import './clock.css';

/** The timebox of the current step: what is left, start or pause, and one minute more. */
export function Clock({ step }: { step: Step }) {
  const { t } = useWords();
  const running = isRunning(step.timebox);
  const now = useNow(running);
  const left = timeLeft(step, now);
  useTimeOut(step, left);
  const set = (timebox: Timebox) => setClock(step.id, timebox);
  return (
    <section className="clock" data-late={left < 0 || undefined} aria-label={t('run:clock')}>
      <b className="clock-face" role="timer">
        {clockFace(left)}
      </b>
      <small>
        {left < 0
          ? t('run:clockOver')
          : t('run:clockOf', { minutes: Math.round(plannedTime(step) / 60_000) })}
      </small>
      {running ? (
        <Button icon={Pause} onPress={() => set(paused(step.timebox, Date.now()))}>
          {t('run:clockPause')}
        </Button>
      ) : (
        <Button icon={Play} onPress={() => set(started(step.timebox, Date.now()))}>
          {t('run:clockStart')}
        </Button>
      )}
      <Button onPress={() => set(extended(step, Date.now()))}>{t('run:clockMore')}</Button>
    </section>
  );
}

/** Tells once, by sound and in words, when a running clock passes zero. */
function useTimeOut(step: Step, left: number): void {
  const { t } = useWords();
  const before = useRef({ id: step.id, left });
  useEffect(() => {
    const passed = before.current.id === step.id && before.current.left > 0 && left <= 0;
    before.current = { id: step.id, left };
    if (!passed || !isRunning(step.timebox)) return;
    if (useApp.getState().settings.sound) ringChime();
    announce(t('run:timeOut', { step: step.title }));
  }, [step, left, t]);
}
