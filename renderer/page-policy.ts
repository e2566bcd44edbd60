import { z } from 'zod';
import { installTrustedTypes } from '#renderer/ui/trusted-types.ts';

/*
 * Imported first of all by every window root: the page's content policy forbids eval and text made into HTML,
 * and the schemas of shared/ decide how they parse in the moment they are made.
 */
z.config({ jitless: true });
installTrustedTypes();
