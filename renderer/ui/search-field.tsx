import { Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Button,
  Group,
  Input,
} from 'react-aria-components';
import { type Decided, FieldFrame, type FieldText, validity } from './field.tsx';
import './search-field.css';

export type SearchFieldProps = Omit<AriaSearchFieldProps, Decided> & FieldText & { placeholder?: string };

/** Text to search for; Esc or the cross empties it. */
export function SearchField(props: SearchFieldProps): ReactNode {
  const { label, hideLabel, description, errorMessage, placeholder, ...rest } = props;
  return (
    <AriaSearchField {...rest} {...validity(errorMessage)} className="ui-field ui-search-field">
      <FieldFrame {...{ label, hideLabel, description, errorMessage }}>
        <Group className="ui-field__box ui-search-field__box">
          <Search aria-hidden className="ui-search-field__icon" />
          <Input placeholder={placeholder} className="ui-field__inner" />
          <Button className="ui-search-field__clear">
            <X aria-hidden />
          </Button>
        </Group>
      </FieldFrame>
    </AriaSearchField>
  );
}
