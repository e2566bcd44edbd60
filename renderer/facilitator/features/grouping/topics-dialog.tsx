import { Pencil, Plus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { listedTopics, type ListedTopic } from '#shared/clustering/own-topics.ts';
import { standardKnowledge } from '#shared/clustering/standard-knowledge.ts';
import type { OwnTopic } from '#shared/domain/topic.ts';
import { changeSettings, useApp } from '#renderer/store/app-store.ts';
import { suggestAnew } from '#renderer/store/suggestions-store.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { TopicForm } from './topic-form.tsx';
import './note-list.css';
import './topics.css';

/** The topics that suggestions go by, in the window's language: shown, changed and added to. */
export function TopicsDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const own = useApp((state) => state.settings.topics);
  const [edited, setEdited] = useState<ListedTopic | 'new' | null>(null);
  const topics = listedTopics(standardKnowledge, own, language);
  const save = async (next: OwnTopic[]) => {
    // What could not be saved stays in the form, for another try.
    if (await changeSettings({ topics: next })) setEdited(null);
    suggestAnew();
  };
  const others = (name: string) => own.filter((topic) => topic.language !== language || topic.name !== name);
  if (edited !== null)
    return (
      <Dialog title={edited === 'new' ? t('topics:add') : edited.name} isOpen onClose={() => setEdited(null)}>
        <TopicForm
          topic={edited === 'new' ? null : edited}
          taken={topics.map(({ name }) => name)}
          onSave={(name, words) => void save([...others(name), { language, name, words }])}
          onCancel={() => setEdited(null)}
        />
      </Dialog>
    );
  return (
    <Dialog title={t('topics:title')} isOpen onClose={onClose}>
      <p>{t('topics:explain')}</p>
      <ul className="note-list topics">
        {topics.map((topic) => (
          <TopicRow
            key={topic.name}
            topic={topic}
            onEdit={() => setEdited(topic)}
            onReset={() => void save(others(topic.name))}
          />
        ))}
      </ul>
      <DialogFooter>
        <Button icon={Plus} onPress={() => setEdited('new')}>
          {t('topics:add')}
        </Button>
        <Button variant="primary" onPress={onClose}>
          {t('common:close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function TopicRow({
  topic,
  onEdit,
  onReset,
}: {
  topic: ListedTopic;
  onEdit: () => void;
  onReset: () => void;
}) {
  const { t } = useWords();
  const { name, words, origin } = topic;
  const resetLabel = t(origin === 'added' ? 'topics:remove' : 'topics:reset', { topic: name });
  return (
    <li className="topics-row">
      <div>
        <p className="topics-name">
          {name} {origin !== 'standard' && <small>{t(`topics:${origin}`)}</small>}
        </p>
        <p className="suggestion-why">{words.length === 0 ? t('topics:unused') : words.join(', ')}</p>
      </div>
      {origin !== 'standard' && <IconButton icon={Undo2} label={resetLabel} onPress={onReset} />}
      <IconButton icon={Pencil} label={t('topics:edit', { topic: name })} onPress={onEdit} />
    </li>
  );
}
