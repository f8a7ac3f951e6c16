import { Decimal } from '../core/decimal';

/** Marks a number in a text that is to become JSON; no text of a file has it, for it is a character YAML forbids. */
const mark = '\u0001';

/** Data as JSON; decimals are numbers with all their digits, which a floating-point number would lose. */
export function json(data: unknown): string {
  const plain = function (this: unknown, key: string, value: unknown): unknown {
    const raw = (this as Record<string, unknown>)[key];
    return Decimal.isDecimal(raw) ? `${mark}${raw.toFixed()}${mark}` : value;
  };
  const text = JSON.stringify(data, plain, 2);
  return `${text.replace(/"\\u0001(-?[\d.]+)\\u0001"/g, '$1')}\n`;
}
