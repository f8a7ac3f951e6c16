import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { getISO } from 'temporal-polyfill/fns/Calendar';
import type { Locale } from './locale';

/** A day as `2026-11-20`: ISO 8601, always one that exists. */
export type IsoDate = string;

const read = (date: IsoDate) => PlainDate.fromString(date, getISO);

/** The day written as `YYYY-MM-DD`, or undefined when there is no such day. */
export function existingDate(text: string): IsoDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return PlainDate.toString(read(text));
  } catch {
    return undefined;
  }
}

/** The day of a year, a month from 1 to 12 and a day of the month. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return PlainDate.toString(PlainDate.create(year, month, day));
}

/**
 * The same day of a later month; where that month is too short, its last day (31 January plus one month is 28 or 29
 * February).
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return PlainDate.toString(PlainDate.addMonths(read(date), months));
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return PlainDate.toString(PlainDate.addDays(read(date), days));
}

/** Days from the first date to the second; negative when the second comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return PlainDate.diffDays(read(from), read(to));
}

/** Whole months from the first date to the second, rounded down; negative when the second comes first. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return addMonths(from, months) > to ? months - 1 : months;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day for a reader of the locale: `20 November 2026`. */
export function formatDate(date: IsoDate, { tag }: Locale): string {
  // Making a format takes longer than using it.
  const format = formats.get(tag) ?? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(tag, format);
  return format.format(Date.parse(date));
}
