import { existingDate } from '../calendar';

/** The day that a text in another form most likely means. */
interface LikelyDate {
  readonly date: string;
  /** Whether it could be another day, or says more than the day. */
  readonly isGuess: boolean;
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** Reads a day in another form, such as `20.11.2026`; undefined where day and month could be confused at will. */
export function likelyDate(text: string): LikelyDate | undefined {
  return yearFirst(text) ?? yearLast(text) ?? withName(text);
}

/** `2026/11/20`, also with a time of the day, which is lost. */
function yearFirst(text: string): LikelyDate | undefined {
  const [, year, month, day, time] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})([T ][\d:.]+Z?)?$/.exec(text) ?? ([] as (string | undefined)[]);
  return toDate(year, month, day, time !== undefined);
}

/** `20.11.2026` and `11/20/2026`: a number above 12 is the day. With dots the day comes first in most countries. */
function yearLast(text: string): LikelyDate | undefined {
  const [, first = '', second = '', year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const isEither = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
  if (isEither && !text.includes('.')) return undefined;
  return Number(second) > 12 && !text.includes('.')
    ? toDate(year, first, second, false)
    : toDate(year, second, first, isEither);
}

/** `20 November 2026`, `Nov 20, 2026`. */
function withName(text: string): LikelyDate | undefined {
  const [, before, name = '', after, year] =
    /^(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.?(?: (\d{1,2}))?,? (\d{4})$/.exec(text) ?? ([] as (string | undefined)[]);
  const word = name.toLowerCase();
  const index = name === '' ? -1 : months.findIndex((month) => month.startsWith(word.slice(0, 3)));
  const isName = word === 'sept' || months[index]?.startsWith(word) === true;
  if (index < 0 || (before !== undefined && after !== undefined)) return undefined;
  return toDate(year, String(index + 1), before ?? after, !isName);
}

function toDate(year = '', month = '', day = '', isGuess: boolean): LikelyDate | undefined {
  const date = existingDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date === undefined ? undefined : { date, isGuess };
}
