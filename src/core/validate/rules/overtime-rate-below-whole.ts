import { information, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { percentText } from '../figures';

/** What letters call hours beyond the contract. */
const overtime = /over[ -]?time|überstunde|mehrarbeit|extra hours|additional hours/i;

/** An hour of overtime is beyond the salary, so its rate is all that is paid for it, not what is added. */
export function overtimeRateBelowWhole({ fields }: OfferDocument): readonly Finding[] {
  return fields.pay.premiums.items.flatMap(({ name, rate }) => {
    const { kind, ...share } = valueOf(rate) ?? { kind: undefined };
    const isOvertime = overtime.test(valueOf(name)?.text ?? '');
    if (!isOvertime || kind !== 'percent' || !('ratio' in share) || rate.span === undefined) return [];
    if (share.ratio.greaterThanOrEqualTo(1)) return [];
    const text =
      'Overtime is paid beyond the salary, so its rate is all that is paid for the hour. Is it {rate} of an hour, or {more} with what is added?';
    const args = { rate: percentText(share), more: percentText({ ratio: share.ratio.plus(1) }) };
    return [information('overtime-rate-below-whole', rate.span, text, args)];
  });
}
