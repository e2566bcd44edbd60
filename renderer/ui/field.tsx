import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import './field.css';

/** What every field can say about itself. */
export type FieldText = {
  label: string;
  /** Only for a field whose place says what it is; screen readers still read the label. */
  hideLabel?: boolean;
  /** Help that is always shown, above the box. */
  description?: string;
  /** What is wrong and what to do; its presence marks the field as invalid. */
  errorMessage?: string;
};

/** The props that this kit decides over in every field of React Aria. */
export type Decided =
  'className' | 'style' | 'children' | 'render' | 'isInvalid' | 'validate' | 'validationBehavior';

/** What the field says, in the order it is read; the box itself goes between as children. Used inside a field. */
export function FieldFrame({
  label,
  hideLabel,
  description,
  errorMessage,
  children,
}: FieldText & { children: ReactNode }) {
  return (
    <>
      <Label className={hideLabel ? 'visually-hidden' : 'ui-field__label'}>{label}</Label>
      {description && (
        <Text slot="description" className="ui-field__description">
          {description}
        </Text>
      )}
      {children}
      <FieldError className="ui-field__error">
        <CircleAlert aria-hidden />
        <span>{errorMessage}</span>
      </FieldError>
    </>
  );
}

/** Props that make a field of React Aria show `errorMessage` and leave the browser's own bubbles out. */
export function validity(errorMessage: string | undefined): {
  isInvalid: boolean;
  validationBehavior: 'aria';
} {
  return { isInvalid: errorMessage !== undefined, validationBehavior: 'aria' };
}
