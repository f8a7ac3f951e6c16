import { existingDate } from '../calendar';
import type { CalendarDay } from '../term';
import { fault, type Read } from './scalar';

/** Reads `2026-11-20` (ISO 8601, calendar date), when there is such a day. */
export function readDate(text: string): Read<CalendarDay> {
  const date = existingDate(text);
  if (date !== undefined) return { value: { kind: 'date', date } };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return fault('date-does-not-exist', 'There is no {text} in the calendar.', { text });
  const fixed = likelyDate(text);
  return fixed === undefined
    ? fault('unreadable-date', '"{text}" is not a date; write it as year-month-day, like 2026-11-20.', { text })
    : fault('unreadable-date', '"{text}" is not a date; write {fixed}.', { text, fixed }, fixed);
}

/** The day that another way of writing means; undefined when day and month could be confused. */
function likelyDate(text: string): string | undefined {
  const parts = (pattern: RegExp) => pattern.exec(text)?.slice(1) ?? [];
  const [year, month, day] = parts(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/);
  if (day !== undefined) return toDate(year, month, day);
  const [first, second, last] = parts(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/);
  if (last !== undefined) {
    // Dots are written between day and month; elsewhere only a number above 12 tells which is the day.
    if (text.includes('.') || Number(first) > 12) return toDate(last, second, first);
    return Number(second) > 12 ? toDate(last, first, second) : undefined;
  }
  const [before, name, after, named] = parts(/^(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.?(?: (\d{1,2}))?,? (\d{4})$/);
  const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const index = names.indexOf(name?.slice(0, 3).toLowerCase() ?? '');
  return index < 0 ? undefined : toDate(named, String(index + 1), before ?? after);
}

function toDate(year = '', month = '', day = ''): string | undefined {
  return existingDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
