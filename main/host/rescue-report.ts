import { basename } from 'node:path';
import type { Language } from '#shared/domain/language.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { translator, type Translate } from '#shared/i18n/translate.ts';
import type { Rescue, Rescued } from '#main/vault/rescue.ts';

/** What a person is told of a rescue: the page, the dialog and the command line choose the order, not the words. */
export type RescueReport = {
  heading: string;
  /** How many sessions are saved and where; null when none is. */
  done: string | null;
  /** A line for each session that is saved. */
  saved: string[];
  /** A line for all that could not be read or saved. */
  troubles: string[];
  /** What is safe, and how to open what is saved. */
  next: string[];
  /** Nothing was missed. */
  isWhole: boolean;
  /** What to do when something could be read but not be saved there; else null. */
  elsewhere: string | null;
};

export function rescueReport(rescue: Rescue, to: string, language: Language): RescueReport {
  const t = translator(language);
  const { sessions, unread, unsaved } = rescue;
  const saved = sessions.flatMap(({ title, notes, file }) =>
    file === null ? [] : [savedLine(t, language, { title, notes, file })],
  );
  const missed = sessions.filter(({ file }) => file === null);
  const damaged = sessions.filter(({ isReadable, isWhole: whole }) => isReadable && !whole);
  const troubles = [
    ...damaged.map(({ title }) => t('rescue:damaged', { title })),
    ...missed.map((session) => missedLine(t, session)),
    ...unread.map((file) => t('rescue:unread', { file })),
    ...(unsaved.length > 0 ? [t('rescue:unsavedRaw', { count: unsaved.length })] : []),
  ];
  const isWhole = troubles.length === 0;
  const isUnsaved = unsaved.length > 0 || missed.some(({ isReadable }) => isReadable);
  return {
    heading: t(`rescue:${outcomeOf(saved.length, isWhole)}`),
    done: saved.length > 0 ? t('rescue:done', { count: saved.length, folder: to }) : null,
    saved,
    troubles,
    next: [
      ...(isWhole ? [] : [t('rescue:untouched')]),
      ...(saved.length > 0 ? [t('rescue:open')] : []),
      ...(sessions.some(({ raw }) => raw !== 'none') ? [t('rescue:raw')] : []),
    ],
    isWhole,
    elsewhere: isUnsaved ? t(rescue.isFull ? 'rescue:full' : 'rescue:unwritten') : null,
  };
}

/** A folder that could not be read may hold sessions: only where nothing was missed were there none. */
function outcomeOf(saved: number, isWhole: boolean): 'saved' | 'some' | 'lost' | 'none' {
  if (saved === 0) return isWhole ? 'none' : 'lost';
  return isWhole ? 'saved' : 'some';
}

type Saved = { title: string; notes: number; file: string };

function savedLine(t: Translate, language: Language, { title, notes, file }: Saved): string {
  const number = formatNumber(notes, language);
  return t('rescue:session', { count: notes, number, title, file: basename(file) });
}

function missedLine(t: Translate, { title, isReadable, raw }: Rescued): string {
  const files = { all: t('rescue:rawAll'), some: t('rescue:rawSome'), none: t('rescue:rawNone') }[raw];
  return t(isReadable ? 'rescue:unsaved' : 'rescue:unreadable', { title, files });
}
