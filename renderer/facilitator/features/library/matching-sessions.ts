import type { SessionSummary } from '#shared/contract/bridge.ts';

/** The sessions whose title, question and place together hold every word of `search`, in any order and case. */
export function matchingSessions(
  sessions: readonly SessionSummary[],
  search: string,
): readonly SessionSummary[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return sessions;
  return sessions.filter((session) => {
    const text = folded([session.title, session.question, session.place].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
