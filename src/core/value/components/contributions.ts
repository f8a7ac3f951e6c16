import { Decimal, zero } from '../../decimal';
import { message, type Message } from '../../finding';
import type { Retirement } from '../../offer';
import type { Percent, Term } from '../../term';
import { nothing, unpriced, type Priced, type ValuationContext } from '../context';
import { line } from '../line';
import { limitsUsed, planLimits } from '../planLimits';
import { asCut, within, type Room } from './additions';
import { keptShares, vestedShare, vestingInput } from './retirementVesting';

/** Nonelective contribution: rate x salary of the year, guaranteed as far as it is vested when it is made. */
export function valueContribution(retirement: Retirement, room: Room, context: ValuationContext): Priced {
  const vestedWhenMade = context.years.map((year) =>
    vestedShare(retirement.vesting, context.served.plus(12 * (year - 1))),
  );
  const formula = message('contribution rate x salary of the year');
  return shareOfPay({ rate: retirement.contribution, formula, guaranteedShare: vestedWhenMade, room }, context);
}

/** Profit sharing: rate x salary of the year; expected only, for nobody promises the profit. */
export function valueProfitSharing(retirement: Retirement, room: Room, context: ValuationContext): Priced {
  const formula = message('profit sharing rate x salary of the year');
  return shareOfPay({ rate: retirement.profitSharing, formula, guaranteedShare: undefined, room }, context);
}

interface ShareOfPay {
  readonly rate: Term<Percent>;
  readonly formula: Message;
  /** How much of each year's amount is guaranteed; nothing where it is missing. */
  readonly guaranteedShare: readonly Decimal[] | undefined;
  readonly room: Room;
}

function shareOfPay({ rate, formula, guaranteedShare, room }: ShareOfPay, context: ValuationContext): Priced {
  if (rate.state === 'absent' || rate.state === 'none') return nothing;
  if (rate.state !== 'stated') return unpriced(rate.path);
  const { salary, assumptions, offer } = context;
  const { retirement } = offer;
  if (salary === undefined) return unpriced(rate.path, 'no-salary');
  const limits = planLimits(context);
  if (limits.missing !== undefined) return unpriced(limits.missing.path, limits.missing.reason);
  const { ratio } = rate.value;
  const ofPay = (salaries: readonly Decimal[]) =>
    salaries.map((each, i) => Decimal.min(each, limits.value?.[i]?.compensation ?? each).times(ratio));
  const { amounts: expected, isCut } = within(ofPay(salary.expected), room);
  const sure = within(ofPay(salary.guaranteed), expected).amounts;
  const guaranteed = guaranteedShare?.map((share, i) => share.times(sure[i] ?? zero));
  const valued = line(
    context,
    'retirement',
    rate.path,
    {
      expected,
      ...(guaranteed === undefined ? {} : { guaranteed }),
      keptShare: keptShares(retirement.vesting, context),
    },
    {
      formula: isCut ? asCut(formula) : formula,
      inputs: [offer.pay.baseSalary.path, rate.path, ...vestingInput(retirement.vesting)],
      assumptions: [
        ...(isCut ? [assumptions.retirementDeferral] : []),
        ...(limits.value ?? []).flatMap(({ rates }) => rates),
      ],
      limits: limitsUsed(limits.value, 'compensation', 'annualAdditions'),
    },
  );
  return { lines: [valued], unpriced: [] };
}
