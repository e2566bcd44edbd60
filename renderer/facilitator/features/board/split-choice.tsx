import { splittings, type Splitting } from '#shared/lib/pasted-text/pasted-text.ts';
import { firstCodePoints } from '#shared/lib/clean-text.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { useWords } from '#renderer/ui/words.tsx';
import type { PastedState } from './use-pasted.ts';

const exampleLength = 40;

/** How a pasted text is parted into notes. Rows of a table are offered where there is one. */
export function SplitChoice({ pasted, choice, choose }: PastedState) {
  const { t } = useWords();
  const offered = splittings.filter((by) => by !== 'row' || pasted.rows);
  const options = offered.map((by: Splitting) => ({ id: by, label: t(`board:pasteBy.${by}`) }));
  return (
    <>
      <RadioGroup
        label={t('board:pasteSplit')}
        options={options}
        value={choice.by}
        onChange={(by) => choose({ by })}
      />
      {choice.by === 'row' && pasted.rows && (
        <ColumnChoice rows={pasted.rows} choice={choice} choose={choose} />
      )}
      <Checkbox
        isSelected={choice.leaveOutDoubles}
        onChange={(leaveOutDoubles) => choose({ leaveOutDoubles })}
      >
        {t('board:pasteLeaveOutDoubles')}
      </Checkbox>
    </>
  );
}

type ColumnChoiceProps = Pick<PastedState, 'choice' | 'choose'> & { rows: readonly string[][] };

function ColumnChoice({ rows, choice, choose }: ColumnChoiceProps) {
  const { t } = useWords();
  const columns = (rows[0] ?? []).map((heading, index) => {
    const example = firstCodePoints((choice.header && heading) || exampleIn(rows, index), exampleLength);
    return { id: String(index), label: t('board:pasteColumnName', { number: index + 1, example }) };
  });
  return (
    <div className="paste-columns">
      {columns.length > 1 && (
        <Select
          label={t('board:pasteColumn')}
          options={columns}
          value={String(choice.column)}
          onChange={(column) => choose({ column: Number(column) })}
        />
      )}
      <Checkbox isSelected={choice.header} onChange={(header) => choose({ header })}>
        {t('board:pasteHeader')}
      </Checkbox>
    </div>
  );
}

function exampleIn(rows: readonly string[][], column: number): string {
  return rows.find((row) => row[column])?.[column] ?? '';
}
