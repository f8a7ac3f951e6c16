import { message, type Message } from '../../finding';
import type { Value } from '../../term';
import type { ValuationContext } from '../context';
import { hoursADay, openOnes } from '../known';
import type { Gap } from '../valuation';

/** What leave that is stated in hours rests on beside its own figure. */
interface HoursOfLeave {
  readonly formula: Message;
  readonly inputs: readonly string[];
  readonly open: readonly Gap[];
}

/** Returns the formula of leave with how many hours a day has, where any of it is stated in hours. */
export function withHours(
  formula: Message,
  leave: readonly { readonly value?: Value }[],
  { offer, assumptions }: ValuationContext,
): HoursOfLeave {
  const isInHours = leave.some(({ value }) => value?.kind === 'duration' && value.unit === 'hour');
  if (!isInHours) return { formula, inputs: [], open: [] };
  const { hours } = offer.pay;
  const known = hoursADay(offer, assumptions);
  const open = openOnes([hours]);
  if (known === undefined)
    return { formula: message('{formula}; a day has 8 hours, as the offer does not state its hours', { formula }), inputs: [], open }; // prettier-ignore
  const args = { formula, hours: known.toDecimalPlaces(2).toNumber() };
  return { formula: message('{formula}; a day has {hours} hours', args), inputs: [hours.path], open };
}
