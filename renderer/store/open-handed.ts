import type { CallResult } from '#shared/contract/bridge.ts';
import { faultFacts, type FaultFacts } from '#shared/domain/fault.ts';
import { host, refreshSessions, useApp } from './app-store.ts';

type Opened = NonNullable<CallResult<'sessions.openFile'>>;

/** Faults of handed files, to tell them from those of other work. */
const ofFiles = new WeakSet<FaultFacts>();

/**
 * Opens the files that the system has handed to the program, however many, and gives each to `show`. A fault of one
 * keeps no other from being opened, and each is told until it is dismissed: `show` leaves the place where it came up.
 */
export async function openHandedFiles(show: (opened: Opened) => void): Promise<void> {
  let isMore = true;
  while (isMore) isMore = await openNext(show);
}

async function openNext(show: (opened: Opened) => void): Promise<boolean> {
  try {
    const opened = await host().call('sessions.openFile', null);
    if (opened === null) return false;
    await refreshSessions();
    const told = toldOfFiles();
    show(opened);
    if (told.length > 0) useApp.setState({ faults: told });
    return true;
  } catch (error) {
    const fault = faultFacts(error);
    ofFiles.add(fault);
    useApp.setState({ faults: [...toldOfFiles(), fault] });
    return isOfOneFile(fault);
  }
}

function toldOfFiles(): FaultFacts[] {
  return useApp.getState().faults.filter((fault) => ofFiles.has(fault));
}

/** Otherwise it may be the host that does not answer, and the next call would end in the same for ever. */
function isOfOneFile({ code, values }: FaultFacts): boolean {
  return code === 'session-newer' || values['file'] !== undefined;
}
