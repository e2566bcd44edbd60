/** Milliseconds from an event to the start of the next frame, and until that frame has been painted. */
export type Latency = { frame: number; painted: number };

export type Probe = {
  /** By type of event, in the order they came; empty a list to begin anew. */
  heard: Record<string, Latency[]>;
  /** Milliseconds from the last click until the board has notes on it. */
  boardPainted: () => Promise<number>;
};

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page, before its own code: stands for the eyes of the one who waits. */
export function installProbe(): void {
  const heard: Record<string, Latency[]> = { keydown: [], pointerup: [] };
  let clicked = 0;
  /** The first task after this frame's style, layout and paint. */
  function afterPaint(work: () => void): void {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      channel.port1.close();
      work();
    });
    channel.port1.start();
    channel.port2.postMessage(0);
  }
  /** Notes have colour; the paper has next to none. */
  function hasNotes(canvas: HTMLCanvasElement): boolean {
    const { width, height } = canvas;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    for (let at = 0; at < pixels.length; at += 4 * 7) {
      const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 30) return true;
    }
    return false;
  }
  addEventListener('click', (event) => (clicked = event.timeStamp), { capture: true });
  for (const [type, list] of Object.entries(heard))
    addEventListener(
      type,
      (event) =>
        requestAnimationFrame(() => {
          const frame = performance.now() - event.timeStamp;
          afterPaint(() => list.push({ frame, painted: performance.now() - event.timeStamp }));
        }),
      { capture: true, passive: true },
    );
  window.probe = {
    heard,
    boardPainted: () =>
      new Promise((resolve) => {
        const look = () => {
          const canvas = document.querySelector<HTMLCanvasElement>('.surface canvas');
          const seen = performance.now() - clicked;
          if (canvas && canvas.width > 1 && hasNotes(canvas)) resolve(seen);
          else requestAnimationFrame(() => afterPaint(look));
        };
        look();
      }),
  };
}
