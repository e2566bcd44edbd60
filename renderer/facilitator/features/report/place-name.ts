import { Download, FileText, HardDrive, House, Monitor, type LucideIcon } from 'lucide-react';
import type { FolderRoot } from '#shared/contract/bridge.ts';
import type { Translate } from '#shared/i18n/translate.ts';

export const placeIcons: Record<FolderRoot['kind'], LucideIcon> = {
  documents: FileText,
  desktop: Monitor,
  downloads: Download,
  home: House,
  drive: HardDrive,
};

/** What people call a place, in the window's language; a drive by the name it has. */
export function placeName({ kind, name }: FolderRoot, t: Translate): string {
  return kind === 'drive' ? name : t(`exporting:place.${kind}`);
}
