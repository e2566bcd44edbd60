import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, type SwitchFieldProps, Text } from 'react-aria-components';
import type { Decided } from './field.tsx';
import './choice.css';
import './switch.css';

export type SwitchProps = Omit<SwitchFieldProps, Decided> & {
  /** The words beside it: what is on when it is on. */
  children: ReactNode;
  description?: string;
};

/** On or off, in force at once: `isSelected`, `onChange(isSelected)`. In a form that is saved, use Checkbox. */
export function Switch({ children, description, ...props }: SwitchProps): ReactNode {
  return (
    <SwitchField {...props} className="ui-choice ui-switch">
      <SwitchButton className="ui-choice__row">
        <span className="ui-switch__track" />
        <span>{children}</span>
      </SwitchButton>
      {description && (
        <Text slot="description" className="ui-choice__description">
          {description}
        </Text>
      )}
    </SwitchField>
  );
}
