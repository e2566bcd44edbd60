import type { Page } from '@playwright/test';
import type * as Electron from 'electron';
import type { Language } from '#shared/domain/language.ts';

export const shells = ['portable', 'stand-in', 'electron'] as const;
export type Shell = (typeof shells)[number];

export type Start = { dataFolder: string; language: Language; args?: readonly string[] };

/** What a program has ended with. */
export type Ended = { code: number | null; out: string; err: string };

/** The built app in one of its shells, as a person at the laptop has it. */
export type RunningApp = {
  /** The facilitator's window, when it is there; after a crash the one that came in its place. */
  facilitator: () => Promise<Page>;
  projector: () => Promise<Page>;
  /** Ends the process of the facilitator's page, as a crash does. */
  crash: () => Promise<void>;
  /** The heading of the facilitator's page, also of one that has come back from a crash; null while there is none. */
  heading: () => Promise<string | null>;
  /** Closes the facilitator's window by its cross; resolves when the program has ended. */
  close: () => Promise<void>;
  ended: Promise<Ended>;
  /** Ends it at once, whatever it does. */
  kill: () => Promise<void>;
};

/** A shell with Electron in it, or its stand-in: `evaluate` runs a function in main. */
export type ElectronLike = RunningApp & {
  evaluate: <R, A = undefined>(
    work: (electron: typeof Electron, given: A) => R | Promise<R>,
    given?: A,
  ) => Promise<R>;
};
