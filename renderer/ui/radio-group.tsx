import type { ReactNode, Ref } from 'react';
import {
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  RadioButton,
  RadioField,
  Text,
} from 'react-aria-components';
import { type Decided, FieldFrame, type FieldText, validity } from './field.tsx';
import type { Option } from './option.ts';
import './choice.css';
import './radio-group.css';

type Passed = Omit<AriaRadioGroupProps, Decided | 'value' | 'defaultValue' | 'onChange'>;

export type RadioGroupProps<Id extends string> = Passed &
  FieldText & {
    options: readonly Option<Id>[];
    /** null = nothing chosen yet. */
    value: Id | null;
    onChange: (id: Id) => void;
    firstInputRef?: Ref<HTMLInputElement>;
  };

/** One choice out of a few, all shown; `orientation="horizontal"` puts short ones in a row. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>): ReactNode {
  const { label, hideLabel, description, errorMessage, options, onChange, firstInputRef, ...rest } = props;
  const choose = (id: string): void => {
    const chosen = options.find((option) => option.id === id);
    if (chosen) onChange(chosen.id);
  };
  return (
    <AriaRadioGroup {...rest} {...validity(errorMessage)} onChange={choose} className="ui-field">
      <FieldFrame {...{ label, hideLabel, description, errorMessage }}>
        <div className="ui-choice__list">
          {options.map((option, index) => (
            <Radio key={option.id} option={option} inputRef={index === 0 ? firstInputRef : undefined} />
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}

function Radio({ option, inputRef }: { option: Option; inputRef?: Ref<HTMLInputElement> }): ReactNode {
  return (
    <RadioField
      value={option.id}
      isDisabled={option.isDisabled}
      inputRef={inputRef}
      className="ui-choice ui-radio"
    >
      <RadioButton className="ui-choice__row">
        <span className="ui-choice__mark" />
        <span>{option.label}</span>
      </RadioButton>
      {option.description && (
        <Text slot="description" className="ui-choice__description">
          {option.description}
        </Text>
      )}
    </RadioField>
  );
}
