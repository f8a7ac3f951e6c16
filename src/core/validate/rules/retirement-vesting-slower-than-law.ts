import { Decimal } from '../../decimal';
import { warning, type Finding } from '../../finding';
import type { RetirementVesting } from '../../offer';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { monthsOf } from '../../value/assumptions';

/** What must be vested after so many completed years where it does not all vest after three: IRC 411(a)(2)(B)(iii). */
const slowest = [0, 0, 0.2, 0.4, 0.6, 0.8, 1];

/** Employer money in a 401(k) vests after three years at the latest, or in steps from the second to the sixth. */
export function retirementVestingSlowerThanLaw({ fields }: OfferDocument): readonly Finding[] {
  const { plan, vesting } = fields.retirement;
  if (valueOf(plan)?.word !== '401(k)') return [];
  const cliff = valueOf(vesting.cliff);
  const span = vesting.cliff.span;
  if (cliff !== undefined && span !== undefined && vesting.graded.items.length === 0)
    return monthsOf(cliff).greaterThan(36)
      ? [
          warning(
            'retirement-vesting-slower-than-law',
            span,
            'A 401(k) must vest in full after 3 years when it vests all at once (IRC 411(a)(2)(B)); check this cliff.',
          ),
        ]
      : [];
  const key = vesting.graded.node.keySpan;
  const year = firstTooSlow(vesting);
  if (key === undefined || year === undefined) return [];
  const least = `${(slowest[year] ?? 1) * 100}%`;
  return [
    warning(
      'retirement-vesting-slower-than-law',
      key,
      'A 401(k) must be vested by {least} after {year} years when it vests in steps (IRC 411(a)(2)(B)); the first share is that of year 0.',
      { least, year },
    ),
  ];
}

/**
 * The first completed year with less than the law's share; undefined where there is none, or where a share is not
 * known.
 */
function firstTooSlow({ graded }: RetirementVesting): number | undefined {
  const shares = graded.items.map((share) =>
    share.state === 'stated' ? share.value.ratio : share.state === 'none' ? new Decimal(0) : undefined,
  );
  const last = shares.at(-1);
  // Of shares that never reach 100%, that is told first.
  if (last === undefined || last.lessThan(1) || shares.includes(undefined)) return undefined;
  const after = (year: number) => shares[Math.min(year, shares.length - 1)] ?? last;
  if (after(3).greaterThanOrEqualTo(1)) return undefined;
  const year = slowest.findIndex((least, i) => after(i).lessThan(least));
  return year < 0 ? undefined : year;
}
