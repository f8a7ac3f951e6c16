import { groupDigits } from './money';
import { endsOfValue, type Value } from './term';

/**
 * A value as a file states it, which reads as the same value; amounts in `currency`, that of the file, do not name it.
 */
export function writtenValue(value: Value, currency: string): string {
  const ends = endsOfValue(value);
  return ends === undefined
    ? writtenSingle(value, currency)
    : `${writtenNumber(ends.low, currency)} to ${writtenSingle(ends.high, currency).replace(/^[A-Z]{3} /, '')}`;
}

/** The low end of a range, whose unit and period stand with the high end. */
function writtenNumber(value: Value, currency: string): string {
  const written = writtenSingle(value, currency);
  return value.kind === 'percent' ? written : written.replace(/(?<=\d)[ /].*$/, '');
}

function writtenSingle(value: Value, currency: string): string {
  switch (value.kind) {
    case 'money': {
      const own = value.currency === currency ? '' : `${value.currency} `;
      const when = value.isOnce === true ? ' once' : value.period === undefined ? '' : `/${value.period}`;
      return `${own}${groupDigits(value.amount.toFixed())}${when}`;
    }
    case 'percent':
      return value.fraction ?? `${value.ratio.times(100).toFixed()}%`;
    case 'duration':
      return counted(value);
    case 'rate':
      return `${value.unit === 'time' ? value.amount.toFixed() : counted(value)}/${value.period}`;
    case 'date':
      return value.date;
    case 'yes-no':
      return String(value.yes);
    case 'quantity':
      return value.amount.toFixed();
    case 'text':
      return value.text;
    case 'choice':
      return value.word;
  }
}

function counted({ amount, unit }: Extract<Value, { readonly kind: 'duration' | 'rate' }>): string {
  return `${amount.toFixed()} ${unit}${amount.equals(1) ? '' : 's'}`;
}
