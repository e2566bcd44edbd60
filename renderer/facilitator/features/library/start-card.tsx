import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type StartCardProps = {
  icon: LucideIcon;
  title: string;
  text: string;
  button: ReactNode;
  children?: ReactNode;
};

/** One way to start. A press anywhere on the card presses its button (library.css stretches it). */
export function StartCard({ icon: Icon, title, text, button, children }: StartCardProps) {
  return (
    <section className="library-way">
      <Icon aria-hidden className="library-way-icon" />
      <h3>{title}</h3>
      <p>{text}</p>
      {children}
      <div className="library-way-button">{button}</div>
    </section>
  );
}
