import type { ReactNode, Ref } from 'react';
import {
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaCheckboxGroupProps,
} from 'react-aria-components';
import { Checkbox } from './checkbox.tsx';
import { type Decided, FieldFrame, type FieldText, validity } from './field.tsx';
import type { Option } from './option.ts';

type Passed = Omit<AriaCheckboxGroupProps, Decided | 'value' | 'defaultValue' | 'onChange'>;

export type CheckboxGroupProps<Id extends string> = Passed &
  FieldText & {
    options: readonly Option<Id>[];
    value: readonly Id[];
    /** Gets the chosen ids in the order of the options. */
    onChange: (ids: Id[]) => void;
    firstInputRef?: Ref<HTMLInputElement>;
  };

/** Any number of choices, all shown. */
export function CheckboxGroup<Id extends string>(props: CheckboxGroupProps<Id>): ReactNode {
  const { label, hideLabel, description, errorMessage, options, value, onChange, firstInputRef, ...rest } =
    props;
  const choose = (chosen: string[]): void =>
    onChange(options.map((option) => option.id).filter((id) => chosen.includes(id)));
  return (
    <AriaCheckboxGroup
      {...rest}
      {...validity(errorMessage)}
      value={[...value]}
      onChange={choose}
      className="ui-field"
    >
      <FieldFrame {...{ label, hideLabel, description, errorMessage }}>
        <div className="ui-choice__list">
          {options.map((option, index) => (
            <Checkbox
              key={option.id}
              value={option.id}
              description={option.description}
              isDisabled={option.isDisabled}
              inputRef={index === 0 ? firstInputRef : undefined}
            >
              {option.icon && <option.icon aria-hidden />} {option.label}
            </Checkbox>
          ))}
        </div>
      </FieldFrame>
    </AriaCheckboxGroup>
  );
}
