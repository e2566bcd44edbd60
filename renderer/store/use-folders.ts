import { useEffect, useState } from 'react';
import type { Folder, FolderRoot } from '#shared/contract/bridge.ts';
import { faultFacts, type FaultFacts } from '#shared/domain/fault.ts';
import { host, orTellFault } from './app-store.ts';

/** The places that a person knows by name; null until the host has answered. */
export function useRoots(): FolderRoot[] | null {
  const [roots, setRoots] = useState<FolderRoot[] | null>(null);
  useEffect(
    () => void orTellFault(host().call('folders.roots', {})).then((found) => setRoots(found ?? [])),
    [],
  );
  return roots;
}

/** A folder as it is looked at. `folder` is the last one that could be read, `fault` why the latest could not. */
export type Look = { folder: Folder | null; fault: FaultFacts | null };

/** Looks into the folder that was chosen last, and again whenever `lookInto` is called; '' is none yet. */
export function useFolder(first: string): Look & { lookInto: (path: string) => void } {
  const [look, setLook] = useState<Look>({ folder: null, fault: null });
  const [wanted, setWanted] = useState({ path: first });
  useEffect(() => {
    if (wanted.path === '') return;
    let latest = true;
    host()
      .call('folders.list', { path: wanted.path })
      .then(
        (folder) => latest && setLook({ folder, fault: null }),
        (error: unknown) => latest && setLook(({ folder }) => ({ folder, fault: faultFacts(error) })),
      );
    return () => {
      latest = false;
    };
  }, [wanted]);
  return { ...look, lookInto: (path) => setWanted({ path }) };
}
