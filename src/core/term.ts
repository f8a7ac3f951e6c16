import type { IsoDate } from './calendar';
import type { Decimal } from './decimal';
import type { Span } from './text';
import type { Period } from './vocabulary';

/** What a value that is written as a range lies between; neither end has ends itself. */
export interface RangeEnds<V> {
  readonly low: V;
  readonly high: V;
}

/** A value that may be written as a range; it is its end that is worse for the employee then. */
interface Rangeable<V> {
  readonly ends?: RangeEnds<V>;
}

/** An amount of money; without a period it is paid one time. */
export interface Money extends Rangeable<Money> {
  readonly kind: 'money';
  readonly amount: Decimal;
  readonly currency: string;
  readonly period?: Period;
  /** Whether it is paid one time in a field whose amounts are by a period. */
  readonly isOnce?: true;
}

/** A percentage as a ratio: 15% is 0.15. */
export interface Percent extends Rangeable<Percent> {
  readonly kind: 'percent';
  readonly ratio: Decimal;
  /** Whether it is a share of the base salary in a field that may also state money. */
  readonly ofSalary?: true;
  /** The fraction that it is written as: `1/60`. */
  readonly fraction?: string;
}

/** Hours are those of work, in leave alone. */
export type DurationUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Duration extends Rangeable<Duration> {
  readonly kind: 'duration';
  readonly amount: Decimal;
  readonly unit: DurationUnit;
}

/** So much of a unit in each period: 3 days a week. */
export interface Rate extends Rangeable<Rate> {
  readonly kind: 'rate';
  readonly amount: Decimal;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'time';
  readonly period: Period;
}

export interface CalendarDay {
  readonly kind: 'date';
  readonly date: IsoDate;
}

export interface YesNo {
  readonly kind: 'yes-no';
  readonly yes: boolean;
}

export interface Quantity extends Rangeable<Quantity> {
  readonly kind: 'quantity';
  readonly amount: Decimal;
}

export interface Text {
  readonly kind: 'text';
  readonly text: string;
}

/** One of the words that the vocabulary allows. */
export interface Choice<Word extends string = string> {
  readonly kind: 'choice';
  readonly word: Word;
  /** What a reader is told for it, where the word itself does not read well. */
  readonly says?: string;
}

export type Value = Money | Percent | Duration | Rate | CalendarDay | YesNo | Quantity | Text | Choice;

/** The values that may be ranges. */
export type RangeableValue = Money | Percent | Duration | Rate | Quantity;

/** Tells whether a value is one of those that may be ranges. */
export function isRangeable(value: Value): value is RangeableValue {
  return /^(?:money|percent|duration|rate|quantity)$/.test(value.kind);
}

/** Returns the value of a range: one of its ends, with both. */
export function rangedValue(low: RangeableValue, high: RangeableValue, worse: 'low' | 'high'): Value {
  return { ...(worse === 'low' ? low : high), ends: { low, high } } as Value;
}

/** Returns the ends of a value that is written as a range; undefined of a single figure. */
export function endsOfValue(value: Value | undefined): RangeEnds<RangeableValue> | undefined {
  return value !== undefined && 'ends' in value ? value.ends : undefined;
}

/** Returns the value without the range that it is an end of. */
export function withoutEnds<V extends Value>(value: V): V {
  const single: V & { ends?: unknown } = { ...value };
  delete single.ends;
  return single;
}

/** The text of a value whose kind depends on the term it is about; see `readValue`. */
export type AnyValue = Text;

/**
 * `stated`: the file gives a value. `unknown`: the letter is silent or nobody asked; never 0. `none`: the employer says
 * there is none; 0. `absent`: the file does not mention it. `invalid`: what is written cannot be read; treated as
 * unknown.
 */
export type State = 'stated' | 'unknown' | 'none' | 'absent' | 'invalid';

/** What a long form, or a group, says about itself. */
export interface Details {
  readonly inWriting?: boolean;
  readonly negotiable?: boolean;
  readonly source?: string;
  readonly note?: string;
}

/** Where a field stands in the file. Both spans are missing when the file does not mention it. */
export interface Place {
  /** Dots between keys, `[0]` for the first entry of a list: `equity[0].vesting.cliff`. */
  readonly path: string;
  readonly keySpan?: Span;
  readonly span?: Span;
  readonly details: Details;
}

interface StatedTerm<V> extends Place {
  readonly state: 'stated';
  readonly value: V;
}

interface UnstatedTerm extends Place {
  readonly state: Exclude<State, 'stated'>;
  readonly value?: never;
}

/**
 * One value of the file with its place; the long and the short form of a term are the same here. `more` are the further
 * fields of its long form, where it has such.
 */
export type Term<V> = (StatedTerm<V> | UnstatedTerm) & { readonly more?: Group };

/** What is known of a group as a whole. */
export interface GroupNode extends Place {
  readonly state: State;
  /** A word that stands for the whole group, such as `immediate`. */
  readonly word?: string;
}

/** A group of fields; its fields are further properties, as the generated types say. */
export interface Group {
  readonly node: GroupNode;
}

export interface ListOf<Item> {
  readonly node: GroupNode;
  readonly items: readonly Item[];
}

export interface MapOf<Item> {
  readonly node: GroupNode;
  readonly entries: ReadonlyMap<string, Item>;
}

export type Field = Term<Value> | Group | ListOf<Field> | MapOf<Field>;

/** Where a field stands, whatever its shape. */
export function placeOf(field: Field): Place & { readonly state: State } {
  return isTerm(field) ? field : field.node;
}

/** Whether the field is a single value, not a group, list or map. */
export function isTerm(field: Field): field is Term<Value> {
  return !('node' in field);
}

/** The value of a term, or undefined when none can be read. */
export function valueOf<V>(term: Term<V>): V | undefined {
  return term.state === 'stated' ? term.value : undefined;
}
