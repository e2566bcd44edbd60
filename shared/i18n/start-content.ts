import type { Language } from '#shared/domain/language.ts';
import type { Step } from '#shared/domain/step.ts';
import { english } from './start-content-en.ts';
import { swedish } from './start-content-sv.ts';

export type StartStep = Pick<Step, 'tool' | 'title' | 'instruction' | 'minutes'>;

/** What a new session may begin with: agendas, and a sample session from an imagined meeting about a square. */
export type StartContent = {
  /** "Write, group, vote" as steps. */
  agenda: readonly StartStep[];
  blankAgenda: readonly StartStep[];
  sample: {
    title: string;
    question: string;
    place: string;
    charter: { purpose: string; decider: string; use: string; feedback: string };
    themes: readonly { title: string; notes: readonly string[] }[];
    loose: readonly string[];
  };
};

export function startContent(language: Language): StartContent {
  return language === 'sv' ? swedish : english;
}
