import { noteMarks, type NoteColour } from '#shared/domain/note.ts';
import type { Icon } from '#renderer/ui/icon.ts';
import './colour-swatch.css';

/** A colour of notes with its mark, as an icon before its name: the mark alone tells nothing of the colour. */
export const colourSwatches: Record<NoteColour, Icon> = {
  yellow: () => swatch('yellow'),
  green: () => swatch('green'),
  blue: () => swatch('blue'),
  pink: () => swatch('pink'),
  purple: () => swatch('purple'),
  sand: () => swatch('sand'),
};

function swatch(colour: NoteColour) {
  return (
    <span aria-hidden="true" className={`swatch is-${colour}`}>
      {noteMarks[colour]}
    </span>
  );
}
