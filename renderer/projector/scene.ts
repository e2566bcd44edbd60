import type { ProjectorView } from '#shared/contract/projector-view.ts';

/** One kind of scene of the projector's view. */
export type Scene<K extends ProjectorView['scene']['kind']> = Extract<ProjectorView['scene'], { kind: K }>;
