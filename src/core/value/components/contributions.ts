import { Decimal, zero } from '../../decimal';
import { message, type Message } from '../../finding';
import type { Retirement } from '../../offer';
import type { Percent, Term } from '../../term';
import { nothing, unpriced, type Priced, type ValuationContext } from '../context';
import { line } from '../line';
import { limitsUsed, planLimits } from '../planLimits';
import { asCut, roomBesideDeferral, within, type Room } from './additions';
import { keptShares, vestedShare, vestingInput } from './retirementVesting';

/** Nonelective contribution: rate x salary of the year, guaranteed as far as it is vested when it is made. */
export function valueContribution(retirement: Retirement, context: ValuationContext): Priced {
  const sure = roomBesideDeferral('guaranteed', context);
  const room = roomBesideDeferral('expected', context);
  const vestedWhenMade = context.years.map((year) =>
    vestedShare(retirement.vesting, context.served.plus(12 * (year - 1))),
  );
  const formula = message('contribution rate x salary of the year');
  return shareOfPay({ rate: retirement.contribution, formula, guaranteedShare: vestedWhenMade, room, sure }, context);
}

/** Profit sharing: rate x salary of the year; expected only, for nobody promises the profit. */
export function valueProfitSharing(retirement: Retirement, room: Room, context: ValuationContext): Priced {
  const formula = message('profit sharing rate x salary of the year');
  return shareOfPay({ rate: retirement.profitSharing, formula, guaranteedShare: undefined, room, sure: [] }, context);
}

interface ShareOfPay {
  readonly rate: Term<Percent>;
  readonly formula: Message;
  /** How much of each year's amount is guaranteed; nothing where it is missing. */
  readonly guaranteedShare: readonly Decimal[] | undefined;
  readonly room: Room;
  /** The room on the salary that is guaranteed, whatever raise is assumed: one then puts in less oneself. */
  readonly sure: Room;
}

function shareOfPay({ rate, formula, guaranteedShare, room, sure }: ShareOfPay, context: ValuationContext): Priced {
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
  const { amounts: likely, isCut } = within(ofPay(salary.expected), room);
  const promised = guaranteedShare === undefined ? [] : within(ofPay(salary.guaranteed), sure).amounts;
  const expected = likely.map((amount, i) => Decimal.max(amount, promised[i] ?? amount));
  const guaranteed = guaranteedShare?.map((share, i) => share.times(promised[i] ?? zero));
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
