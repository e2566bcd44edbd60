import type { Box } from '#shared/domain/board-layout.ts';
import { noteSize } from '#shared/domain/note-size.ts';
import { paintAlone } from './alone-painter.ts';
import type { IndexedNote } from './board-index.ts';
import { isFar, paintFarNote } from './far-note-painter.ts';
import { paintNoteLock } from './lock-painter.ts';
import { paintMark } from './mark-painter.ts';
import { isChosen, isDragged } from './marks.ts';
import { paintNoteText } from './note-text-painter.ts';
import { paintNoteRings } from './note-rings.ts';
import { placeAt, type Painting } from './painting.ts';
import { paintSheets, paintStackBadge } from './stack-painter.ts';

const radius = 4;
const dimmed = 0.25;
/** Below this radius in device pixels a corner looks square anyway. */
const smallestRadius = 1.5;

/** Two thin edges below instead of a blurred shadow: as soft to the eye, and thousands cost nothing. */
const shadows = [1, 2];
const liftedShadows = [2, 4, 7];

/** Paints notes in the order given, without those in hand. */
export function paintNotes(painting: Painting, notes: readonly IndexedNote[]): void {
  const far = isFar(painting.zoom);
  const paint = far ? paintFarNote : paintNearNote;
  for (const entry of far ? chosenLast(painting, notes) : notes) {
    if (isDragged(painting.marks, entry.note)) continue;
    painting.ctx.globalAlpha = strengthOf(painting, entry);
    paint(painting, entry);
  }
  painting.ctx.globalAlpha = 1;
}

/** From afar a frame is wider than the gap between notes, so it has to lie above the neighbours. */
function chosenLast({ marks }: Painting, notes: readonly IndexedNote[]): readonly IndexedNote[] {
  const chosen = notes.filter(({ note }) => isChosen(marks, note.id));
  return chosen.length === 0 ? notes : [...notes.filter(({ note }) => !isChosen(marks, note.id)), ...chosen];
}

/** Paints the notes in hand: as the others, but lifted off the board. */
export function paintDraggedNotes(painting: Painting, notes: readonly IndexedNote[]): void {
  const far = isFar(painting.zoom);
  for (const entry of notes) {
    if (far) paintFarNote(painting, entry);
    else paintNearNote(painting, entry, liftedShadows);
  }
}

function strengthOf({ marks }: Painting, { note }: IndexedNote): number {
  return marks.matches && !marks.matches.has(note.id) ? dimmed : 1;
}

function paintNearNote(painting: Painting, entry: IndexedNote, under = shadows): void {
  const { ctx, look, marks } = painting;
  const { note, box } = entry;
  placeAt(painting, box.x, box.y);
  if (entry.merged > 0) paintSheets(painting, entry, radius);
  ctx.fillStyle = look.shadow;
  if (!painting.hasty) for (const top of under) fillBody(painting, box, top);
  ctx.fillStyle = look.notes[note.colour];
  fillBody(painting, box, 0);
  paintNoteRings(painting, entry, radius);
  if (marks.edited !== note.id) paintNoteText(painting, entry);
  if (note.locked === true) paintNoteLock(painting, entry);
  if (note.alone === true) paintAlone(painting, entry, radius);
  paintMark(painting, entry);
  if (entry.merged > 0) paintStackBadge(painting, entry);
}

/** A note's body, or its edge that much further down. */
function fillBody({ ctx, scale, hasty }: Painting, { height }: Box, top: number): void {
  const { width } = noteSize;
  if (hasty || radius * scale < smallestRadius) ctx.fillRect(0, top, width, height);
  else if (height === noteSize.height) ctx.fill(usualBody(top));
  else {
    ctx.beginPath();
    ctx.roundRect(0, top, width, height, radius);
    ctx.fill();
  }
}

const usualBodies = new Map<number, Path2D>();

/** Nearly all notes are of the usual height, so their shape is made once. */
function usualBody(top: number): Path2D {
  const known = usualBodies.get(top);
  if (known) return known;
  const made = new Path2D();
  made.roundRect(0, top, noteSize.width, noteSize.height, radius);
  usualBodies.set(top, made);
  return made;
}
