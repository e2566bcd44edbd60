import { useEffect, useState } from 'react';
import type { SessionSummary, Version } from '#shared/contract/bridge.ts';
import { formatExactMoment } from '#shared/i18n/format.ts';
import { host, orTellFault, restoreVersion } from '#renderer/store/app-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Row, RowList } from '#renderer/ui/row-list.tsx';
import { useWords } from '#renderer/ui/words.tsx';

type VersionsDialogProps = {
  session: Pick<SessionSummary, 'id' | 'title'>;
  onClose: () => void;
  onOpen: (sessionId: string) => void;
};

/** The earlier states of a session; each opens as a session of its own, beside the present one. */
export function VersionsDialog({ session: { id, title }, onClose, onOpen }: VersionsDialogProps) {
  const { t, language } = useWords();
  const versions = useVersions(id);
  const open = async ({ version, takenAt }: Version) => {
    const named = t('library:versionTitle', { title, time: formatExactMoment(takenAt, language) });
    const sessionId = await restoreVersion(id, version, named);
    if (sessionId !== null) onOpen(sessionId);
  };
  return (
    <Dialog title={t('library:versionsOf', { title })} isOpen onClose={onClose}>
      <p>{t(versions?.length === 0 ? 'library:versionsNone' : 'library:versionsText')}</p>
      {versions === null && <p>{t('library:versionsLoading')}</p>}
      <RowList>
        {versions?.map((version) => {
          const time = formatExactMoment(version.takenAt, language);
          return (
            <Row
              key={version.version}
              title={time}
              facts={`${t('common:notes', { count: version.notes })} · ${t('common:clusters', { count: version.clusters })}`}
            >
              <Button
                size="small"
                aria-label={t('library:versionOpen', { time })}
                onPress={() => void open(version)}
              >
                {t('library:open')}
              </Button>
            </Row>
          );
        })}
      </RowList>
      <DialogFooter>
        <Button onPress={onClose}>{t('common:close')}</Button>
      </DialogFooter>
    </Dialog>
  );
}

/** Null until the host has answered. */
function useVersions(sessionId: string): readonly Version[] | null {
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  useEffect(
    () =>
      void orTellFault(host().call('versions.list', { sessionId })).then((found) => setVersions(found ?? [])),
    [sessionId],
  );
  return versions;
}
