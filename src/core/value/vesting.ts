import { addMonths, daysBetween, monthsBetween, type IsoDate } from '../calendar';
import { Decimal, one, sum, zero } from '../decimal';
import type { Offer, Vesting } from '../offer';
import type { Duration } from '../term';
import { monthsOf } from './assumptions';
import { isOpen, missing, openOnes, type Known } from './known';
import type { Gap } from './valuation';

/** A part of a grant that becomes the holder's at a month after the start of the job. */
export interface Tranche {
  readonly month: Decimal;
  /** The share of the grant; all tranches of a schedule that runs to its end sum to 1. */
  readonly share: Decimal;
  /** Whether a cliff releases it. */
  readonly isCliff?: true;
}

/**
 * Returns when a grant vests, in order, or the path that the file leaves open. What would vest before the cliff vests
 * at it. `granted` is the month of the grant, from which the schedule runs unless it names a start of its own.
 */
export function tranchesOf(vesting: Vesting, granted: Decimal, starts: Offer['starts']): Known<readonly Tranche[]> {
  const { node, yearly } = vesting;
  if (node.state !== 'stated') return missing(node.path);
  const start = vestingStart(vesting, granted, starts);
  if (start.missing !== undefined) return start;
  if (node.word === 'immediate') return { value: [{ month: start.value, share: one }] };
  const accrued = yearly.node.state === 'stated' ? yearlySteps(vesting) : evenSteps(vesting);
  if (accrued.missing !== undefined) return accrued;
  return {
    value: afterCliff(accrued.value, vesting).map((each) => ({ ...each, month: each.month.plus(start.value) })),
  };
}

/**
 * Returns what the file leaves open of a schedule that has amounts without it: steps and start are then the usual ones,
 * the cliff is as long as the vesting, and a share that is not known adds nothing.
 */
export function openSchedule({ node, cliff, every, start, yearly }: Vesting): readonly Gap[] {
  if (node.state !== 'stated' || node.word === 'immediate') return [];
  const shares = yearly.items.filter(isOpen).map(({ path }): Gap => ({ path, reason: 'unknown' }));
  return [...openOnes([cliff, every, start]), ...shares];
}

/** A repeated grant does not vest before it is made, whatever date the first one counts from. */
function vestingStart({ start }: Vesting, granted: Decimal, starts: Offer['starts']): Known<Decimal> {
  if (start.state !== 'stated') return { value: granted };
  if (start.value.kind === 'duration') return { value: granted.plus(monthsOf(start.value)) };
  if (starts.state !== 'stated') return missing(starts.path);
  const month = monthsUntil(starts.value.date, start.value.date);
  return { value: granted.isZero() ? month : Decimal.max(granted, month) };
}

/**
 * Returns months between two days, the last one in part, so that what vests a day after a year of work falls in the
 * next year.
 */
export function monthsUntil(from: IsoDate, to: IsoDate): Decimal {
  const whole = monthsBetween(from, to);
  const reached = addMonths(from, whole);
  const days = daysBetween(reached, to);
  return new Decimal(whole).plus(new Decimal(days).div(daysBetween(reached, addMonths(from, whole + 1))));
}

/** More steps than the months of two of the longest horizons are never needed. */
const maximumSteps = 2 * 40 * 12;

/** Even steps over the whole time; the last one takes what the steps before it left. */
function evenSteps({ over, every, yearly }: Vesting): Known<readonly Tranche[]> {
  if (over.state !== 'stated')
    return missing(over.state === 'absent' && isOpen(yearly.node) ? yearly.node.path : over.path);
  const step = stepOf(every, { kind: 'duration', amount: one, unit: 'month' });
  if (step === undefined) return missing(every.path);
  const total = monthsOf(over.value);
  if (total.isZero()) return { value: [{ month: zero, share: one }] };
  if (monthsOf(step).lessThan(1)) return { value: byMonth(total, step) };
  const count = stepsIn(total, step).ceil();
  const share = monthsOf(step).div(total);
  const tranches: Tranche[] = [];
  for (let i = 1; count.greaterThan(i) && i <= maximumSteps; i++) tranches.push({ month: times(step, i), share });
  if (count.lessThanOrEqualTo(maximumSteps))
    tranches.push({ month: total, share: one.minus(share.times(tranches.length)) });
  return { value: tranches };
}

/** Steps shorter than a month, gathered at the end of each month; the last one takes what the steps before it left. */
function byMonth(total: Decimal, step: Duration): Tranche[] {
  const each = monthsOf(step).div(total);
  const tranches: Tranche[] = [];
  let vested = zero;
  for (let month = 1; total.greaterThan(month) && month <= maximumSteps; month++) {
    const share = each.times(stepsIn(new Decimal(month), step).floor()).minus(vested);
    vested = vested.plus(share);
    tranches.push({ month: new Decimal(month), share });
  }
  if (total.lessThanOrEqualTo(maximumSteps)) tranches.push({ month: total, share: one.minus(vested) });
  return tranches;
}

/** Each year's share in even steps within that year. */
function yearlySteps({ yearly, every }: Vesting): Known<readonly Tranche[]> {
  const step = stepOf(every, { kind: 'duration', amount: one, unit: 'year' });
  if (step === undefined) return missing(every.path);
  const perYear = Decimal.max(1, stepsIn(new Decimal(12), step).floor()).toNumber();
  const tranches: Tranche[] = [];
  const [unknown] = yearly.items.filter(isOpen);
  if (unknown !== undefined && yearly.items.every(isOpen)) return missing(unknown.path);
  for (const [year, share] of yearly.items.entries()) {
    const ratio = share.state === 'stated' ? share.value.ratio : zero;
    const part = ratio.div(perYear);
    for (let i = 1; i <= perYear; i++)
      tranches.push({
        month: new Decimal(12 * i).div(perYear).plus(12 * year),
        share: i === perYear ? ratio.minus(part.times(perYear - 1)) : part,
      });
  }
  return { value: tranches };
}

/** The step of a schedule, the usual one where the file does not say; undefined when it is shorter than a day. */
function stepOf(every: Vesting['every'], otherwise: Duration): Duration | undefined {
  if (every.state !== 'stated') return otherwise;
  return monthsOf(every.value).times(365).lessThan(12) ? undefined : every.value;
}

/** So many steps at once: exact where adding up twelfths of days would not be. */
function times(step: Duration, count: number): Decimal {
  return monthsOf({ ...step, amount: step.amount.times(count) });
}

function stepsIn(total: Decimal, step: Duration): Decimal {
  return total.div(monthsOf(step)).toDecimalPlaces(20);
}

/** The cliff releases at once what had accrued until then; at worst it is as long as the vesting. */
function afterCliff(tranches: readonly Tranche[], { cliff }: Vesting): readonly Tranche[] {
  const month = cliff.state === 'stated' ? monthsOf(cliff.value) : isOpen(cliff) ? tranches.at(-1)?.month : undefined;
  if (month === undefined) return tranches;
  const early = tranches.filter((tranche) => tranche.month.lessThanOrEqualTo(month));
  if (early.length === 0) return tranches;
  const late = tranches.filter((tranche) => tranche.month.greaterThan(month));
  return [{ month, share: sum(early.map((tranche) => tranche.share)), isCliff: true }, ...late];
}
