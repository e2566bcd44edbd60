/** Dots as marks: filled for those given, rings for those that could be. The words beside them say the same. */
export function DotMarks({ filled, of }: { filled: number; of: number }) {
  return (
    <span className="voting-marks" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <span key={index} className={index < filled ? 'voting-mark is-filled' : 'voting-mark'} />
      ))}
    </span>
  );
}
