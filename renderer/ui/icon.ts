import type { ComponentType } from 'react';

/** Something small drawn before words: a Lucide icon, or a mark of our own. */
export type Icon = ComponentType<{ 'aria-hidden'?: boolean }>;
