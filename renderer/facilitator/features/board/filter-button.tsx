import { Funnel } from 'lucide-react';
import type { BoardLayout } from '#shared/domain/board-layout.ts';
import { isFiltering, noFilter, tablesOf, type NoteFilter } from '#shared/domain/note-filter.ts';
import { noteColours, noteSourceSchema } from '#shared/domain/note.ts';
import { filterBy, useBoard } from '#renderer/store/board-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Option } from '#renderer/ui/option.ts';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { PanelButton } from '#renderer/ui/panel-button.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import { colourSwatches } from './colour-swatch.tsx';

/** Shows only notes of some colours, clusters, tables or sources; choices that cannot differ are left out. */
export function FilterButton({ layout }: { layout: BoardLayout }) {
  const { t } = useWords();
  const isOn = useBoard((state) => isFiltering(state.filter));
  return (
    <PanelButton
      size="small"
      icon={Funnel}
      label={t('commands:filter')}
      title={t('commands:filterTitle')}
      variant={isOn ? 'primary' : 'plain'}
    >
      <Choices layout={layout} />
    </PanelButton>
  );
}

/** Drawn only while the panel is open: to know what there is to choose from every note is looked at. */
function Choices({ layout }: { layout: BoardLayout }) {
  const { t } = useWords();
  const filter = useBoard((state) => state.filter);
  const change = (changes: Partial<NoteFilter>) => filterBy({ ...filter, ...changes });
  return (
    <>
      {choicesOf(layout, t).map(({ name, label, options }) => (
        <CheckboxGroup
          key={name}
          label={label}
          options={options}
          value={filter[name].map(toKey)}
          onChange={(keys) => change({ [name]: keys.map(fromKey) })}
        />
      ))}
      {isFiltering(filter) && (
        <Button size="small" onPress={() => filterBy(noFilter)}>
          {t('commands:clearFilter')}
        </Button>
      )}
    </>
  );
}

/** Checkboxes have words for values; no id or table is named like this. */
const none = '\u0000none';
const toKey = (value: string | null) => value ?? none;
const fromKey = (key: string) => (key === none ? null : key);

type Choice = { name: keyof NoteFilter; label: string; options: Option[] };

function choicesOf(layout: BoardLayout, t: ReturnType<typeof useWords>['t']): Choice[] {
  const notes = [...layout.notes.values()].map((place) => place.note);
  const colours = noteColours.filter((colour) => notes.some((note) => note.colour === colour));
  const sources = noteSourceSchema.options.filter((source) => notes.some((note) => note.source === source));
  const clusters = layout.clusters.map(({ cluster }) => ({
    id: cluster.id,
    label: cluster.title || t('board:unnamed'),
  }));
  const choices: Choice[] = [
    {
      name: 'colours',
      label: t('commands:filterColours'),
      options: colours.map((id) => ({
        id,
        icon: colourSwatches[id],
        label: t(`common:colour.${id}`),
      })),
    },
    {
      name: 'clusters',
      label: t('commands:filterClusters'),
      options: [...clusters, { id: none, label: t('board:listLoose') }],
    },
    {
      name: 'tables',
      label: t('commands:filterTables'),
      options: tablesOf(layout).map((table) => ({
        id: toKey(table),
        label: table ?? t('commands:filterNoTable'),
      })),
    },
    {
      name: 'sources',
      label: t('commands:filterSources'),
      options: sources.map((id) => ({ id, label: capitalised(t(`report:noteSource.${id}`)) })),
    },
  ];
  return choices.filter((choice) => choice.options.length > 1);
}

/** The report has these words in the middle of a sentence. */
const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
