import type { ReactNode, Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from 'react-aria-components';
import { type Decided, FieldFrame, type FieldText, validity } from './field.tsx';
import './text-field.css';

type Common = Omit<AriaTextFieldProps, Decided> & FieldText & { placeholder?: string };

export type TextFieldProps = Common & { inputRef?: Ref<HTMLInputElement> };
export type TextAreaProps = Common & {
  inputRef?: Ref<HTMLTextAreaElement>;
  /** Lines shown before anything is written; it grows with the text. */
  rows?: number;
};

/** One line of text: `value`, `onChange(text)`. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, hideLabel, description, errorMessage, placeholder, inputRef, ...rest } = props;
  return (
    <AriaTextField {...rest} {...validity(errorMessage)} className="ui-field">
      <FieldFrame {...{ label, hideLabel, description, errorMessage }}>
        <Input ref={inputRef} placeholder={placeholder} className="ui-field__box" />
      </FieldFrame>
    </AriaTextField>
  );
}

/** Text of several lines. */
export function TextArea(props: TextAreaProps): ReactNode {
  const { label, hideLabel, description, errorMessage, placeholder, inputRef, rows = 3, ...rest } = props;
  return (
    <AriaTextField {...rest} {...validity(errorMessage)} className="ui-field">
      <FieldFrame {...{ label, hideLabel, description, errorMessage }}>
        <AriaTextArea
          ref={inputRef}
          placeholder={placeholder}
          className="ui-field__box ui-text-area"
          style={{ minHeight: `calc(${rows}lh + 1rem)` }}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
