import { create } from 'zustand';
import type { CallArgs, EventData, ExportFormat } from '#shared/contract/bridge.ts';
import { faultFacts, type FaultFacts } from '#shared/domain/fault.ts';
import { host } from './app-store.ts';

type Progress = EventData<'jobProgress'>;

/** An export from the order to its outcome; it goes on while its dialog is closed. */
export type ExportJob = {
  state: 'none' | Progress['state'];
  /** A cancel is on its way. */
  isStopping: boolean;
  done: number;
  total: number;
  /** What is being written now. */
  current: string;
  /** What was ordered. */
  formats: readonly ExportFormat[];
  /** Full paths of what has been written and read back. */
  files: readonly string[];
  fault: FaultFacts | null;
};

const none: ExportJob = {
  state: 'none',
  isStopping: false,
  done: 0,
  total: 1,
  current: '',
  formats: [],
  files: [],
  fault: null,
};

export const useExportJob = create<ExportJob>(() => none);

let jobId: string | null = null;
let stopListening = (): void => {};

/** Starts an export. One at a time: while one is running nothing new is begun. */
export async function startExport(order: CallArgs<'exports.start'>): Promise<void> {
  if (useExportJob.getState().state === 'running') return;
  jobId = null;
  useExportJob.setState({ ...none, state: 'running', formats: order.formats });
  const early = new Map<string, Progress>();
  stopListening = host().on('jobProgress', (progress) => {
    // The host may tell how the work goes before its answer with the job's id has come.
    if (jobId === null) early.set(progress.jobId, progress);
    else hear(progress);
  });
  try {
    ({ jobId } = await host().call('exports.start', order));
    const first = early.get(jobId);
    if (first) hear(first);
    if (useExportJob.getState().isStopping) await askToStop();
  } catch (error) {
    fail(error);
  }
}

/** Stops the export; what has been written by then stays and is told. */
export async function cancelExport(): Promise<void> {
  if (useExportJob.getState().state !== 'running') return;
  useExportJob.setState({ isStopping: true });
  await askToStop();
}

/** Before the job's id has come there is nothing to ask; it is asked when it comes. */
async function askToStop(): Promise<void> {
  if (jobId === null) return;
  try {
    await host().call('jobs.cancel', { jobId });
  } catch (error) {
    fail(error);
  }
}

/** Forgets the outcome, so that another export can be ordered. */
export function forgetExport(): void {
  if (useExportJob.getState().state === 'running') return;
  useExportJob.setState(none);
}

/** What was ordered and has not been written. */
export function notWritten({ formats, files }: Pick<ExportJob, 'formats' | 'files'>): ExportFormat[] {
  return formats.filter((format) => !files.some((file) => file.endsWith(`.${format}`)));
}

function hear(progress: Progress): void {
  if (progress.jobId !== jobId) return;
  const { jobId: _id, ...told } = progress;
  useExportJob.setState(told);
  if (told.state !== 'running') stopListening();
}

function fail(error: unknown): void {
  stopListening();
  useExportJob.setState({ state: 'failed', fault: faultFacts(error) });
}
