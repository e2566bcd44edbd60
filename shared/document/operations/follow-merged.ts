import type * as Y from 'yjs';
import type { Cluster } from '#shared/domain/cluster.ts';
import type { Id } from '#shared/domain/id.ts';
import type { Session } from '#shared/domain/session.ts';
import { patch, put } from '../layout.ts';

type Absorbed = { cluster: Cluster; into: Id; at: number };

/**
 * Two laptops may each have merged clusters without knowing of the other: then notes stand in clusters that are gone.
 * They follow their cluster to the one that took it in, and so on; where clusters took in each other, the one with the
 * smallest id is there again for them all. To be called when documents have met; on every laptop it gives the same.
 */
export function followMergedClusters(doc: Y.Doc, session: Session): void {
  const absorbed = absorbedClusters(session);
  doc.transact(() => {
    for (const { id, clusterId } of Object.values(session.notes)) {
      if (clusterId === null || session.clusters[clusterId] || !absorbed.has(clusterId)) continue;
      const home = homeOf(session, absorbed, clusterId);
      const restored = absorbed.get(home)?.cluster;
      if (!session.clusters[home] && restored) put(doc, 'clusters', restored);
      if (session.clusters[home] || restored) patch(doc, 'notes', id, { clusterId: home });
    }
  });
}

/** The clusters that were merged into others and are gone, and where the latest merge put them. */
function absorbedClusters({ history, clusters }: Session): Map<Id, Absorbed> {
  const absorbed = new Map<Id, Absorbed>();
  for (const { kind, clusterId, gone, at } of Object.values(history)) {
    if (kind !== 'clustersMerged' || clusterId === null) continue;
    for (const cluster of gone)
      if (!clusters[cluster.id] && at >= (absorbed.get(cluster.id)?.at ?? -Infinity))
        absorbed.set(cluster.id, { cluster, into: clusterId, at });
  }
  return absorbed;
}

/** The cluster at the end of the way, or the smallest id of a ring. */
function homeOf(session: Session, absorbed: ReadonlyMap<Id, Absorbed>, from: Id): Id {
  const passed: Id[] = [];
  for (let at = from; ;) {
    if (session.clusters[at]) return at;
    const ring = passed.indexOf(at);
    if (ring !== -1) return passed.slice(ring).toSorted()[0] ?? at;
    passed.push(at);
    const next = absorbed.get(at)?.into;
    if (next === undefined) return passed.toSorted().find((id) => absorbed.has(id)) ?? at;
    at = next;
  }
}
