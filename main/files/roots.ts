import { access, constants, readdir } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { expectFolder } from './expect-folder.ts';
import { folderExists, listFolder, readText } from './read.ts';

/** A place people know by name. The window says "Documents" in its own language; a drive has only its name. */
export type FolderRoot = {
  kind: 'documents' | 'desktop' | 'downloads' | 'home' | 'drive';
  path: string;
  name: string;
};

/** A folder and the folders in it, for choosing where to put a file. `parent` is null at the top. */
export type FolderView = {
  path: string;
  parent: string | null;
  writable: boolean;
  folders: { name: string; path: string }[];
};

/** The places that exist: the user's own folders first, then memory sticks, discs and network drives. */
export async function folderRoots(): Promise<FolderRoot[]> {
  const found = await Promise.all([...(await userRoots()), ...(await driveRoots())].map(existing));
  const roots = found.filter((root) => root !== null);
  return roots.filter((root, at) => roots.findLastIndex((other) => other.path === root.path) === at);
}

/** Hidden folders are left out. Throws FileTrouble, as expectFolder for an absent one. */
export async function listFolders(path: string): Promise<FolderView> {
  const full = resolve(path);
  await expectFolder(full);
  const entries = await listFolder(full);
  const shown = entries.filter((entry) => entry.kind === 'folder' && !/^[.$]/.test(entry.name));
  return {
    path: full,
    parent: dirname(full) === full ? null : dirname(full),
    writable: await isWritable(full),
    folders: shown.map(({ name }) => ({ name, path: join(full, name) })),
  };
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

async function userRoots(): Promise<FolderRoot[]> {
  const home = homedir();
  const named = process.platform === 'linux' ? await xdgFolders(home) : {};
  const oneDrive = process.env['OneDrive'];
  // OneDrive takes over Documents and Desktop, in the language of Windows; what is absent falls away.
  const moved = oneDrive
    ? [
        place('documents', join(oneDrive, 'Documents')),
        place('documents', join(oneDrive, 'Dokument')),
        place('desktop', join(oneDrive, 'Desktop')),
        place('desktop', join(oneDrive, 'Skrivbord')),
      ]
    : [];
  return [
    place('documents', named['DOCUMENTS'] ?? join(home, 'Documents')),
    place('desktop', named['DESKTOP'] ?? join(home, 'Desktop')),
    place('downloads', named['DOWNLOAD'] ?? join(home, 'Downloads')),
    ...moved,
    place('home', home),
  ];
}

/** Linux desktops keep the folders' real names, such as Dokument, in user-dirs.dirs (xdg-user-dirs). */
async function xdgFolders(home: string): Promise<Partial<Record<string, string>>> {
  const config = process.env['XDG_CONFIG_HOME'] || join(home, '.config');
  const text = (await readText(join(config, 'user-dirs.dirs')).catch(() => null)) ?? '';
  const lines = text.matchAll(/^\s*XDG_(\w+)_DIR="(.*)"\s*$/gm);
  const named = [...lines].map(([, name = '', path = '']) => [name, path.replace(/^\$HOME/, home)] as const);
  return Object.fromEntries(named);
}

async function driveRoots(): Promise<FolderRoot[]> {
  if (process.platform === 'win32') {
    return 'CDEFGHIJKLMNOPQRSTUVWXYZAB'.split('').map((letter) => place('drive', `${letter}:\\`));
  }
  const user = userInfo().username;
  const folders =
    process.platform === 'darwin' ? ['/Volumes'] : [join('/media', user), join('/run/media', user)];
  const names = await Promise.all(folders.map(mountsIn));
  return names.flat().map((path) => place('drive', path));
}

async function mountsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.')).map((name) => join(folder, name));
}

function place(kind: FolderRoot['kind'], path: string): FolderRoot {
  return { kind, path: resolve(path), name: basename(path) || path };
}

/** A network drive that has gone can keep its answer for half a minute: it is left out after a second. */
async function existing(root: FolderRoot): Promise<FolderRoot | null> {
  const answer = folderExists(root.path).catch(() => false);
  const patience = new Promise<boolean>((done) => setTimeout(done, 1000, false).unref());
  return (await Promise.race([answer, patience])) ? root : null;
}
