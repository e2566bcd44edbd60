import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { ListedTopic } from '#shared/clustering/own-topics.ts';
import { topicMostWords, topicNameLimit, topicWordLimit } from '#shared/domain/topic.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFooter } from '#renderer/ui/dialog.tsx';
import { Form, FormTextArea, FormTextField } from '#renderer/ui/form.tsx';
import { useWords } from '#renderer/ui/words.tsx';

const fieldsSchema = z.object({ name: z.string().trim().min(1).max(topicNameLimit), words: z.string() });

type TopicFormProps = {
  /** Null for a new one. */
  topic: ListedTopic | null;
  /** Names there are already. */
  taken: readonly string[];
  onSave: (name: string, words: string[]) => void;
  onCancel: () => void;
};

/** The name and the words of a topic. Without words it is not gone by. */
export function TopicForm({ topic, taken, onSave, onCancel }: TopicFormProps) {
  const { t } = useWords();
  const { control, handleSubmit, setError } = useForm({
    resolver: zodResolver(fieldsSchema),
    defaultValues: { name: topic?.name ?? '', words: topic?.words.join(', ') ?? '' },
  });
  const save = handleSubmit(({ name, words }) => {
    const list = wordsOf(words);
    if (topic === null && taken.includes(name))
      setError('name', { type: 'taken', message: t('topics:taken') });
    else if (list.length > topicMostWords)
      setError('words', { type: 'many', message: t('topics:tooMany', { count: topicMostWords }) });
    else onSave(name, list);
  });
  return (
    <Form onSubmit={save}>
      {topic === null && <FormTextField control={control} name="name" label={t('topics:name')} />}
      <FormTextArea
        control={control}
        name="words"
        rows={6}
        label={t('topics:words')}
        description={t('topics:wordsHelp')}
      />
      <DialogFooter>
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('topics:save')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Words parted by commas or lines, each once. */
function wordsOf(written: string): string[] {
  const words = written.split(/[,;\n]/).map((word) => word.trim().toLowerCase().slice(0, topicWordLimit));
  return [...new Set(words.filter((word) => word !== ''))];
}
