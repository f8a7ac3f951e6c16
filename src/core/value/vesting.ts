import { Decimal, one, sum, zero } from '../decimal';
import { monthsBetween, type IsoDate } from '../calendar';
import type { Vesting } from '../offer';
import { monthsOf } from './assumptions';

/** A part of a grant that becomes the holder's at a month after the start of the job. */
export interface Tranche {
  readonly month: Decimal;
  /** The share of the grant; all tranches of a schedule that runs to its end sum to 1. */
  readonly share: Decimal;
}

/**
 * When a grant vests, in order; undefined when the file does not say. What would vest before the cliff vests at it.
 * `granted` is the month of the grant, from which the schedule runs unless it names a start of its own.
 */
export function tranchesOf(
  vesting: Vesting,
  granted: Decimal,
  starts: IsoDate | undefined,
): readonly Tranche[] | undefined {
  const start = vestingStart(vesting, granted, starts);
  if (start === undefined) return undefined;
  if (vesting.node.word === 'immediate') return [{ month: start, share: one }];
  const accrued = vesting.yearly.node.state === 'stated' ? yearlySteps(vesting) : evenSteps(vesting);
  if (accrued === undefined) return undefined;
  return afterCliff(accrued, vesting).map(({ month, share }) => ({ month: month.plus(start), share }));
}

function vestingStart({ start }: Vesting, granted: Decimal, starts: IsoDate | undefined): Decimal | undefined {
  switch (start.state) {
    case 'stated':
      if (start.value.kind === 'duration') return granted.plus(monthsOf(start.value));
      return starts === undefined ? undefined : new Decimal(monthsBetween(starts, start.value.date));
    case 'absent':
    case 'none':
      return granted;
    default:
      return undefined;
  }
}

/** Even steps over the whole time; the last one takes what the steps before it left. */
function evenSteps({ over, every }: Vesting): readonly Tranche[] | undefined {
  if (over.state !== 'stated' || every.state === 'unknown' || every.state === 'invalid') return undefined;
  const total = monthsOf(over.value);
  const step = every.state === 'stated' ? monthsOf(every.value) : one;
  if (total.isZero()) return [{ month: zero, share: one }];
  const count = Math.min(steps(total, step), maximumSteps);
  return Array.from({ length: count }, (_, i) => {
    const last = i === count - 1;
    return last
      ? { month: total, share: one.minus(step.times(i).div(total)) }
      : { month: step.times(i + 1), share: step.div(total) };
  });
}

/** Each year's share in even steps within that year. */
function yearlySteps({ yearly, every }: Vesting): readonly Tranche[] | undefined {
  if (every.state === 'unknown' || every.state === 'invalid') return undefined;
  const step = every.state === 'stated' ? monthsOf(every.value) : new Decimal(12);
  const perYear = Math.max(1, Math.floor(new Decimal(12).div(step).toNumber()));
  const tranches: Tranche[] = [];
  for (const [year, share] of yearly.items.entries()) {
    if (share.state === 'unknown' || share.state === 'invalid') return undefined;
    const ratio = share.state === 'stated' ? share.value.ratio : zero;
    for (let i = 1; i <= perYear; i++) {
      const part = i === perYear ? ratio.minus(ratio.div(perYear).times(perYear - 1)) : ratio.div(perYear);
      tranches.push({ month: new Decimal(12 * year).plus(new Decimal(12 * i).div(perYear)), share: part });
    }
  }
  return tranches;
}

const maximumSteps = 40 * 366;

function steps(total: Decimal, step: Decimal): number {
  return step.isZero() ? 1 : Math.max(1, total.div(step).ceil().toNumber());
}

/** The cliff releases at once what had accrued until then. */
function afterCliff(tranches: readonly Tranche[], { cliff }: Vesting): readonly Tranche[] {
  if (cliff.state !== 'stated') return tranches;
  const month = monthsOf(cliff.value);
  const early = tranches.filter((tranche) => tranche.month.lessThanOrEqualTo(month));
  if (early.length === 0) return tranches;
  const late = tranches.filter((tranche) => tranche.month.greaterThan(month));
  return [{ month, share: sum(early.map((tranche) => tranche.share)) }, ...late];
}
