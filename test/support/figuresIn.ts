import { Decimal } from '../../src/core/decimal';
import { formatDate, type IsoDate } from '../../src/core/calendar';
import type { Locale } from '../../src/core/locale';

/** A number as it stands in a text, with the line it stands in. */
export interface FigureInText {
  readonly kind: 'money' | 'percent' | 'plain' | 'date';
  /** As written. */
  readonly text: string;
  readonly amount: Decimal;
  readonly currency?: string;
  readonly line: string;
}

const written = {
  en: String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`,
  de: String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`,
};
const code = '(?:USD|EUR|GBP)';
const months = (tag: string) =>
  Array.from({ length: 12 }, (_, i) => new Date(2026, i, 1).toLocaleString(tag, { month: 'long' })).join('|');

/**
 * All numbers of a Markdown or plain text, read as the language writes them. Dates that are `known` are left out; every
 * other day of a month is a figure of the kind `date`. Neither what is part of a word, such as p25, nor the number of a
 * heading is a figure.
 */
export function figuresIn(text: string, known: ReadonlySet<IsoDate>, locale: Locale): readonly FigureInText[] {
  const tag = locale.tag === 'de' ? 'de' : 'en';
  const days = [...known].map((date) => formatDate(date, locale));
  const date = tag === 'de' ? `\\d+\\. (?:${months('de')}) \\d{4}` : `(?:${months('en')}) \\d+, \\d{4}`;
  const number = `(?<![\\p{L}\\d.,])(?:${written[tag]})`;
  const money = tag === 'de' ? `(?:${written.de}) ${code}\\b` : `\\b${code} (?:${written.en})`;
  const pattern = new RegExp(
    `(?<date>${date})|(?<money>${money})|(?<percent>${number}\\s?%)|(?<plain>${number})`,
    'gu',
  );
  return text.split('\n').flatMap((line) => {
    const bare = days
      .reduce((rest, day) => rest.replaceAll(day, ''), line.replaceAll('\\', ''))
      .replace(/^### \d+\. /, '');
    return [...bare.matchAll(pattern)].map(({ groups = {}, 0: found }): FigureInText => {
      const kind = (['date', 'money', 'percent', 'plain'] as const).find((each) => groups[each] !== undefined)!;
      const literal = new RegExp(written[tag]).exec(found)![0];
      const amount = tag === 'de' ? literal.replaceAll('.', '').replace(',', '.') : literal.replaceAll(',', '');
      const currency = kind === 'money' ? new RegExp(code).exec(found)![0] : undefined;
      return {
        kind,
        text: literal,
        amount: new Decimal(amount),
        ...(currency === undefined ? {} : { currency }),
        line,
      };
    });
  });
}

/** The numbers of a file as they are written there, with and without `k`. */
export function literalsIn(file: string): ReadonlyMap<string, Decimal> {
  const found = file.matchAll(/(?<![\p{L}\d.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(k\b)?/gu);
  return new Map(
    [...found].map(([, literal = '', k]) => [
      `${literal}${k ?? ''}`,
      new Decimal(literal.replaceAll(',', '')).times(k === undefined ? 1 : 1000),
    ]),
  );
}
