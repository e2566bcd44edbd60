import { Check, CircleAlert, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  type CheckboxFieldProps,
  FieldError,
  Text,
} from 'react-aria-components';
import { type Decided, validity } from './field.tsx';
import './choice.css';

export type CheckboxProps = Omit<CheckboxFieldProps, Decided> & {
  /** The words beside the box. */
  children: ReactNode;
  description?: string;
  errorMessage?: string;
};

/** A box with words: `isSelected`, `onChange(isSelected)`. Also an item of a CheckboxGroup, by its `value`. */
export function Checkbox({ children, description, errorMessage, ...props }: CheckboxProps): ReactNode {
  // Inside a group the group says what is wrong.
  const own = errorMessage === undefined ? {} : validity(errorMessage);
  return (
    <CheckboxField validationBehavior="aria" {...props} {...own} className="ui-choice">
      <CheckboxButton className="ui-choice__row">
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className="ui-choice__mark">{mark(isSelected, isIndeterminate)}</span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
      {description && (
        <Text slot="description" className="ui-choice__description">
          {description}
        </Text>
      )}
      {errorMessage && (
        <FieldError className="ui-field__error">
          <CircleAlert aria-hidden />
          <span>{errorMessage}</span>
        </FieldError>
      )}
    </CheckboxField>
  );
}

function mark(isSelected: boolean, isIndeterminate: boolean): ReactNode {
  if (isIndeterminate) return <Minus aria-hidden />;
  return isSelected && <Check aria-hidden />;
}
