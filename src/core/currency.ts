/**
 * What ISO 4217 says of currencies, as the JavaScript engine carries it (`Intl`), so that no list of ours grows old.
 */

/** Stands for "no currency" in ISO 4217: used where a file states none. */
export const noCurrency = 'XXX';

export function isCurrency(code: string): boolean {
  return currencies().includes(code);
}

let known: readonly string[] | undefined;

export function currencies(): readonly string[] {
  return (known ??= Intl.supportedValuesOf('currency'));
}

const digits = new Map<string, number>();

/** How many decimals the currency's minor unit has: 2 for EUR, 0 for JPY, 3 for KWD; 2 where the code is not known. */
export function minorUnitDigits(code: string): number {
  const found = digits.get(code) ?? findDigits(code);
  digits.set(code, found);
  return found;
}

function findDigits(code: string): number {
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2
    );
  } catch {
    return 2;
  }
}
