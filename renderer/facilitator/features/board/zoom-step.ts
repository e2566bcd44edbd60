/** How much nearer one press of a button or key comes. */
export const zoomStep = 1.25;
