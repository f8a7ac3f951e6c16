import { Decimal } from '../core/decimal';

export function json(data: unknown): string {
  const plain = function (this: unknown, key: string, value: unknown): unknown {
    const raw = (this as Record<string, unknown>)[key];
    return Decimal.isDecimal(raw) ? raw.toNumber() : value;
  };
  return `${JSON.stringify(data, plain, 2)}\n`;
}
