import type { Decimal } from '../../decimal';
import { error, warning, type Finding } from '../../finding';
import type { CandidateDocument, OfferDocument } from '../../parse/parseOffer';
import type { Span } from '../../span';
import { isTerm } from '../../term';
import { walkFields } from '../../terms';

/** By field, the percentage that hardly any letter goes beyond, where it can go beyond 100%. */
const rare: Readonly<Record<string, number>> = {
  'pay.raise': 30,
  'pay.bonus[].target': 200,
  'pay.bonus[].payout': 300,
  'pay.commission.target': 400,
  'pay.commission.payout': 300,
  'insurance.health.coinsurance': 60,
  'espp.discount': 50,
  'retirement.match[].rate': 300,
  'retirement.match[].up-to': 50,
  'retirement.match-of-limit': 100,
  'retirement.contribution': 40,
  'retirement.profit-sharing': 40,
  'retirement.pension.accrual': 10,
  'time-off.parental-leave.pay': 100,
  'terms.non-compete.paid': 100,
  'assumptions.raise': 30,
  'assumptions.bonus-payout': 300,
  'assumptions.tax-rate': 70,
  'assumptions.equity.growth': 100,
};

/** Shares of a whole, of which there cannot be more than all. */
const shares = new Set([
  'espp.discount',
  'espp.contribution-limit',
  'insurance.health.coinsurance',
  'insurance.disability.short-term',
  'insurance.disability.long-term',
  'retirement.match[].up-to',
  'retirement.vesting.graded[]',
  'retirement.pension.vesting.graded[]',
  'flexibility.travel',
  'development.learning-time',
  'development.use',
  'perks[].use',
  'assumptions.retirement-deferral',
  'assumptions.espp-contribution',
  'assumptions.tax-rate',
  'assumptions.equity.private-discount',
  'assumptions.equity.dilution',
  'assumptions.parental-leave-use',
]);

/** Where something else was most likely meant, what that is. */
const mixedUp: Readonly<Record<string, string>> = {
  'insurance.health.coinsurance':
    'This is hardly ever above {most}%; it is your share of the costs, not the share that the plan pays.',
  'retirement.match-of-limit':
    'This is hardly ever above {most}%; it is what the employer adds, as a share of what you put in.',
};

/** The paths of all fields whose percentages are judged. */
export const judgedPercentages: readonly string[] = [...Object.keys(rare), ...shares];

/** A percentage that cannot be, or that hardly ever is. */
export function percentOutOfReason({ fields, vocabulary }: OfferDocument | CandidateDocument): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { field, spec } of walkFields(fields, vocabulary)) {
    const terms = isTerm(field) ? [field] : 'items' in field ? field.items.filter(isTerm) : [];
    const path = isTerm(field) ? spec.path : `${spec.path}[]`;
    for (const { state, value, span } of terms)
      if (state === 'stated' && value.kind === 'percent' && span !== undefined)
        findings.push(...faultsOf(path, value.ratio.times(100), span));
  }
  return findings;
}

function faultsOf(path: string, percent: Decimal, span: Span): readonly Finding[] {
  if (percent.lessThan(-100))
    return [error('percent-out-of-reason', span, 'Nothing loses more than all of its worth: this is at least -100%.')];
  if (shares.has(path) && percent.greaterThan(100))
    return [error('percent-out-of-reason', span, 'This is a share of a whole, so it is at most 100%.')];
  const most = rare[path];
  if (most === undefined || percent.lessThanOrEqualTo(most)) return [];
  const text = mixedUp[path] ?? 'This is hardly ever above {most}%; check the figure.';
  return [warning('percent-out-of-reason', span, text, { most })];
}
