import { createInstance, type ParseKeys, type TFunction } from 'i18next';
import type { Language } from '#shared/domain/language.ts';
import * as en from './en/index.ts';
import * as sv from './sv/index.ts';

/** Swedish is written first; English must have the same keys (the types say so, a test says so again). */
export type Messages = typeof sv;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Messages;
    enableSelector: false;
  }
}

/** `common` comes first: its keys alone may be written without their namespace. */
type Namespaces = ['common', ...Exclude<keyof Messages, 'common'>[]];

export type Translate = TFunction<Namespaces>;

/** A key that `Translate` takes. A schema's message is checked by `'common:required' satisfies MessageKey`. */
export type MessageKey = ParseKeys<Namespaces>;

export type { Language };

const instance = createInstance();
void instance.init({
  lng: 'sv',
  fallbackLng: 'sv',
  resources: { sv, en },
  ns: Object.keys(sv),
  defaultNS: 'common',
  initAsync: false,
  // Text goes into React text nodes, escaped HTML or plain files: each escapes for itself.
  interpolation: { escapeValue: false },
});

/** The translator of one language: `t('board:addNote')`, `t('count', { count: 3 })` for namespace common. */
export function translator(language: Language): Translate {
  return instance.getFixedT(language);
}
