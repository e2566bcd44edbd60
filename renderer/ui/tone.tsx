import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './tone.css';

/** What kind of news: `warn` can go wrong, `danger` has gone wrong. */
export type Tone = 'info' | 'ok' | 'warn' | 'danger';

const icons = { info: Info, ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert };

/** The mark of a tone; the words beside it say the same. */
export function ToneIcon({ tone }: { tone: Tone }): ReactNode {
  const Icon = icons[tone];
  return <Icon aria-hidden className={`ui-tone ui-tone--${tone}`} />;
}
