import type { ProjectorView } from '#shared/contract/projector-view.ts';

/** A step without a picture of its own: what the room does now, in large words. */
export function WordsScene({ step }: { step: ProjectorView['step'] }) {
  if (!step) return <div />;
  return (
    <div className="projector-words">
      <h2>{step.title}</h2>
      {step.instruction && <p>{step.instruction}</p>}
    </div>
  );
}
