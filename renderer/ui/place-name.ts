import { Download, FileText, HardDrive, House, Monitor, type LucideIcon } from 'lucide-react';
import type { Translate } from '#shared/i18n/translate.ts';

/** A place on the computer that people know by name. */
export type Place = {
  kind: 'documents' | 'desktop' | 'downloads' | 'home' | 'drive';
  path: string;
  name: string;
};

export const placeIcons: Record<Place['kind'], LucideIcon> = {
  documents: FileText,
  desktop: Monitor,
  downloads: Download,
  home: House,
  drive: HardDrive,
};

/** What people call a place, in the window's language; a drive by the name it has. */
export function placeName({ kind, name }: Place, t: Translate): string {
  return kind === 'drive' ? name : t(`exporting:place.${kind}`);
}
