import type { FieldError } from 'react-hook-form';
import type { MessageKey, Translate } from '#shared/i18n/translate.ts';

/** The bounds that the field itself knows; they fill in `{{min}}` and `{{max}}` in its messages. */
export type Bounds = { min?: number | undefined; max?: number | undefined };

/**
 * The sentence for a field's error. A message that is a key (`'common:required'`) is translated. A schema's
 * own English message gives way to a plain sentence for its kind, if there is one; other text is shown as it is.
 */
export function errorText(error: FieldError | undefined, bounds: Bounds, t: Translate): string | undefined {
  if (!error) return undefined;
  const message = error.message ?? '';
  if (isKey(message, t)) return t(message, bounds);
  const key = keyForKind(error.type, bounds);
  return key ? t(key, bounds) : message;
}

function isKey(message: string, t: Translate): message is MessageKey {
  const none = '';
  return message !== '' && t(message as MessageKey, { defaultValue: none }) !== none;
}

/** `kind` is zod's name of the issue. A number that is missing, uneven or out of bounds gets one sentence. */
function keyForKind(kind: string, { min, max }: Bounds): MessageKey | undefined {
  if (min !== undefined && max !== undefined) return 'common:numberBetween';
  if (kind === 'too_big' && max !== undefined) return 'common:tooLong';
  const missing = ['too_small', 'invalid_type', 'invalid_value', 'invalid_union'];
  return missing.includes(kind) ? 'common:required' : undefined;
}
