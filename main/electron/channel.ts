/** The channel on which a page asks for a document line and gets its port. */
export const documentChannel = 'document';

/** The argument that tells the preload script that it serves the projector's window. */
export const projectorArgument = '--radslag-window=projector';
