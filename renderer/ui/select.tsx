import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { type Decided, FieldFrame, type FieldText, validity } from './field.tsx';
import type { Option } from './option.ts';
import { useWords } from './words.tsx';
import './popover.css';
import './select.css';

type Passed = Omit<AriaSelectProps<object>, Decided | 'value' | 'defaultValue' | 'onChange' | 'items'>;

export type SelectProps<Id extends string> = Passed &
  FieldText & {
    options: readonly Option<Id>[];
    /** null = nothing chosen yet: the placeholder is shown. */
    value: Id | null;
    onChange: (id: Id) => void;
    buttonRef?: Ref<HTMLButtonElement>;
  };

/** One choice out of many, folded away. For two to five short choices RadioGroup shows them all at once. */
export function Select<Id extends string>(props: SelectProps<Id>): ReactNode {
  const { label, hideLabel, description, errorMessage, options, onChange, buttonRef, ...rest } = props;
  const { t } = useWords();
  const choose = (key: unknown): void => {
    const chosen = options.find((option) => option.id === key);
    if (chosen) onChange(chosen.id);
  };
  return (
    <AriaSelect
      {...rest}
      {...validity(errorMessage)}
      placeholder={props.placeholder ?? t('ui:choose')}
      onChange={choose}
      className="ui-field"
    >
      <FieldFrame {...{ label, hideLabel, description, errorMessage }}>
        <Button ref={buttonRef} className="ui-field__box ui-select__button">
          <SelectValue className="ui-select__value">
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <ChevronDown aria-hidden />
        </Button>
      </FieldFrame>
      <Popover className="ui-popover" offset={4}>
        <ListBox className="ui-popover__list" items={options}>
          {selectItem}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function selectItem({ id, label, description, isDisabled }: Option): ReactNode {
  return (
    <ListBoxItem id={id} textValue={label} isDisabled={isDisabled} className="ui-popover__item">
      {({ isSelected }) => (
        <>
          <span className="ui-popover__text">
            {label}
            {description && <span className="ui-popover__description">{description}</span>}
          </span>
          <span className="ui-popover__check">{isSelected && <Check aria-hidden />}</span>
        </>
      )}
    </ListBoxItem>
  );
}
