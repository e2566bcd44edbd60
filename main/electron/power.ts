import { powerMonitor, powerSaveBlocker } from 'electron';

/** Tells when the computer has slept and is awake again, or is unlocked. */
export function followPower(woken: () => void): void {
  powerMonitor.on('resume', woken);
  powerMonitor.on('unlock-screen', woken);
}

/** Keeps the screens lit. Returns the way to let them sleep again. */
export function keepScreensLit(): () => void {
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  return () => void powerSaveBlocker.stop(blocker);
}
