import type { Channel } from '#shared/domain/ballot.ts';
import { setChannel, useBallotDesk } from '#renderer/store/ballot-desk.ts';
import { Select } from '#renderer/ui/select.tsx';
import { useWords } from '#renderer/ui/words.tsx';

/** The ways a ballot can come to the one who enters it here. */
const enteredChannels: Channel[] = ['paper', 'laptop', 'hands', 'proxy'];

/** How the ballot came in; kept from one ballot to the next. */
export function ChannelSelect() {
  const { t } = useWords();
  const channel = useBallotDesk((state) => state.channel);
  const options = enteredChannels.map((id) => ({ id, label: t(`voting:channels.${id}`) }));
  return (
    <div className="voting-channel">
      <Select label={t('voting:channel')} value={channel} onChange={setChannel} options={options} />
    </div>
  );
}
