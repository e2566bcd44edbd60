import type { Charter, InfluenceLevel } from '#shared/domain/charter.ts';
import type { Session, SessionInfo } from '#shared/domain/session.ts';
import type { Step } from '#shared/domain/step.ts';
import { cleanText } from '#shared/lib/clean-text.ts';
import { byOrder } from '#shared/lib/order-key.ts';
import { countsOf, type Counts } from './counts.ts';
import { reportBoards, type ReportBoard } from './report-board.ts';

export type CharterField = Exclude<keyof Charter, 'level'>;
export type ReportCharter = { level: InfluenceLevel; lines: { field: CharterField; text: string }[] };

/** Whole minutes. `added` is what "+1 min" gave; `spent` is null for a step whose clock was never started. */
export type ReportStep = Pick<Step, 'id' | 'title' | 'tool'> & {
  planned: number;
  added: number;
  spent: number | null;
};

/**
 * What every export prints of a session. Words from people are cleaned of what could deceive a reader
 * (control and direction-override characters), never otherwise changed.
 */
export type Report = {
  info: Pick<SessionInfo, 'title' | 'place' | 'date'>;
  /** Null when not a line of it has been filled in. */
  charter: ReportCharter | null;
  agenda: ReportStep[];
  boards: ReportBoard[];
  counts: Counts;
};

export function reportOf(session: Session): Report {
  const { title, place, date } = session.info;
  return {
    info: { title: cleanText(title), place: cleanText(place), date },
    charter: reportCharter(session.charter),
    agenda: Object.values(session.steps).toSorted(byOrder).map(reportStep),
    boards: reportBoards(session),
    counts: countsOf(session),
  };
}

/** In the order a reader asks: about what, why, how far, who decides, what happens next (DOMAIN.md 1.2). */
const charterFields: readonly CharterField[] = [
  'question',
  'purpose',
  'canChange',
  'cannotChange',
  'decider',
  'use',
  'feedback',
];

function reportCharter(charter: Charter): ReportCharter | null {
  const lines = charterFields
    .map((field) => ({ field, text: cleanText(charter[field]) }))
    .filter((line) => line.text !== '');
  return lines.length > 0 ? { level: charter.level, lines } : null;
}

function reportStep({ id, title, tool, minutes, timebox }: Step): ReportStep {
  const started = timebox.spent > 0 || timebox.runningSince !== null;
  return {
    id,
    tool,
    planned: minutes,
    title: cleanText(title),
    added: wholeMinutes(timebox.extra),
    spent: started ? wholeMinutes(timebox.spent) : null,
  };
}

function wholeMinutes(milliseconds: number): number {
  return Math.round(milliseconds / 60_000);
}
