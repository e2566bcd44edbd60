import { useEffect, useEffectEvent, useState } from 'react';

/** The answer to a question asked once, when what it shows is opened: null until it has come, and 'failed'. */
export function useAnswer<T>(ask: () => Promise<T>): T | 'failed' | null {
  const [answer, setAnswer] = useState<T | 'failed' | null>(null);
  const asked = useEffectEvent(ask);
  useEffect(() => {
    let isHere = true;
    asked().then(
      (found) => isHere && setAnswer(found),
      () => isHere && setAnswer('failed'),
    );
    return () => {
      isHere = false;
    };
  }, []);
  return answer;
}
