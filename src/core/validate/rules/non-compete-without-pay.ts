import { information, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { placeOf, valueOf } from '../../term';

/** Time in which one may not work elsewhere and is not paid. Whether somebody asked is told by `paid: unknown`. */
export function nonCompeteWithoutPay({ fields }: OfferDocument): readonly Finding[] {
  const { length, paid } = fields.terms.nonCompete;
  const { node } = fields.terms.nonCompete;
  const span = length.span;
  const isUnpaid = placeOf(paid).state === 'absent' || paid.state === 'none' || valueOf(paid)?.ratio.isZero() === true;
  if (length.state !== 'stated' || span === undefined || !isUnpaid || length.value.amount.isZero()) return [];
  const finding = information('non-compete-without-pay', span, paid.state === 'absent' ? silent : unpaid);
  return [node.span === undefined ? finding : { ...finding, lackingIn: node.span }];
}

const silent =
  'Nothing says that you are paid while you may not work elsewhere; ask for pay or for no ban, and write "paid" with what they say.';
const unpaid = 'You are not paid while you may not work elsewhere; ask for pay, for less time or for no ban.';
