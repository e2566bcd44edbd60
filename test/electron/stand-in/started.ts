/** First of all that is loaded: when the program began. */
export const started = { at: performance.timeOrigin };
