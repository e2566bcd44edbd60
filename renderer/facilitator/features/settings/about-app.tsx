import { useEffect, useState } from 'react';
import type { CallResult } from '#shared/contract/bridge.ts';
import { host, orTellFault } from '#renderer/store/app-store.ts';
import { useWords } from '#renderer/ui/words.tsx';

/** Where the sessions lie on disk, as text to copy, and which version this is. */
export function AboutApp() {
  const { t } = useWords();
  const [info, setInfo] = useState<CallResult<'app.info'> | null>(null);
  useEffect(() => void orTellFault(host().call('app.info', {})).then(setInfo), []);
  return (
    <section className="settings-about">
      <h3>{t('settings:about')}</h3>
      <dl>
        <dt>{t('settings:dataFolder')}</dt>
        <dd className="settings-path">{info?.dataFolder}</dd>
        <dt>{t('settings:version')}</dt>
        <dd>{info?.version}</dd>
      </dl>
    </section>
  );
}
