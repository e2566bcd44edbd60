import { Copy } from 'lucide-react';
import { useState } from 'react';
import { putProjectorAddressAway } from '#renderer/store/app-store.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import './projector-address.css';

/** Where no window could be opened for the room: the way to open its page by hand. */
export function ProjectorAddress({ address }: { address: string }) {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
    announce(t('run:addressCopied'));
  };
  return (
    <div className="projector-address">
      <Banner title={t('run:projectorByHand')} onClose={putProjectorAddressAway}>
        <p>{t('run:projectorHow')}</p>
        <a href={address} target="_blank" rel="noreferrer" onClick={putProjectorAddressAway}>
          {t('run:projectorOpenHere')}
        </a>
        <code>{address}</code>
        {/* A browser that refuses leaves the address to be marked and copied by hand. */}
        <Button size="small" icon={Copy} onPress={() => void copy().catch(() => undefined)}>
          {t(isCopied ? 'run:addressCopied' : 'run:addressCopy')}
        </Button>
      </Banner>
    </div>
  );
}
