import { Decimal } from '../decimal';

/** Digits in groups of two before the last three, as in India: `19,68,000`. */
export const indianGroups = '\\d{1,2}(?:,\\d{2})+,\\d{3}';

/**
 * A number with decimals behind a dot, or behind a comma where no thousands can be meant: `37.5`, `37,5`, never
 * `1,500`.
 */
export const decimalDigits = '(?:0,\\d+|\\d+(?:\\.\\d+|,\\d{1,2})?)';

/** The digits of an amount with or without commas, as the format takes them: `1,250,000`, `19,68,000`, `1250.50`. */
export const amountDigits = `(?:\\d{1,3}(?:,\\d{3})+|${indianGroups}|\\d+)(?:\\.\\d+)?`;

/** Returns the number that `decimalDigits` match. */
export function readDecimal(digits: string): Decimal {
  return new Decimal(digits.replace(',', '.'));
}
