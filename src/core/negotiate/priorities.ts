import { noCurrency } from '../currency';
import { type Decimal } from '../decimal';
import { convert } from '../money';
import type { Candidate, Offer, Priority } from '../offer';
import { readValue } from '../parse/readValue';
import { isTerm, placeOf, valueOf, type Field, type Term, type Value } from '../term';
import { findField } from '../terms';
import { findSpec, offerVocabulary, type TermSpec } from '../vocabulary';
import { readAssumptions, type Assumptions } from '../value/assumptions';

/** Whether an offer gives what the candidate needs. `unknown` when the offer does not say. */
export type Verdict = 'met' | 'unmet' | 'unknown';

export interface PriorityResult {
  readonly path: string;
  readonly need: 'must' | 'important' | 'nice';
  readonly verdict: Verdict;
  /** The threshold in the candidate's words: `at least 25 days`. */
  readonly threshold: string;
  /** The term of the offer that it was held against. */
  readonly field: Field | undefined;
}

/** Holds an offer against the candidate's priorities, musts first, otherwise in the order of the file. */
export function checkPriorities(offer: Offer, candidate: Candidate): readonly PriorityResult[] {
  const assumptions = readAssumptions(candidate);
  const order = ['must', 'important', 'nice'];
  return candidate.priorities.items
    .flatMap((priority) => checkOne(priority, offer, candidate, assumptions))
    .sort((a, b) => order.indexOf(a.need) - order.indexOf(b.need));
}

function checkOne(priority: Priority, offer: Offer, candidate: Candidate, assumptions: Assumptions): PriorityResult[] {
  const path = valueOf(priority.term)?.text;
  const need = valueOf(priority.need)?.word;
  if (path === undefined || need === undefined || findSpec(offerVocabulary, path) === undefined) return [];
  const field = findField(offer, path);
  const [atLeast, atMost] = [valueOf(priority.atLeast)?.text, valueOf(priority.atMost)?.text];
  const threshold = [
    atLeast === undefined ? '' : `at least ${atLeast}`,
    atMost === undefined ? '' : `at most ${atMost}`,
  ]
    .filter((text) => text !== '')
    .join(', ');
  const currency = {
    own: valueOf(candidate.currency)?.text ?? noCurrency,
    offer: valueOf(offer.currency)?.text ?? noCurrency,
  };
  const limits = [
    ...(atLeast === undefined ? [] : [{ text: atLeast, sign: 1 }]),
    ...(atMost === undefined ? [] : [{ text: atMost, sign: -1 }]),
  ];
  const verdicts =
    limits.length === 0
      ? [isThere(field)]
      : limits.map(({ text, sign }) => compareTo(text, sign, field, path, currency, assumptions));
  return [{ path, need, verdict: worst(verdicts), threshold, field }];
}

function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('unmet') ? 'unmet' : verdicts.includes('unknown') ? 'unknown' : 'met';
}

/** Without a threshold a need is met by any value but "no" and "none". */
function isThere(field: Field | undefined): Verdict {
  if (field === undefined) return 'unknown';
  const { state } = placeOf(field);
  if (state === 'none') return 'unmet';
  if (state !== 'stated') return 'unknown';
  const value = isTerm(field) ? valueOf(field) : undefined;
  return value?.kind === 'yes-no' && !value.yes ? 'unmet' : 'met';
}

/** `sign` 1 asks for at least the limit, -1 for at most. */
function compareTo(
  text: string,
  sign: number,
  field: Field | undefined,
  path: string,
  currency: { readonly own: string; readonly offer: string },
  assumptions: Assumptions,
): Verdict {
  const spec = findSpec(offerVocabulary, path);
  if (field === undefined || spec?.type !== 'term' || !isTerm(field)) return isThere(field);
  const limit = readValue(text, spec, currency.own).value;
  if (limit === undefined || field.state === 'unknown' || field.state === 'invalid' || field.state === 'absent')
    return 'unknown';
  if (limit.kind === 'choice' || limit.kind === 'yes-no' || limit.kind === 'text')
    return sameWord(field, limit) ? 'met' : openEnded(field, sign);
  if (field.state === 'none') return sign > 0 && !isZero(limit) ? 'unmet' : 'met';
  const value = valueOf(field);
  if (value === undefined) return 'unknown';
  if (value.kind === 'choice') return openEnded(field, sign);
  const [has, wants] = [
    measure(value, spec, currency.own, assumptions),
    measure(limit, spec, currency.own, assumptions),
  ];
  if (has === undefined || wants === undefined) return 'unknown';
  return has.comparedTo(wants) * sign >= 0 ? 'met' : 'unmet';
}

function sameWord(term: Term<Value>, limit: Value): boolean {
  const plain = (value: Value | undefined) =>
    value?.kind === 'choice'
      ? value.word
      : value?.kind === 'text'
        ? value.text
        : value?.kind === 'yes-no'
          ? String(value.yes)
          : undefined;
  return plain(valueOf(term)) === plain(limit);
}

/** `unlimited` leave and `full` remote work are as much as anyone can ask for. */
function openEnded(term: Term<Value>, sign: number): Verdict {
  const value = valueOf(term);
  const isOpen = value?.kind === 'choice' && (value.word === 'unlimited' || value.word === 'full');
  return isOpen && sign > 0 ? 'met' : 'unmet';
}

function isZero(value: Value): boolean {
  return 'amount' in value ? value.amount.isZero() : 'ratio' in value && value.ratio.isZero();
}

/** A number to compare two values of one term by; undefined where they cannot be compared. */
function measure(
  value: Value,
  spec: TermSpec,
  currency: string,
  { exchangeRates, workingDays }: Assumptions,
): Decimal | undefined {
  const perYear = {
    hour: undefined,
    day: workingDays.value.amount.toNumber(),
    week: 52,
    month: 12,
    quarter: 4,
    year: 1,
  };
  switch (value.kind) {
    case 'money': {
      const amount = convert(value.amount, value.currency, currency, exchangeRates);
      const times = value.period === undefined ? 1 : perYear[value.period];
      return times === undefined ? undefined : amount?.times(times);
    }
    case 'percent':
      return value.ratio;
    case 'duration': {
      // Leave is counted in working days, every other time in calendar time.
      const days =
        spec.unit === 'days'
          ? { day: 1, week: 5, month: workingDays.value.amount.div(12), year: workingDays.value.amount }
          : { day: 1, week: 7, month: 365 / 12, year: 365 };
      return value.amount.times(days[value.unit]);
    }
    case 'rate': {
      const times = perYear[value.period];
      return times === undefined ? undefined : value.amount.times(times);
    }
    case 'quantity':
      return value.amount;
    default:
      return undefined;
  }
}
