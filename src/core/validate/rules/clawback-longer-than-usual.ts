import { information, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { monthsOf } from '../../value/assumptions';

/** Twelve months are common, 24 are much. */
const usualMonths = 24;

/** Money that must be paid back for longer than is usual binds; the time is a small thing to ask for. */
export function clawbackLongerThanUsual({ fields, text: source }: OfferDocument): readonly Finding[] {
  const { signOn, relocation } = fields.pay;
  return [...signOn.items, relocation].flatMap(({ clawback: { within } }) => {
    const time = valueOf(within);
    if (time === undefined || within.span === undefined || monthsOf(time).lessThanOrEqualTo(usualMonths)) return [];
    const text =
      'You would have to pay this back for {time}; 12 months are usual, and a shorter or shrinking clawback costs the employer little.';
    return [
      information('clawback-longer-than-usual', within.span, text, {
        time: source.slice(within.span.start, within.span.end),
      }),
    ];
  });
}
