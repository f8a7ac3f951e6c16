import { noCurrency } from '../currency';
import { Decimal, one, zero } from '../decimal';
import type { Clawback, Offer, RetirementVesting } from '../offer';
import { placeOf, type Field, type Term, type Value } from '../term';
import { findField } from '../terms';
import { findSpec, offerVocabulary, type Extreme, type FieldSpec } from '../vocabulary';
import type { Assumptions } from './assumptions';
import { effects } from './effects';
import { replaceEach } from './replaceAt';
import type { OfferEnds } from './statedRanges';
import type { Range, Unpriced, Valuation } from './valuation';

/** So long that no part of it is over within any horizon. */
const never = { kind: 'duration', amount: new Decimal('1e15'), unit: 'year' } as const;
const threeYears: Value = { kind: 'duration', amount: new Decimal(3), unit: 'year' };

/** The least that vests in a 401(k) plan after 0, 1, 2 ... years, by a cliff or in steps (IRC 411(a)(2)(B)). */
const slowestVesting = [0, 0, 0, 40, 60, 80, 100].map((share) => new Decimal(share).div(100));

/** A valuation between its ends. */
interface Between {
  readonly range: Range;
  /** The best that unknown terms can be, with the ranges of the letter at their worst: what can be guaranteed. */
  readonly sure: Valuation;
  /** The unknown terms that have bounds. */
  readonly closed: readonly Unpriced[];
}

/**
 * Returns the valuation with every range and every unknown term that has bounds at its worst for the candidate, and at
 * its best. Undefined where there is no such term.
 */
export function valueBetween(
  offers: OfferEnds,
  assumptions: Assumptions,
  value: (offer: Offer) => Valuation,
  { unpriced }: Pick<Valuation, 'unpriced'>,
): Between | undefined {
  const hasRanges = offers.worst !== offers.best;
  let ends = { ...offers, sure: offers.worst };
  let paths = boundedPaths(unpriced, offers.worst);
  if (paths.length === 0 && !hasRanges) return undefined;
  const closed = new Set<string>();
  for (;;) {
    const changesTo = (end: 'worst' | 'best', of: Offer) =>
      paths.map((path) => [path, endOf(path, end, of, assumptions)] as const);
    for (const path of paths) closed.add(path);
    ends = {
      worst: replaceEach(ends.worst, changesTo('worst', offers.worst)),
      best: replaceEach(ends.best, changesTo('best', offers.best)),
      sure: replaceEach(ends.sure, changesTo('best', offers.worst)),
    };
    const [worst, best] = [value(ends.worst), value(ends.best)];
    const open = [...worst.unpriced, ...best.unpriced];
    // What one unknown hid may come to light when it is closed: a formula names the first figure that it lacks.
    paths = boundedPaths(open, offers.worst).filter((path) => !closed.has(path));
    if (paths.length > 0) continue;
    return {
      range: { worst, best, open },
      sure: hasRanges ? value(ends.sure) : best,
      closed: [...closed].map((path) => ({ path, reason: 'unknown', effect: effects.counted })),
    };
  }
}

function boundedPaths(unpriced: Valuation['unpriced'], offer: Offer): string[] {
  const paths = unpriced.filter(({ reason }) => reason === 'unknown').map(({ path }) => path);
  return [...new Set(paths)].filter((path) => findField(offer, path) !== undefined && boundsOf(path) !== undefined);
}

/** What the field at a path lies between; amounts grow or fall with it, so they lie between those of its ends. */
function boundsOf(path: string): FieldSpec['between'] {
  return findSpec(offerVocabulary, path)?.between;
}

function endOf(path: string, end: 'worst' | 'best', offer: Offer, assumptions: Assumptions): (field: Field) => Field {
  const [worst, best] = boundsOf(path) ?? ['none', 'none'];
  const extreme = end === 'worst' ? worst : best;
  return (field) => {
    if ('node' in field) return groupAt(field as Clawback | RetirementVesting, extreme, offer);
    const place = placeOf(field);
    const value = valueAt(extreme, path, offer, assumptions);
    return value === 'none'
      ? { ...place, state: 'none' }
      : ({ ...place, state: 'stated', value } satisfies Term<Value>);
  };
}

/** `none` counts as it does in a file. */
function valueAt(extreme: Extreme, path: string, offer: Offer, { medicalSpending }: Assumptions): Value | 'none' {
  const { insurance, retirement, currency } = offer;
  const nothing: Value = { kind: 'money', amount: zero, currency: currency.value?.text ?? noCurrency, period: 'year' };
  switch (extreme) {
    case 'none':
      return 'none';
    case 'nothing':
      return nothing;
    case 'whole':
      return { kind: 'percent', ratio: one };
    case 'no':
    case 'yes':
      return { kind: 'yes-no', yes: extreme === 'yes' };
    case 'never':
      return never;
    case 'at-once':
      return { kind: 'duration', amount: zero, unit: 'month' };
    case 'slowest':
      return path === retirement.vesting.cliff.path && isPlan401k(retirement) ? threeYears : never;
    case 'vesting':
      return wholeVesting(path, offer);
    case 'deductible':
      // No maximum is below the deductible.
      return insurance.health.deductible.state === 'stated' ? insurance.health.deductible.value : nothing;
    case 'medical-spending':
      // Beyond what care costs a deductible changes nothing more.
      return medicalSpending.value;
  }
}

/** How long the grant of a cliff takes to vest. */
function wholeVesting(path: string, { equity }: Offer): Value {
  const vesting = equity.items.map((grant) => grant.vesting).find(({ cliff }) => cliff.path === path);
  if (vesting?.over.state === 'stated') return vesting.over.value;
  const years = vesting?.yearly.items.length ?? 0;
  return years === 0 ? never : { kind: 'duration', amount: new Decimal(years), unit: 'year' };
}

function isPlan401k({ plan }: Offer['retirement']): boolean {
  return plan.value?.word === '401(k)';
}

/** A group that is unknown as a whole, with an extreme for all of it. */
function groupAt(group: Clawback | RetirementVesting, extreme: Extreme, { retirement }: Offer): typeof group {
  const { node } = group;
  if (extreme === 'none') return { ...group, node: { ...node, state: 'none' } };
  if (extreme === 'at-once') return { ...group, node: { ...node, state: 'stated', word: 'immediate' } };
  const there = { ...node, state: 'stated' } as const;
  // At worst all of it must be paid back whenever one leaves.
  if ('within' in group) return { ...group, node: there, within: { ...group.within, state: 'stated', value: never } };
  if (node.path !== retirement.vesting.node.path || !isPlan401k(retirement))
    return { ...group, node: there, cliff: { ...group.cliff, state: 'stated', value: never } };
  const items = slowestVesting.map((ratio) => ({
    path: group.graded.node.path,
    details: {},
    state: 'stated' as const,
    value: { kind: 'percent' as const, ratio },
  }));
  return { ...group, node: there, graded: { node: { ...group.graded.node, state: 'stated' }, items } };
}
