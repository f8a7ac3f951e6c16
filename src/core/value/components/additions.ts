import { Decimal, zero } from '../../decimal';
import { message, type Message } from '../../finding';
import type { Retirement } from '../../offer';
import type { Priced, ValuationContext } from '../context';
import { planLimits } from '../planLimits';
import { ownDeferral } from './match';

/** The most the employer may still put into the plan in each year; undefined where no limit applies. */
export type Room = readonly Decimal[] | undefined;

/**
 * What the limit of annual additions leaves the employer: own deferral, match, nonelective contribution and profit
 * sharing together stay within it (IRC 415(c)). What people from 50 put in beyond does not count towards it.
 */
export function roomBesideDeferral(retirement: Retirement, context: ValuationContext): Room {
  const limits = planLimits(context).value;
  return limits?.map((limit, i) => {
    const own = ownDeferral(context.salary?.expected[i] ?? zero, limit, context);
    return Decimal.max(zero, limit.annualAdditions.minus(Decimal.min(own, limit.deferral)));
  });
}

/** What is left after these amounts. */
export function roomAfter(room: Room, { lines }: Priced): Room {
  return room?.map((left, i) => lines.reduce((rest, line) => rest.minus(line.expected[i] ?? zero), left));
}

/** The amounts as far as there is room for them, and whether any of them is cut. */
export function within(
  amounts: readonly Decimal[],
  room: Room,
): { readonly amounts: readonly Decimal[]; readonly isCut: boolean } {
  const cut = amounts.map((amount, i) => Decimal.min(amount, room?.[i] ?? amount));
  return { amounts: cut, isCut: cut.some((amount, i) => !amount.equals(amounts[i] ?? amount)) };
}

/** The formula of an amount that is cut. */
export function asCut(formula: Message): Message {
  return message('{formula}, cut so that all that is put into the plan stays within IRC 415(c)', { formula });
}
