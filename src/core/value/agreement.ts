import type { Ask } from '../offer';
import type { TermValue } from '../parse/termText';
import { rangeEnds } from '../ranges';
import {
  type AnyValue,
  type Duration,
  endsOfValue,
  type Group,
  type GroupNode,
  isTerm,
  type Money,
  type Place,
  placeOf,
  type Rate,
  type State,
  type Term,
  type Value,
  valueOf,
} from '../term';
import { fieldOf, findField } from '../terms';
import { bareTerm, canonical, findSpec, offerVocabulary, type TermSpec } from '../vocabulary';
import { monthsOf } from './assumptions';
import { yearly, yearlyRate } from './known';

/** Returns the last ask about each term, which is where the talks stand; those about none are left out. */
export function lastOfEach(asks: readonly Ask[]): readonly Ask[] {
  const last = new Map<string, Ask>();
  for (const ask of asks) {
    const path = valueOf(ask.term)?.text;
    if (path === undefined) continue;
    const term = canonical(path);
    // Set anew, so that it takes the place of the later one.
    last.delete(term);
    last.set(term, ask);
  }
  return [...last.values()];
}

/** Returns the asks that were agreed, also where the same is asked for again. */
export function lastAgreed(asks: readonly Ask[]): readonly Ask[] {
  return lastOfEach(asks.filter(({ status }) => valueOf(status)?.word === 'agreed'));
}

/** Returns what was agreed: the employer's answer; without one, what was asked for. */
export function agreedValue({ answer, ask }: Pick<Ask, 'answer' | 'ask'>): Term<AnyValue> {
  return answer.state === 'absent' ? ask : answer;
}

/** A term of an offer that something was said about, with how it is written. */
export interface Subject {
  /** Stated without a value: a group that one of its words could stand for, and that states its fields. */
  readonly term: Place & { readonly state: State; readonly value?: Value };
  readonly spec: TermSpec;
}

/**
 * Returns the term that a path is about; of a group, or a list of one or none, the field that its short form states; of
 * a group with words of its own, the whole. Undefined for other paths, and where a group says more than that field.
 */
export function subjectOf(path: string, offer: Group): Subject | undefined {
  const [spec, field] = [findSpec(offerVocabulary, path), findField(offer, path)];
  if (spec === undefined || field === undefined) return undefined;
  if (isTerm(field)) return spec.type === 'term' ? { term: field, spec } : undefined;
  const short = bareTerm(spec);
  if (short === undefined) return undefined;
  if (short.path === spec.path) return { term: wholeOf(field.node), spec: short };
  const { state } = placeOf(field);
  if (state !== 'stated') return { term: { ...placeOf(field), state }, spec: short };
  const [only, ...others] = 'items' in field ? field.items : [field];
  if (only === undefined || isTerm(only) || others.length > 0) return undefined;
  const term = fieldOf(only, short);
  return isTerm(term) && term.state === 'stated' ? { term, spec: short } : undefined;
}

function wholeOf({ word, ...place }: GroupNode): Subject['term'] {
  return word === undefined ? place : { ...place, value: { kind: 'choice', word } };
}

/** `silent`: the offer says nothing of it. `unclear`: the two cannot be compared, so somebody has to read both. */
export type Match = 'same' | 'different' | 'silent' | 'unclear';

/**
 * Returns how what was agreed stands to what the offer says of the same term; without a value of it, nobody can tell.
 */
export function matchOf(value: TermValue | undefined, { term, spec }: Subject): Match {
  if (term.state === 'invalid' || value === undefined) return 'unclear';
  // That there is none need not be said.
  if (value === 'none') return term.state === 'stated' ? 'different' : term.state === 'none' ? 'same' : 'unclear';
  if (term.state !== 'stated') return 'silent';
  if (value.kind === 'text')
    return term.value?.kind === 'text' && term.value.text.trim() === value.text.trim() ? 'same' : 'unclear';
  const same = term.value !== undefined && areSame(value, term.value, spec);
  return same === undefined ? 'unclear' : same ? 'same' : 'different';
}

/** Whether two values of one term say the same; undefined where that takes more than the two. */
function areSame(a: Value, b: Value, spec: TermSpec): boolean | undefined {
  const [ends, others] = [endsOfValue(a), endsOfValue(b)];
  // A range leaves open what one figure says.
  if (ends === undefined && others === undefined) return areSameFigures(a, b, spec);
  if (ends === undefined || others === undefined) return false;
  const same = rangeEnds.map((end) => areSameFigures(ends[end], others[end], spec));
  return same.includes(false) ? false : same.includes(undefined) ? undefined : true;
}

function areSameFigures(a: Value, b: Value, spec: TermSpec): boolean | undefined {
  if (a.kind === 'choice') return b.kind === 'choice' && a.word === b.word;
  // A length of time and a word such as `unlimited` are never the same.
  if (b.kind === 'choice') return a.kind === 'duration' || a.kind === 'rate' ? false : undefined;
  if (a.kind === 'money' && b.kind === 'money') return isSameMoney(a, b);
  if (a.kind === 'duration' && b.kind === 'duration') return isSameDuration(a, b, spec);
  if (a.kind === 'percent' && b.kind === 'percent') return a.ratio.equals(b.ratio);
  if (a.kind === 'rate' && b.kind === 'rate') return isSameRate(a, b);
  return a.kind === b.kind && a.kind !== 'text' ? JSON.stringify(a) === JSON.stringify(b) : undefined;
}

function isSameMoney(a: Money, b: Money): boolean | undefined {
  if (a.currency !== b.currency) return undefined;
  if (a.isOnce !== b.isOnce) return false;
  if (a.period === b.period) return a.amount.equals(b.amount);
  const [first, second] = [yearly(a), yearly(b)];
  // Two amounts that were rounded to their period are the same to the unit.
  return first === undefined || second === undefined ? undefined : first.minus(second).abs().lessThan(12);
}

function isSameRate(a: Rate, b: Rate): boolean | undefined {
  if (a.unit !== b.unit) return undefined;
  if (a.period === b.period) return a.amount.equals(b.amount);
  const [first, second] = [yearlyRate(a), yearlyRate(b)];
  return first === undefined || second === undefined ? undefined : first.equals(second);
}

function isSameDuration(a: Duration, b: Duration, { unit }: TermSpec): boolean | undefined {
  if (a.unit === b.unit) return a.amount.equals(b.amount);
  // How many days of leave a week has depends on the hours.
  if (unit === 'days') return undefined;
  const isCalendar = (each: Duration) => each.unit === 'month' || each.unit === 'year';
  return isCalendar(a) && isCalendar(b) ? monthsOf(a).equals(monthsOf(b)) : undefined;
}
