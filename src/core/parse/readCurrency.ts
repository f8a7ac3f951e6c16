import { isCurrency } from '../currency';
import type { Text } from '../term';
import { fault, type Read } from './scalar';

/** Reads a code of ISO 4217, such as `EUR`. */
export function readCurrency(text: string): Read<Text> {
  if (isCurrency(text)) return { value: { kind: 'text', text } };
  const fixed = isCurrency(text.toUpperCase()) ? text.toUpperCase() : undefined;
  return fixed === undefined
    ? fault('unknown-currency', '"{code}" is not a currency of ISO 4217; write it like EUR or USD.', { code: text })
    : fault('unknown-currency', '"{code}" is not a currency of ISO 4217; write {fixed}.', { code: text, fixed }, fixed);
}
