import type { Ask } from '../offer';
import type { TermValue } from '../parse/termText';
import {
  isTerm,
  placeOf,
  valueOf,
  type AnyValue,
  type Group,
  type GroupNode,
  type Place,
  type State,
  type Term,
  type Value,
} from '../term';
import { fieldOf, findField } from '../terms';
import { canonical, bareTerm, findSpec, offerVocabulary, type TermSpec } from '../vocabulary';
import { areSame } from './areSame';

/** Of several asks about one term the last one counts, which is where the talks stand; those about none are left out. */
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

/** The asks that were agreed, also where the same is asked for again. */
export function lastAgreed(asks: readonly Ask[]): readonly Ask[] {
  return lastOfEach(asks.filter(({ status }) => valueOf(status)?.word === 'agreed'));
}

/** What was agreed: the employer's answer; without one, what was asked for. */
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
 * The term that a path is about; of a group, or a list of one or none, the field that its short form states; of a group with words
 * of its own, the whole. Undefined for other paths, and where a group says more than that field.
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

/** Returns how what was agreed stands to what the offer says of the same term; without a value of it, nobody can tell. */
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
