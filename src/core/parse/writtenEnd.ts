/** One end of a range as it is written, part by part; what it does not have is empty. */
export interface WrittenEnd {
  /** `EUR ` before the number. */
  readonly before: string;
  readonly number: string;
  /** `k`. */
  readonly scale: string;
  /** ` EUR` behind the number. */
  readonly after: string;
  /** `%`, ` days`. */
  readonly unit: string;
  /** `/year`. */
  readonly period: string;
}

const pattern = /^([A-Z]{3} )?(\d[\d,.]*)([kKm]?)( [A-Z]{3})?(%| [a-z]+)?(\/[a-z]+)?$/;

/** Takes an end of a range apart; undefined where it is no figure as the format writes one. */
export function writtenEnd(text: string): WrittenEnd | undefined {
  const match = pattern.exec(text) as (string | undefined)[] | null;
  if (match === null) return undefined;
  const [, before = '', number = '', scale = '', after = '', unit = '', period = ''] = match;
  return { before, number, scale, after, unit, period };
}

/** Returns an end with the currency, unit and period that only the other end names. */
export function completed(end: WrittenEnd, other: WrittenEnd): WrittenEnd {
  const hasCurrency = end.before !== '' || end.after !== '';
  return {
    ...end,
    ...(hasCurrency ? {} : { before: other.before, after: other.before === '' ? other.after : '' }),
    unit: end.unit === '' ? other.unit : end.unit,
    period: end.period === '' ? other.period : end.period,
  };
}

/** Returns an end as a text; a unit agrees with its number. */
export function textOfEnd({ before, number, scale, after, unit, period }: WrittenEnd): string {
  const counted = /^ (?:minute|hour|day|week|month|year|time)s?$/.test(unit);
  const agreeing = counted ? `${unit.replace(/s$/, '')}${number === '1' ? '' : 's'}` : unit;
  return `${before}${number}${scale}${after}${agreeing}${period}`;
}
