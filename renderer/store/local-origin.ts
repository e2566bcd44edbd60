/** The origin of changes that undo takes back: what the facilitator made. */
export const madeHere = { from: 'facilitator' };

/** The origin of changes of the room's state, which undo leaves alone: the clock, the current step, an opened voting. */
export const roomState = { from: 'room' };
