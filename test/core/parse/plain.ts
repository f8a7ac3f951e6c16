import type { Value } from '../../../src/core/term';

/** A value as plain text: decimals in full, the rest as it is. */
export function plain(value: Value | undefined): string {
  switch (value?.kind) {
    case 'money':
      return `${value.amount.toFixed()} ${value.currency}${value.period === undefined ? (value.isOnce === true ? ' once' : '') : `/${value.period}`}`;
    case 'percent':
      return value.ratio.toFixed();
    case 'duration':
      return `${value.amount.toFixed()} ${value.unit}`;
    case 'rate':
      return `${value.amount.toFixed()} ${value.unit}/${value.period}`;
    case 'date':
      return value.date;
    case 'yes-no':
      return String(value.yes);
    case 'quantity':
      return value.amount.toFixed();
    case 'text':
      return `"${value.text}"`;
    case 'choice':
      return value.word;
    default:
      return 'nothing';
  }
}
