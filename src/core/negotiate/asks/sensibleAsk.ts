import { Decimal } from '../../decimal';
import type { Offer } from '../../offer';
import type { TermValue } from '../../parse/termText';
import { type Choice, type Term, valueOf, withoutEnds } from '../../term';
import { latestLimitYear, statutoryLimit } from '../../value/limits';
import { periodsPerYear, yearly } from '../../value/known';
import { canonical } from '../../vocabulary';

const deductible = 'insurance.health.deductible';

/**
 * Tells whether a term means the same in both offers: what a plan takes and gives belongs to its kind, so it is not
 * held against that of another kind.
 */
export function isOfSameKind(path: string, offer: Offer, other: Offer): boolean {
  if (/^retirement[.](?:match|vesting)/.test(path)) return isSame(offer, other, ({ retirement }) => retirement.plan);
  return !path.startsWith('insurance.health.') || isSame(offer, other, ({ insurance }) => insurance.health.plan);
}

function isSame(offer: Offer, other: Offer, planOf: (offer: Offer) => Term<Choice>): boolean {
  const [here, there] = [offer, other].map((each) => valueOf(planOf(each))?.word);
  return here === undefined || there === undefined || here === there;
}

/** Tells whether nobody asks for more of it: a longer notice binds whoever gives it. */
export function isNeverMore(path: string): boolean {
  return /^terms[.]notice(?:[.]|$)/.test(canonical(path));
}

/**
 * Returns a figure no lower than the law requires of the plan: the least deductible of an HDHP (IRC 223). Undefined
 * where the offer asks for no more than that already.
 */
export function withinLaw(path: string, wanted: TermValue, offer: Offer): TermValue | undefined {
  const { plan, coverage, deductible: own } = offer.insurance.health;
  if (canonical(path) !== deductible || valueOf(plan)?.word !== 'HDHP') return wanted;
  const isFamily = /^(?:couple|family)$/.test(valueOf(coverage)?.word ?? '');
  const { amount, currency } = statutoryLimit(
    'US',
    isFamily ? 'hdhpDeductibleFamily' : 'hdhpDeductibleSelf',
    Number(valueOf(offer.starts)?.date.slice(0, 4) ?? latestLimitYear),
  );
  const least = new Decimal(amount);
  if (wanted !== 'none' && (wanted.kind !== 'money' || wanted.currency !== currency)) return wanted;
  const asked = wanted === 'none' ? new Decimal(0) : yearly(wanted);
  if (asked === undefined || asked.greaterThanOrEqualTo(least)) return wanted;
  const now = valueOf(own);
  if (now === undefined || yearly(now)?.greaterThan(least) !== true) return undefined;
  const { period } = now;
  const perYear = period === undefined || period === 'hour' || period === 'day' ? 1 : periodsPerYear[period];
  return { ...withoutEnds(now), amount: least.div(perYear) };
}
