import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type FolderChoiceProps = { icon: LucideIcon; isHere?: boolean; onPress: () => void; children: ReactNode };

/** One line of the folder browser. */
export function FolderChoice({ icon: Icon, isHere, onPress, children }: FolderChoiceProps) {
  return (
    <button
      type="button"
      className="ui-folders-choice"
      aria-current={isHere ? 'location' : undefined}
      onClick={onPress}
    >
      <Icon aria-hidden />
      <span>{children}</span>
    </button>
  );
}
