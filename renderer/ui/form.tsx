import type { FormEvent, ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { CheckboxGroup, type CheckboxGroupProps } from './checkbox-group.tsx';
import { type Place, useFormField } from './form-field.ts';
import { NumberField, type NumberFieldProps } from './number-field.tsx';
import { RadioGroup, type RadioGroupProps } from './radio-group.tsx';
import { Select, type SelectProps } from './select.tsx';
import { TextArea, type TextAreaProps, TextField, type TextFieldProps } from './text-field.tsx';
import './form.css';

type Bound = 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'name' | 'errorMessage' | 'inputRef';
type Text = string | null | undefined;
type Count = number | null | undefined;
type In<F extends FieldValues, Value, Sent extends FieldValues, Props> = Place<F, Value, Sent> &
  Omit<Props, Bound>;

/** A form of fields below each other: `<Form onSubmit={handleSubmit(save)}>`. */
export function Form({
  onSubmit,
  children,
}: {
  onSubmit: (event: FormEvent) => unknown;
  children: ReactNode;
}) {
  return (
    <form className="ui-form" noValidate onSubmit={(event) => void onSubmit(event)}>
      {children}
    </form>
  );
}

export function FormTextField<F extends FieldValues, Sent extends FieldValues>(
  props: In<F, Text, Sent, TextFieldProps>,
): ReactNode {
  const { control, name, ...rest } = props;
  const { field, errorMessage } = useFormField({ control, name }, { max: props.maxLength });
  const { ref, value, onChange, onBlur } = field;
  return <TextField {...rest} {...{ onChange, onBlur, errorMessage }} value={value ?? ''} inputRef={ref} />;
}

export function FormTextArea<F extends FieldValues, Sent extends FieldValues>(
  props: In<F, Text, Sent, TextAreaProps>,
): ReactNode {
  const { control, name, ...rest } = props;
  const { field, errorMessage } = useFormField({ control, name }, { max: props.maxLength });
  const { ref, value, onChange, onBlur } = field;
  return <TextArea {...rest} {...{ onChange, onBlur, errorMessage }} value={value ?? ''} inputRef={ref} />;
}

/** An emptied field becomes null in the form. */
export function FormNumberField<F extends FieldValues, Sent extends FieldValues>(
  props: In<F, Count, Sent, NumberFieldProps>,
): ReactNode {
  const { control, name, ...rest } = props;
  const bounds = { min: props.minValue, max: props.maxValue };
  const { field, errorMessage } = useFormField({ control, name }, bounds);
  const { ref, value, onChange, onBlur } = field;
  return (
    <NumberField
      {...rest}
      {...{ onBlur, errorMessage }}
      value={value ?? Number.NaN}
      onChange={(count) => onChange(Number.isNaN(count) ? null : count)}
      inputRef={ref}
    />
  );
}

export function FormSelect<F extends FieldValues, Sent extends FieldValues, Id extends string>(
  props: In<F, Text, Sent, SelectProps<Id>>,
): ReactNode {
  const { control, name, ...rest } = props;
  const { field, errorMessage } = useFormField({ control, name });
  const { ref, value, onChange, onBlur } = field;
  return <Select {...rest} {...{ onChange, onBlur, errorMessage }} value={value ?? null} buttonRef={ref} />;
}

export function FormRadioGroup<F extends FieldValues, Sent extends FieldValues, Id extends string>(
  props: In<F, Text, Sent, RadioGroupProps<Id>>,
): ReactNode {
  const { control, name, ...rest } = props;
  const { field, errorMessage } = useFormField({ control, name });
  const { ref, value, onChange, onBlur } = field;
  return (
    <RadioGroup {...rest} {...{ onChange, onBlur, errorMessage }} value={value ?? null} firstInputRef={ref} />
  );
}

export function FormCheckboxGroup<F extends FieldValues, Sent extends FieldValues, Id extends string>(
  props: In<F, readonly string[], Sent, CheckboxGroupProps<Id>>,
): ReactNode {
  const { control, name, ...rest } = props;
  const { field, errorMessage } = useFormField({ control, name });
  const { ref, value, onChange, onBlur } = field;
  return (
    <CheckboxGroup {...rest} {...{ onChange, onBlur, errorMessage }} value={value} firstInputRef={ref} />
  );
}
