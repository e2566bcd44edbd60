import { useDeferredValue, useMemo, useState } from 'react';
import { readPasted, type Choice, type Pasted, type Split } from '#shared/lib/pasted-text/pasted-text.ts';

type Chosen = { [Part in keyof Choice]: Choice[Part] | null };

/** Until a person chooses, the text decides: a table is taken row by row, its wordiest column. */
const undecided: Chosen = { by: null, column: null, header: null, leaveOutDoubles: null };

export type PastedState = {
  text: string;
  setText: (text: string) => void;
  pasted: Pasted;
  choice: Choice;
  choose: (part: Partial<Choice>) => void;
  /** What is shown; follows a long text as fast as it can. */
  shown: Split;
  /** What is in the field now. */
  split: () => { notes: Split; choice: Choice };
};

/** A text from the clipboard on its way to notes. */
export function usePasted(first: string): PastedState {
  // Fields show a vertical tab as a box; Unicode's own line break means the same and is not seen.
  const [text, setText] = useState(first.replaceAll('\v', '\u2028'));
  const [chosen, setChosen] = useState(undecided);
  const settled = useDeferredValue(text);
  const pasted = useMemo(() => readPasted(settled), [settled]);
  const choice = decided(chosen, pasted);
  const { by, column, header, leaveOutDoubles } = choice;
  const shown = useMemo(
    () => pasted.split({ by, column, header, leaveOutDoubles }),
    [pasted, by, column, header, leaveOutDoubles],
  );
  return {
    text,
    setText,
    pasted,
    choice,
    choose: (part) => setChosen((before) => ({ ...before, ...part })),
    shown,
    split: () => {
      const now = readPasted(text);
      const decision = decided(chosen, now);
      return { notes: now.split(decision), choice: decision };
    },
  };
}

function decided(chosen: Chosen, { rows, column }: Pasted): Choice {
  const by = chosen.by ?? (rows ? 'row' : 'line');
  const width = rows?.[0]?.length ?? 0;
  return {
    by: by === 'row' && !rows ? 'line' : by,
    column: chosen.column !== null && chosen.column < width ? chosen.column : column,
    header: chosen.header ?? false,
    leaveOutDoubles: chosen.leaveOutDoubles ?? false,
  };
}
