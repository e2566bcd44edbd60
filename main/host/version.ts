import about from '../../package.json' with { type: 'json' };

/** The version of Rådslag. */
export const version: string = about.version;
