import type { SessionOnFile } from '#main/host/workbench.ts';
import { clusterOf } from '#shared/domain/board-layout.ts';
import type { Language } from '#shared/domain/language.ts';
import { standingNote } from '#shared/domain/merged-notes.ts';
import { translator } from '#shared/i18n/translate.ts';
import { countsOf } from '#shared/report/counts.ts';

/** What a session file holds, in figures. Sealed ballots are counted, never read out. */
export function inspectionOf({ file, session }: SessionOnFile) {
  const { id, title, place, date, language, createdAt } = session.info;
  const notes = Object.values(session.notes);
  const sealed = file.sealed.filter((ballot) => !session.ballots[ballot.id]);
  return {
    id,
    title,
    place,
    date,
    language,
    created: new Date(createdAt).toISOString(),
    question: session.charter.question,
    ...countsOf(session),
    sealedBallots: sealed.length,
    looseNotes: notes.filter((note) => clusterOf(session, standingNote(session, note)) === null).length,
    openVotings: Object.values(session.votings).filter((voting) => voting.state === 'open').length,
  };
}

export function inspectionText(found: ReturnType<typeof inspectionOf>, language: Language): string {
  const t = translator(language);
  return [
    found.title,
    t('common:notes', { count: found.notes }),
    t('common:clusters', { count: found.clusters }),
    t('common:ballots', { count: found.ballots }),
    ...(found.sealedBallots > 0 ? [t('library:versionSealed', { count: found.sealedBallots })] : []),
  ].join('\n');
}
