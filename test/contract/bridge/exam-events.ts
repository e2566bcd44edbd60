import { readFile, rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { EventData } from '#shared/contract/bridge.ts';
import type { EventName } from '#shared/contract/channels.ts';
import { goToStep } from '#shared/document/operations/steps.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Door } from './door.ts';
import { openVotingRoom } from './exam-ballots.ts';
import { tempFolder } from './temp-host.ts';
import { createSample } from './window-document.ts';

/** Everything a window is told of one kind from now on. */
function hear<N extends EventName>(bridge: Pick<Bridge, 'on'>, name: N): EventData<N>[] {
  const heard: EventData<N>[] = [];
  bridge.on(name, (data) => heard.push(data));
  return heard;
}

export function examineEvents(door: () => Door): void {
  describe('events', () => {
    it('tell how far a job has come, to its end', async () => {
      const { facilitator } = door();
      const progress = hear(facilitator, 'jobProgress');
      const folder = await tempFolder();
      const order = { folder, formats: ['json', 'csv'] as ('json' | 'csv')[], language: 'sv' as const };
      const sessionId = await createSample(facilitator);
      const { jobId } = await facilitator.call('exports.start', { sessionId, ...order });
      const own = () => progress.filter((each) => each.jobId === jobId);
      await expect.poll(() => own().at(-1)?.state).toBe('done');
      const files = own().at(-1)?.files ?? [];
      expect(files).not.toEqual([]);
      for (const file of files) expect((await readFile(file)).length).toBeGreaterThan(0);
      await rm(folder, { recursive: true });
    });

    it('tell the facilitator how many ballots are sealed', async () => {
      const counts = hear(door().facilitator, 'sealedCount');
      const { sessionId, window, targets, cast } = await openVotingRoom(door());
      await cast('b1', { [targets.a]: 1 });
      await expect.poll(() => counts).toContainEqual({ sessionId, votingId: 'v1', count: 1 });
      window.close();
    });

    it('show the room a voting without what the ballots say, on the projector only', async () => {
      const { facilitator, projector } = door();
      const [views, misled] = [hear(projector, 'projectorView'), hear(facilitator, 'projectorView')];
      const states = hear(facilitator, 'projectorState');
      const { sessionId, stepId, window, targets, cast } = await openVotingRoom(door());
      goToStep(window.doc, stepId, null);
      await window.saved();
      await facilitator.call('projector.show', { sessionId });
      await cast('b1', { [targets.a]: 2 });
      await expect.poll(() => views.at(-1)?.scene).toMatchObject({ kind: 'voting', ballots: 1 });
      expect(JSON.stringify(views)).not.toContain('"dots"');
      await expect.poll(() => states).toContainEqual({ open: true, address: null });
      expect(misled).toEqual([]);
      await facilitator.call('projector.show', { sessionId: null });
      window.close();
    });
  });
}
