import { useEffect, useEffectEvent, useRef, useState } from 'react';
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

const nowhere: Look = { folder: null, fault: null };
/** Milliseconds without a key, before what is written is looked at. */
const pause = 250;

/**
 * Looks into the folder that is written, at first at once and then in the pauses of the writing; '' is none. `lookInto`
 * does not wait for a pause, and answers how it is there: null when another folder is looked into meanwhile, or nobody
 * asks any more.
 */
export function useFolder(written: string): Look & { lookInto: (path: string) => Promise<Look | null> } {
  const [look, setLook] = useState(nowhere);
  const wanted = useRef<string | null>(null);
  async function lookInto(path: string): Promise<Look | null> {
    wanted.current = path;
    const found = await lookAt(path);
    if (wanted.current !== path) return null;
    setLook(({ folder }) => (found.fault ? { ...found, folder } : found));
    return found;
  }
  const follow = useEffectEvent((path: string) => path !== wanted.current && void lookInto(path));
  useEffect(() => {
    const timer = setTimeout(() => follow(written.trim()), wanted.current === null ? 0 : pause);
    return () => clearTimeout(timer);
  }, [written]);
  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );
  return { ...look, lookInto };
}

async function lookAt(path: string): Promise<Look> {
  if (path === '') return nowhere;
  try {
    return { folder: await host().call('folders.list', { path }), fault: null };
  } catch (error) {
    return { folder: null, fault: faultFacts(error) };
  }
}
