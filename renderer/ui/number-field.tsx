import { Minus, Plus } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Button,
  Group,
  Input,
} from 'react-aria-components';
import { type Decided, FieldFrame, type FieldText, validity } from './field.tsx';
import './number-field.css';

export type NumberFieldProps = Omit<AriaNumberFieldProps, Decided> &
  FieldText & { inputRef?: Ref<HTMLInputElement> };

/**
 * A number with buttons for one step less and more. `onChange` comes when the field is left or stepped,
 * with NaN when it was emptied. A unit: `formatOptions={{ style: 'unit', unit: 'minute' }}`.
 */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, hideLabel, description, errorMessage, inputRef, ...rest } = props;
  return (
    <AriaNumberField {...rest} {...validity(errorMessage)} className="ui-field">
      <FieldFrame {...{ label, hideLabel, description, errorMessage }}>
        <Group className="ui-field__box ui-number-field">
          <Button slot="decrement" className="ui-number-field__step">
            <Minus aria-hidden />
          </Button>
          <Input ref={inputRef} className="ui-field__inner ui-number-field__input" />
          <Button slot="increment" className="ui-number-field__step">
            <Plus aria-hidden />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
