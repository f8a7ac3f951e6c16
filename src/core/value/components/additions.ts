import { Decimal, zero } from '../../decimal';
import { message, type Message } from '../../finding';
import type { Priced, Salary, ValuationContext } from '../context';
import { planLimits } from '../planLimits';
import { ownDeferral } from './match';

/** The most the employer may still put into the plan in each year; undefined where no limit applies. */
export type Room = readonly Decimal[] | undefined;

/**
 * What the limit of annual additions leaves the employer: own deferral, match, nonelective contribution and profit
 * sharing together stay within it (IRC 415(c)). What people from 50 put in beyond does not count towards it.
 */
export function roomBesideDeferral(on: keyof Salary, context: ValuationContext): Room {
  const limits = planLimits(context).value;
  return limits?.map((limit, i) => {
    const salary = context.salary?.[on][i] ?? zero;
    const own = ownDeferral(salary, limit, context);
    const most = Decimal.min(limit.annualAdditions, salary);
    return Decimal.max(zero, most.minus(Decimal.min(own, limit.deferral)));
  });
}

/** What is left after these amounts. */
export function roomAfter(room: Room, { lines }: Priced): Room {
  return room?.map((left, i) =>
    Decimal.max(
      zero,
      lines.reduce((rest, line) => rest.minus(line.expected[i] ?? zero), left),
    ),
  );
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
