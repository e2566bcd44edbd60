import type { EventData } from '#shared/contract/bridge.ts';
import { faultFacts } from '#shared/domain/fault.ts';
import type { Id } from '#shared/domain/id.ts';
import { fileFault } from './file-fault.ts';
import { newId } from './new-id.ts';

export type JobProgress = EventData<'jobProgress'>;
/** Tells how far work has come: how many of how many, what is under way, which files are done. */
export type Report = (done: number, total: number, current: string, files: string[]) => void;
export type Work = (report: Report, signal: AbortSignal) => Promise<string[]>;

/** Long work with progress and a way to stop it. `tell` gets every step of it, and how it ended. */
export function createJobs(tell: (progress: JobProgress) => void) {
  const running = new Map<Id, AbortController>();
  return {
    start(work: Work): Id {
      const jobId = newId();
      const control = new AbortController();
      running.set(jobId, control);
      // The caller must know the id before the first progress is told.
      setImmediate(() => void run(jobId, work, control).finally(() => running.delete(jobId)));
      return jobId;
    },
    cancel: (jobId: Id) => running.get(jobId)?.abort(),
    cancelAll: () => {
      for (const control of running.values()) control.abort();
    },
  };

  async function run(jobId: Id, work: Work, control: AbortController): Promise<void> {
    let last: JobProgress = {
      jobId,
      state: 'running',
      done: 0,
      total: 1,
      current: '',
      files: [],
      fault: null,
    };
    const say = (changes: Partial<JobProgress>) => {
      last = { ...last, ...changes };
      tell(last);
    };
    try {
      const files = await work(
        (done, total, current, written) => say({ done, total, current, files: written }),
        control.signal,
      );
      // What was all done when the wish to stop came is done.
      const isCut = control.signal.aborted && files.length < last.total;
      say({ state: isCut ? 'cancelled' : 'done', files, done: isCut ? files.length : last.total });
    } catch (error) {
      if (control.signal.aborted) say({ state: 'cancelled' });
      else say({ state: 'failed', fault: faultFacts(fileFault(error)) });
    }
  }
}
