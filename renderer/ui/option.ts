import type { Icon } from './icon.ts';

/** One thing to choose. `Id` is the union of ids, so that a choice comes back typed. */
export type Option<Id extends string = string> = {
  id: Id;
  label: string;
  /** Before the label, where the list of choices shows icons. */
  icon?: Icon;
  description?: string;
  isDisabled?: boolean;
};
