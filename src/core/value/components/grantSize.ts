import { type Decimal, zero } from '../../decimal';
import type { Grant } from '../../offer';
import type { ValuationContext } from '../context';
import { isOpen, missing, needMoney, type Amount, type Known } from '../known';
import type { Gap } from '../valuation';

/** What a grant is made of: money of the whole grant, or of one share where it is a number of shares. */
export interface GrantSize extends Amount {
  readonly shares?: Decimal;
  /** Of options, appreciation rights and profits interests: only what a share is worth above it counts. */
  readonly strike?: Decimal;
}

/** Whether the grant is a right to the gain of a share above its strike price. */
export function isOption({ type }: Grant): boolean {
  return type.state === 'stated' && /^(?:ISO|NSO|option|SAR|profits-interest)$/.test(type.value.word);
}

/** The size of a grant in the offer's currency, or all that the offer leaves open of it. */
export function grantSize(grant: Grant, context: ValuationContext): GrantSize | { readonly lacking: readonly Gap[] } {
  if (isOption(grant)) return optionSize(grant, context);
  const size = shareSize(grant, context);
  return size.missing === undefined ? withPayout(size.value, grant) : { lacking: [size.missing] };
}

/** Performance shares come to so much of what is granted as is paid out; all of it where the file does not say. */
function withPayout(size: GrantSize, { payout }: Grant): GrantSize {
  if (payout.state === 'none') return { ...size, amount: zero, inputs: [...size.inputs, payout.path] };
  if (payout.state !== 'stated') return size;
  return { ...size, amount: size.amount.times(payout.value.ratio), inputs: [...size.inputs, payout.path] };
}

function shareSize({ value, shares, price }: Grant, context: ValuationContext): Known<GrantSize> {
  if (value.state === 'stated') return needMoney(value, context);
  if (shares.state === 'none') return { value: { amount: zero, inputs: [shares.path], assumptions: [] } };
  if (shares.state !== 'stated')
    return isOpen(shares) && !isOpen(value) ? missing(shares.path) : needMoney(value, context);
  const money = needMoney(price, context);
  if (money.missing !== undefined) return money;
  return { value: { ...money.value, shares: shares.value.amount, inputs: [shares.path, ...money.value.inputs] } };
}

/** Options rest on the fair market value of common shares, never on what investors paid for preferred ones. */
function optionSize(
  { shares, strike, fairMarketValue }: Grant,
  context: ValuationContext,
): GrantSize | { readonly lacking: readonly Gap[] } {
  const count = countOf(shares);
  const [toPay, worth] = [needMoney(strike, context), needMoney(fairMarketValue, context)];
  if (count.missing !== undefined || toPay.missing !== undefined || worth.missing !== undefined)
    return { lacking: [count, toPay, worth].flatMap((each) => each.missing ?? []) };
  return {
    amount: worth.value.amount,
    shares: count.value,
    strike: toPay.value.amount,
    inputs: [shares.path, ...toPay.value.inputs, ...worth.value.inputs],
    assumptions: [...toPay.value.assumptions, ...worth.value.assumptions],
  };
}

function countOf(shares: Grant['shares']): Known<Decimal> {
  if (shares.state === 'stated') return { value: shares.value.amount };
  return shares.state === 'none' ? { value: zero } : missing(shares.path);
}
