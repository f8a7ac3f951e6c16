import {
  isOpenEnded,
  isSameKind,
  measure,
  measureBoth,
  type MeasureContext,
  shareAsAmount,
} from '../../compare/measures';
import { inWholeYear } from '../../value/components/package';
import { type Decimal, sum, zero } from '../../decimal';
import { atEnd, hasRange, rangeEnds } from '../../ranges';
import { type Field, type Group, isTerm, placeOf, type Term, type Value } from '../../term';
import { fieldOf } from '../../terms';
import { type FieldSpec, findSpec, offerVocabulary, shortField, type TermSpec } from '../../vocabulary';
import type { TermText } from '../../parse/termText';

/**
 * Whether an offer gives what the candidate needs. `unknown` when the offer does not say, or the two cannot be
 * compared.
 */
export type Verdict = 'met' | 'unmet' | 'unknown';

export type BoundSide = 'at-least' | 'at-most';

/**
 * Holds a field against a threshold in the currency of the context. A group stands for the field its short form states;
 * of a range both ends must agree.
 */
export function holdAgainst(
  limit: TermText,
  side: BoundSide,
  field: Field,
  path: string,
  context: MeasureContext,
): Verdict {
  if (!hasRange(field)) return holdOnce(limit, side, field, path, context);
  const [atLow, atHigh] = rangeEnds.map((end) => holdOnce(limit, side, atEnd(field, end), path, context));
  return atLow === atHigh && atLow !== undefined ? atLow : 'unknown';
}

function holdOnce(limit: TermText, side: BoundSide, field: Field, path: string, context: MeasureContext): Verdict {
  const spec = findSpec(offerVocabulary, path);
  const { state } = placeOf(field);
  if (spec === undefined || /^(?:unknown|invalid|absent)$/.test(state)) return 'unknown';
  if (limit.value === 'none') return side === 'at-least' || isNothing(field) ? 'met' : 'unmet';
  const terms = termsOf(field, spec);
  if (terms === undefined) return state === 'none' ? ofNone(undefined, side) : 'unknown';
  const [first, ...others] = terms.terms;
  if (first === undefined || others.length === 0)
    return compareTerm(limit.value, side, first ?? { path, details: {}, state: 'none' }, terms.spec, context);
  return compareSum(limit.value, side, terms.terms, terms.spec, context);
}

/** The terms that a threshold is about; of a list the sum counts. */
export function termsOf(
  field: Field,
  spec: FieldSpec,
): { readonly terms: readonly Term<Value>[]; readonly spec: TermSpec } | undefined {
  if (spec.type === 'term') return isTerm(field) ? { terms: [field], spec } : undefined;
  const group = spec.type === 'list' ? spec.item : spec;
  const short = group.type === 'group' ? shortField(group) : undefined;
  if (short === undefined) return undefined;
  const groups = 'items' in field ? field.items : placeOf(field).state === 'stated' ? [field] : [];
  return { terms: groups.map((each) => fieldOf(each as Group, short) as Term<Value>), spec: short };
}

function isNothing(field: Field | Value): boolean {
  if ('kind' in field)
    return 'amount' in field ? field.amount.isZero() : 'ratio' in field ? field.ratio.isZero() : isNo(field);
  if (placeOf(field).state === 'none') return true;
  return isTerm(field) && field.state === 'stated' && isNothing(field.value);
}

function isNo(value: Value): boolean {
  return (value.kind === 'yes-no' && !value.yes) || (value.kind === 'choice' && value.word === 'not-sponsored');
}

/** Without a threshold a need is met by anything but "no", "none" and 0. */
export function isGiven(field: Field | undefined): Verdict {
  if (field === undefined) return 'unknown';
  if (isNothing(field)) return 'unmet';
  return placeOf(field).state === 'stated' ? 'met' : 'unknown';
}

/** Whether a term binds or takes, so that one is best off without it. */
export function isBurden(path: string): boolean {
  const spec = findSpec(offerVocabulary, path);
  return (spec?.type === 'group' ? shortField(spec) : spec)?.better === 'less';
}

/** Without a threshold a burden is no need that is met by having it: only that there is none is sure to be right. */
export function isSpared(field: Field | undefined): Verdict {
  if (field === undefined) return 'unknown';
  if (isNothing(field)) return 'met';
  return isTerm(field) && field.state === 'stated' && field.value.kind === 'yes-no' ? 'unmet' : 'unknown';
}

/** Where there is none, any upper bound holds, and a lower one only if it is 0. */
function ofNone(limit: Value | undefined, side: BoundSide): Verdict {
  return side === 'at-most' || (limit !== undefined && isNothing(limit)) ? 'met' : 'unmet';
}

function compareTerm(
  wanted: Value | undefined,
  side: BoundSide,
  term: Term<Value>,
  spec: TermSpec,
  context: MeasureContext,
): Verdict {
  if (wanted === undefined || /^(?:unknown|invalid|absent)$/.test(term.state)) return 'unknown';
  if (term.state !== 'stated') return ofNone(wanted, side);
  const { value = term.value } = inWholeYear(term, context.offer);
  if (isOpenEnded(wanted)) return side === 'at-most' || isOpenEnded(value) ? 'met' : 'unmet';
  if (isOpenEnded(value)) return side === 'at-least' ? 'met' : 'unmet';
  if (wanted.kind === 'choice') return value.kind === 'choice' && value.word === wanted.word ? 'met' : 'unmet';
  // Whether one name is more than another, no program can say.
  if (wanted.kind === 'text')
    return value.kind === 'text' && value.text.toLowerCase() === wanted.text.toLowerCase() ? 'met' : 'unknown';
  const [has, wants] = measureBoth(value, wanted, spec, context);
  if (has === undefined || wants === undefined) return 'unknown';
  return isWithin(has, wants, side) ? 'met' : 'unmet';
}

/** Entries that are not known leave the verdict open only while they could still change it. */
function compareSum(
  wanted: Value | undefined,
  side: BoundSide,
  terms: readonly Term<Value>[],
  spec: TermSpec,
  context: MeasureContext,
): Verdict {
  const wants = wanted === undefined ? undefined : measure(wanted, spec, context);
  if (wants === undefined) return 'unknown';
  const parts = terms.map((term) => {
    if (term.state === 'none') return zero;
    if (term.state !== 'stated') return undefined;
    const value = wanted?.kind === 'money' ? shareAsAmount(term.value, spec, context) : term.value;
    const isAlike = value !== undefined && wanted !== undefined && isSameKind(value, wanted);
    return isAlike ? measure(value, spec, context) : undefined;
  });
  const known = parts.filter((part) => part !== undefined);
  const isEnough = sum(known).greaterThan(wants) || (side === 'at-least' && sum(known).equals(wants));
  if (known.length < parts.length && !isEnough) return 'unknown';
  return isWithin(sum(known), wants, side) ? 'met' : 'unmet';
}

function isWithin(has: Decimal, wants: Decimal, side: BoundSide): boolean {
  return side === 'at-least' ? has.greaterThanOrEqualTo(wants) : has.lessThanOrEqualTo(wants);
}
