/**
 * The names of every channel between a window and the host, by themselves: the preload script is made from
 * them and should carry no schemas. What goes in and out stands in bridge.ts.
 */
export const callNames = [
  'app.info',
  'settings.read',
  'settings.write',
  'sessions.list',
  'sessions.create',
  'sessions.duplicate',
  'sessions.delete',
  'sessions.restore',
  'sessions.adopt',
  'versions.list',
  'versions.restore',
  'vault.state',
  'sessions.openFile',
  'imports.read',
  'imports.notes',
  'ballots.cast',
  'ballots.withdraw',
  'ballots.count',
  'votings.reveal',
  'folders.roots',
  'folders.list',
  'exports.start',
  'jobs.cancel',
  'projector.show',
] as const;
export type CallName = (typeof callNames)[number];

export const eventNames = [
  'jobProgress',
  'sealedCount',
  'projectorState',
  'projectorView',
  'copyState',
  'news',
  'fileHanded',
  'menuCommand',
  'woken',
] as const;
export type EventName = (typeof eventNames)[number];

/** The only thing the projector's window is told. */
export const projectorEventNames: readonly EventName[] = ['projectorView'];
