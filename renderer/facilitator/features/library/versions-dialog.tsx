import { useEffect, useState } from 'react';
import type { SessionSummary, Version } from '#shared/contract/bridge.ts';
import { formatExactMoment } from '#shared/i18n/format.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { host, orTellFault, restoreVersion } from '#renderer/store/app-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
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
  const open = async ({ version, takenAt, sealed }: Version) => {
    const named = t('library:versionTitle', { title, time: formatExactMoment(takenAt, language) });
    const sessionId = await restoreVersion(id, version, named);
    if (sessionId === null) return;
    if (sealed > 0) showToast({ tone: 'warn', text: t('library:versionUnsealed', { count: sealed, title }) });
    onOpen(sessionId);
  };
  return (
    <Dialog title={t('library:versionsOf', { title })} isOpen onClose={onClose}>
      <p>{t(versions?.length === 0 ? 'library:versionsNone' : 'library:versionsText')}</p>
      {versions === null && <p>{t('library:versionsLoading')}</p>}
      <RowList>
        {versions?.map((version) => {
          const time = formatExactMoment(version.takenAt, language);
          return (
            <Row key={version.version} title={time} facts={factsOf(version, t)}>
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

/** What was in it. Of the ballots no more than how many they were. */
function factsOf({ notes, clusters, sealed }: Version, t: Translate): string {
  const facts = [t('common:notes', { count: notes }), t('common:clusters', { count: clusters })];
  if (sealed > 0) facts.push(t('library:versionSealed', { count: sealed }));
  return facts.join(' · ');
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
