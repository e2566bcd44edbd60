import { join } from 'node:path';

/** Where the build puts things: all of main in one folder, dist/main, and the pages beside it. */
const folder = import.meta.dirname;
export const preloadFile = join(folder, 'preload.cjs');
export const iconFile = join(folder, 'icon.png');
export const pagesFolder = join(folder, '..', 'renderer');
