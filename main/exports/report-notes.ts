import type { Language } from '#shared/domain/language.ts';
import { noteMarks, type NoteSource } from '#shared/domain/note.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { ReportBoard, ReportNote } from '#shared/report/report-board.ts';
import type { Report } from '#shared/report/report.ts';
import { markup, type Markup } from './markup.ts';
import { boardTitle } from './report-said.ts';

/** The annex: every note of every board, by cluster. What holds no note is left out of it. */
export function notesSection({ boards }: Report, language: Language): Markup | null {
  const t = translator(language);
  const written = boards.filter((board) => notesOf(board).length > 0);
  if (written.length === 0) return null;
  const source = onlySource(written);
  return markup`<section class="annex"><h2>${t('report:notes')}</h2>
<p class="about">${t('report:notesAbout')} ${source && t(`report:allFrom.${source}`)}</p>
${written.map((board) => boardNotes(board, source === null, language))}</section>`;
}

function notesOf(board: ReportBoard): ReportNote[] {
  return [...board.clusters.flatMap((cluster) => cluster.notes), ...board.loose];
}

/** The source of all notes when it is the same one: then it is said once and not beside every note. */
function onlySource(boards: ReportBoard[]): NoteSource | null {
  const sources = [...new Set(boards.flatMap((board) => notesOf(board).map((note) => note.source)))];
  return sources.length === 1 ? (sources[0] ?? null) : null;
}

function boardNotes(board: ReportBoard, withSource: boolean, language: Language): Markup {
  const t = translator(language);
  const clusters = board.clusters.map(({ title, notes }) => ({
    title: title || t('report:clusterUnnamed'),
    notes,
  }));
  const groups = [...clusters, { title: t('report:loose'), notes: board.loose }];
  return markup`<h3>${boardTitle(board, language)}</h3>
${groups
  .filter(({ notes }) => notes.length > 0)
  .map(
    ({ title, notes }) => markup`<h4>${title} <span>${t('notes', { count: notes.length })}</span></h4>
<ul>${notes.map((note) => noteItem(note, withSource, language))}</ul>`,
  )}`;
}

function noteItem(note: ReportNote, withSource: boolean, language: Language): Markup {
  const t = translator(language);
  const facts = [
    ...(note.table === null ? [] : [`${t('report:table')} ${note.table}`]),
    ...(note.mergedInto === null ? [] : [t('report:mergedInto', { text: note.mergedInto })]),
    ...(withSource ? [t(`report:noteSource.${note.source}`)] : []),
  ];
  const first = note.original === null ? null : factLine(`${t('report:original')}: ${note.original}`);
  return markup`<li><span class="mark ${note.colour}" role="img" aria-label="${t(`colour.${note.colour}`)}">${noteMarks[note.colour]}</span>
<div><p class="text">${note.text}</p>${facts.length > 0 ? factLine(facts.join(' · ')) : null}${first}</div></li>`;
}

function factLine(text: string): Markup {
  return markup`<p class="fact">${text}</p>`;
}
