import {
  type Control,
  type ControllerRenderProps,
  type FieldPathByValue,
  type FieldValues,
  useController,
} from 'react-hook-form';
import { type Bounds, errorText } from './error-text.ts';
import { useWords } from './words.tsx';

/** Which field of which form. `Value` is what the field may hold, so a name of another kind is a type error. */
export type Place<Form extends FieldValues, Value, Sent extends FieldValues> = {
  control: Control<Form, unknown, Sent>;
  name: FieldPathByValue<Form, Value>;
};

/** What ties a widget to its place in a form: value, change, leaving, focus, and the error in words. */
export function useFormField<Form extends FieldValues, Value, Sent extends FieldValues>(
  { control, name }: Place<Form, Value, Sent>,
  bounds: Bounds = {},
): { field: ControllerRenderProps<Form, FieldPathByValue<Form, Value>>; errorMessage: string | undefined } {
  const { t } = useWords();
  const { field, fieldState } = useController({ control, name });
  return { field, errorMessage: errorText(fieldState.error, bounds, t) };
}
