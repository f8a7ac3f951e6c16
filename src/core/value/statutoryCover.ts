import type { Health, Offer } from '../offer';
import { valueOf } from '../term';
import type { Assumptions } from './assumptions';
import { countryOf } from './limits';

/**
 * Tells whether care costs nothing beside the premium: in statutory cover, where the file mentions no deductible,
 * coinsurance or maximum.
 */
export function isStatutoryCover({ plan, deductible, coinsurance, outOfPocketMax }: Health): boolean {
  const isSilent = [deductible, coinsurance, outOfPocketMax].every(({ state }) => state === 'absent');
  return isSilent && valueOf(plan)?.word === 'statutory';
}

/**
 * Tells whether somebody without a health plan pays for all care: in the United States, and where the candidate states
 * what care costs. Cover that everybody has is a plan, `statutory`.
 */
export function paysForAllCare(offer: Offer, { medicalSpending }: Pick<Assumptions, 'medicalSpending'>): boolean {
  return countryOf(offer) === 'US' || medicalSpending.origin === 'candidate';
}

/**
 * Tells whether the offer has no health plan: it says so of the whole, or of the type of a plan about which it says no
 * more.
 */
export function hasNoPlan({ node, plan, ...terms }: Health): boolean {
  const { premium, deductible, coinsurance, outOfPocketMax, hsa } = terms;
  const isBare = [premium, deductible, coinsurance, outOfPocketMax, hsa].every(({ state }) => state !== 'stated');
  return node.state === 'none' || (plan.state === 'none' && isBare);
}
