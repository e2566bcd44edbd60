import { Presentation } from 'lucide-react';
import { host, orTellFault, useApp } from '#renderer/store/app-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { ProjectorAddress } from './projector-address.tsx';

export function ProjectorButton({ sessionId }: { sessionId: string }) {
  const { t } = useWords();
  const open = useApp((state) => state.projectorOpen);
  const address = useApp((state) => state.projectorAddress);
  const toggle = () =>
    void orTellFault(host().call('projector.show', { sessionId: open ? null : sessionId }));
  return (
    <div className="projector-place">
      <Button icon={Presentation} onPress={toggle}>
        {t(open ? 'run:projectorClose' : 'run:projector')}
      </Button>
      {address !== null && <ProjectorAddress address={address} />}
    </div>
  );
}
