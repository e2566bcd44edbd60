/** The starts that are given a name before they begin. */
export type StartChoice = 'method' | 'blank';

/** What the screen does when a person chooses how to begin. */
export type WaysToStart = {
  onStart: (start: StartChoice) => void;
  onFile: (file: File) => void;
  onOpen: (sessionId: string) => void;
};

/** The file names that a session can be opened from. */
export const sessionFiles = ['.radslag'] as const;
