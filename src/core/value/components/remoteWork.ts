import { Decimal } from '../../decimal';
import { message } from '../../finding';
import type { Offer } from '../../offer';
import type { Rate } from '../../term';
import { everyYear, nothing, unpriced, type Priced, type ValuationContext } from '../context';
import { periodsPerYear, yearlyAmount } from '../known';
import { line } from '../line';

/**
 * What remote days save: remote days a year x the cost of a day of commuting, as the candidate states it; without a
 * stated cost nothing. `full` is every working day, and no rate counts more days than those. Expected only.
 */
export function valueRemoteWork({ remote }: Offer['flexibility'], context: ValuationContext): Priced {
  const { commute, workingDays } = context.assumptions;
  if (commute.cost === undefined || remote.state === 'absent' || remote.state === 'none') return nothing;
  if (remote.state !== 'stated') return unpriced(remote.path);
  const everyDay = yearlyAmount(commute.cost.value, remote.path, context);
  if (everyDay.missing !== undefined) return unpriced(everyDay.missing.path, everyDay.missing.reason);
  const inYear = workingDays.value.amount;
  const days = remote.value.kind === 'choice' ? inYear : Decimal.min(inYear, daysAYear(remote.value, inYear));
  const hours = commute.time === undefined ? undefined : hoursAYear(commute.time.value, inYear).times(days).div(inYear);
  const formula = message('remote days a year ({days}) x cost of a day of commuting', { days: whole(days) });
  const valued = line(
    context,
    'flexibility',
    remote.path,
    { expected: everyYear(context, everyDay.value.amount.times(days).div(inYear)) },
    {
      formula:
        hours === undefined
          ? formula
          : message('{formula}; {hours} hours a year saved besides', { formula, hours: whole(hours) }),
      inputs: [remote.path],
      assumptions: [
        commute.cost,
        ...(commute.time === undefined ? [] : [commute.time]),
        workingDays,
        ...everyDay.value.assumptions,
      ],
    },
  );
  return { lines: [valued], unpriced: [] };
}

/** A week has five working days, two weeks ten. */
function daysAYear({ amount, period }: Rate, workingDays: Decimal): Decimal {
  return amount.times(periodsAYear(period, workingDays));
}

/** The time is counted in minutes. */
function hoursAYear({ amount, period }: Rate, workingDays: Decimal): Decimal {
  return amount.times(periodsAYear(period, workingDays)).div(60);
}

/** No rate is stated by the hour. */
function periodsAYear(period: Rate['period'], workingDays: Decimal): Decimal {
  const perYear = {
    ...periodsPerYear,
    hour: 0,
    day: workingDays,
    week: workingDays.div(5),
    biweekly: workingDays.div(10),
  };
  return new Decimal(perYear[period]);
}

/** For a sentence, not for a sum. */
function whole(amount: Decimal): number {
  return amount.toDecimalPlaces(0).toNumber();
}
