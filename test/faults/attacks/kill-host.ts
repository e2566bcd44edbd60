import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { clean, inLanes, sum, type Attack, type Outcome } from '../support/attack.ts';
import { bundled } from '../support/bundled.ts';
import { inFolder } from '../support/folders.ts';

const chains = 4;
/** A host that has not opened its session by then hangs, in milliseconds. */
const longestStart = 30_000;
/** The host lives for up to so long under load. */
const longestLife = 120;

/** kill -9 of the host at random moments under load: all that was called saved is there at the next start. */
export const killHost: Attack = {
  name: 'kill -9 of the host',
  run: async ({ planted, long }) => {
    const kills = planted ? 12 : long ? 1000 : 200;
    const rounds = Math.ceil(kills / chains);
    const lanes = Array.from({ length: chains }, (_, lane) => lane);
    const outcomes = await inLanes(chains, lanes, () => inFolder((folder) => chain(folder, rounds, planted)));
    return sum(outcomes);
  },
};

/** The same data folder, killed again and again. */
async function chain(folder: string, rounds: number, planted: boolean): Promise<Outcome> {
  const outcome = clean();
  const saved = new Set<string>();
  for (let round = 0; round <= rounds; round++) {
    const life = await live(folder, round, planted);
    if (!life) return { ...outcome, hung: outcome.hung + 1 };
    const found = new Set(life.found);
    outcome.lost += [...saved].filter((id) => !found.has(id)).length;
    for (const id of saved) if (!found.has(id)) saved.delete(id);
    for (const id of life.saved) saved.add(id);
    if (round < rounds) outcome.tries += 1;
  }
  return outcome;
}

/** One start to its kill; null when the host never got so far as to tell what it found. */
async function live(folder: string, round: number, planted: boolean) {
  const args = [await bundled('writing-host'), folder, String(round), ...(planted ? ['planted'] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const life = { found: null as string[] | null, saved: [] as string[] };
  const late = setTimeout(() => child.kill('SIGKILL'), longestStart);
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('saved ')) life.saved.push(line.slice(6));
    if (!line.startsWith('found ')) return;
    life.found = JSON.parse(line.slice(6)) as string[];
    setTimeout(() => child.kill('SIGKILL'), Math.random() * longestLife);
  });
  await ended;
  clearTimeout(late);
  return life.found && { found: life.found, saved: life.saved };
}
