import { screen, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { z } from 'zod';
import { readText } from '#main/files/read.ts';
import { safeWrite } from '#main/files/safe-write.ts';
import { placeOn, rectangleSchema, type Rectangle } from './window-place.ts';

const rememberedSchema = z.object({ bounds: rectangleSchema, maximized: z.boolean() });
type Remembered = z.infer<typeof rememberedSchema>;

/** Where the facilitator's window is when nothing is remembered: as wide as this, in the middle. */
const usual = { width: 1280, height: 800 };

export type WindowMemory = {
  /** Where the window is to be now: as it was, if a screen still shows it there. */
  place: Partial<Rectangle> & typeof usual;
  maximized: boolean;
  /** Keeps in mind where a window goes, and brings it back when its screen is taken away. */
  follow: (window: BrowserWindow) => void;
  /** Resolves when the last place is on the disk. */
  written: () => Promise<void>;
};

/** The facilitator's window as it was last, across starts and screens that come and go. */
export async function createWindowMemory(dataFolder: string): Promise<WindowMemory> {
  const path = join(dataFolder, 'window.json');
  const remembered = await read(path);
  let writing = Promise.resolve();

  function write(state: Remembered): void {
    const bytes = new TextEncoder().encode(JSON.stringify(state));
    // A place that cannot be kept is no trouble for a person.
    writing = writing.then(() => safeWrite(path, bytes)).catch(() => undefined);
  }
  function follow(window: BrowserWindow): void {
    const bringBack = () => {
      const bounds = window.getNormalBounds();
      if (!placeOn(areas(), bounds)) window.setBounds({ ...centred(bounds) });
    };
    screen.on('display-removed', bringBack);
    screen.on('display-metrics-changed', bringBack);
    window.on('close', () => write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
    window.once('closed', () => {
      screen.off('display-removed', bringBack);
      screen.off('display-metrics-changed', bringBack);
    });
  }
  return {
    place: { ...usual, ...(remembered && placeOn(areas(), remembered.bounds)) },
    maximized: remembered?.maximized ?? false,
    follow,
    written: () => writing,
  };
}

async function read(path: string): Promise<Remembered | null> {
  const text = await readText(path).catch(() => null);
  try {
    return rememberedSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}

function areas(): Rectangle[] {
  return screen.getAllDisplays().map(({ workArea }) => workArea);
}

/** The same size in the middle of the first screen. */
function centred({ width, height }: Rectangle): Rectangle {
  const area = screen.getPrimaryDisplay().workArea;
  const size = { width: Math.min(width, area.width), height: Math.min(height, area.height) };
  return {
    ...size,
    x: area.x + Math.round((area.width - size.width) / 2),
    y: area.y + Math.round((area.height - size.height) / 2),
  };
}
