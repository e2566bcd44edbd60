import { withinPatience } from './within-patience.ts';

/** Null for what fails, and for what a folder does not answer in time. */
export type AskFolder = <T>(folder: string, work: () => Promise<T>) => Promise<T | null>;

/**
 * Asks a stick or a shared drive for one thing at a time, and for nothing more while it has not answered within
 * `patience` milliseconds. Each call that a drive leaves unanswered holds one of the four threads that all disks share:
 * four of them, and the laptop's own disk waits too.
 */
export function createFolderAsker(patience: number): AskFolder {
  const unanswered = new Set<string>();
  const turns = new Map<string, Promise<unknown>>();

  async function asked<T>(folder: string, work: () => Promise<T>): Promise<T | null> {
    if (unanswered.has(folder)) return null;
    unanswered.add(folder);
    return withinPatience(
      work().finally(() => unanswered.delete(folder)),
      patience,
    );
  }
  return (folder, work) => {
    const before = turns.get(folder) ?? Promise.resolve();
    const turn = before.then(() => asked(folder, work));
    const ended = turn.then(() => undefined);
    turns.set(folder, ended);
    return turn;
  };
}
