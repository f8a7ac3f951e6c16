import { describeValue, stated } from '../../compare/describe';
import { sum } from '../../decimal';
import { formatMoney } from '../../money';
import { template } from '../../locale';
import type { Bonus, Clawback, Commission, Relocation, SignOn } from '../../offer';
import { valueOf, type Term, type YesNo } from '../../term';
import { isOpen } from '../../value/known';
import { runningTotals } from '../../value/line';
import { risk, valuedAt, type LetterRisk, type RiskGround } from './riskGround';

/** What must be paid back by who leaves early, as far as the offer says. */
export function clawbackRisks(ground: RiskGround): readonly LetterRisk[] {
  const { signOn, relocation } = ground.offer.pay;
  return [...signOn.items, relocation].flatMap((part) => clawbackRisk(part, ground) ?? []);
}

const repayments = {
  whole: template('Who leaves within {time} of the payment pays back all of {amount}.'),
  shrinking: template('Who leaves within {time} of the payment pays back a part of {amount} that shrinks with each month.'), // prettier-ignore
  unknown: template('Who leaves within {time} of the payment pays back {amount}; whether that shrinks with each month is not known.'), // prettier-ignore
};

function clawbackRisk(part: SignOn | Relocation, ground: RiskGround): LetterRisk | undefined {
  const { locale } = ground;
  const { clawback } = part;
  const given = valueOf(part.amount);
  if (given?.amount.isZero() === true || part.node.state !== 'stated') return undefined;
  const amount = given === undefined ? locale.say('the payment') : describeValue(given, locale);
  if (isOpen(clawback.node) || isOpen(clawback.within))
    return risk(ground, clawback.node.path, locale.say('Whether it must be paid back on leaving is not known; at worst that is all of {amount}.', { amount })); // prettier-ignore
  const within = valueOf(clawback.within);
  if (within === undefined || within.amount.isZero()) return undefined;
  const text = locale.say(repayments[shrinking(clawback)], { amount, time: describeValue(within, locale) });
  const left = leftToRepay(part, ground);
  return risk(ground, clawback.node.path, left === undefined ? text : `${text} ${left}`);
}

function shrinking({ proRata }: Clawback): keyof typeof repayments {
  if (isOpen(proRata)) return 'unknown';
  return valueOf(proRata)?.yes === true ? 'shrinking' : 'whole';
}

/** What of it is still to be paid back after the last year in which something is, where that is less than all. */
function leftToRepay(part: SignOn | Relocation, ground: RiskGround): string | undefined {
  const { valuation, locale } = ground;
  const line = valuedAt(ground, 'sign-on', part.node.path);
  if (line === undefined || shrinking(part.clawback) !== 'shrinking') return undefined;
  const due = runningTotals(line.expected).map((paid, i) => paid.minus(line.kept[i] ?? paid));
  const year = due.findLastIndex((amount) => amount.greaterThan(0)) + 1;
  const last = due[year - 1];
  if (last === undefined) return undefined;
  return locale.say('After year {year} that is {amount}.', { year, amount: formatMoney(last, valuation.currency, locale) }); // prettier-ignore
}

/** Variable pay that the letter does not promise, with what of the expected total rests on it. */
export function bonusRisks(ground: RiskGround): readonly LetterRisk[] {
  const { bonus, commission } = ground.offer.pay;
  return [...bonus.items, commission]
    .filter((part) => part.node.state === 'stated' && valueOf(guaranteeOf(part))?.yes !== true)
    .map((part) => risk(ground, part.node.path, bonusText(part, ground)));
}

function guaranteeOf(part: Bonus | Commission): Term<YesNo> {
  return 'guaranteed' in part ? part.guaranteed : { path: part.node.path, details: {}, state: 'absent' };
}

const promises = {
  no: template('Nothing of it is guaranteed.'),
  unknown: template('Whether it is guaranteed is not known.'),
};

function bonusText(part: Bonus | Commission, ground: RiskGround): string {
  const { valuation, locale } = ground;
  const text = locale.say(promises[isOpen(guaranteeOf(part)) ? 'unknown' : 'no']);
  const line = valuedAt(ground, 'bonus', part.node.path);
  const assumed = line?.basis.assumptions.find(({ path }) => path === 'assumptions.bonus-payout')?.value;
  const payout =
    assumed === undefined
      ? stated(part.payout, locale)
      : locale.say('{payout}, which is assumed', { payout: describeValue(assumed, locale) });
  if (line === undefined || payout === undefined) return text;
  const amount = formatMoney(sum(line.expected), valuation.currency, locale);
  const counted = locale.say('The expected total counts {amount} of it, at a payout of {payout}.', { amount, payout });
  return `${text} ${counted}`;
}
