import type { NoteColour } from '#shared/domain/note.ts';

/** The colours and the typeface that the painter uses, as CSS values. */
export type Look = {
  paper: string;
  surface: string;
  line: string;
  ink: string;
  muted: string;
  accent: string;
  accentSoft: string;
  shadow: string;
  /** The pen behind what a search has found, and its edge. */
  marker: string;
  markerEdge: string;
  /** Around what the projector shows alone. */
  spotlight: string;
  notes: Record<NoteColour, string>;
  noteInk: string;
  font: string;
};

/** Reads the tokens in force at `element`; read again when the theme changes. */
export function readLook(element: Element): Look {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: token('paper'),
    surface: token('surface'),
    line: token('line'),
    ink: token('ink'),
    muted: token('muted'),
    accent: token('accent'),
    accentSoft: token('accent-soft'),
    shadow: shadowColour(token('shadow-1')),
    marker: token('marker'),
    markerEdge: token('marker-edge'),
    spotlight: token('spotlight'),
    notes: {
      yellow: token('note-1'),
      green: token('note-2'),
      blue: token('note-3'),
      pink: token('note-4'),
      purple: token('note-5'),
      sand: token('note-6'),
    },
    noteInk: token('note-ink'),
    font: token('font') || 'sans-serif',
  };
}

/** The colour inside a box-shadow value, which always comes as a function here: `0 1px 2px rgb(…)`. */
function shadowColour(shadow: string): string {
  return /[a-z]+\([^)]*\)/i.exec(shadow)?.[0] ?? 'rgb(0 0 0 / 0.1)';
}
