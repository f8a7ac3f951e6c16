import { formatDate } from '../../calendar';
import { describeEnds, isExact } from '../../compare/amounts';
import { describeTerm, describeValue } from '../../compare/describe';
import { trajectoryOf } from '../../compare/trajectory';
import { Decimal, sum } from '../../decimal';
import { template } from '../../locale';
import { formatMoney } from '../../money';
import type { Grant } from '../../offer';
import { valueOf } from '../../term';
import { monthsOf } from '../../value/assumptions';
import { isOpen } from '../../value/known';
import { risk, valuedAt, type LetterRisk, type RiskGround } from './riskGround';

/** Grants that are worth nothing here, or nothing that can be spent. */
export function worthRisks(ground: RiskGround): readonly LetterRisk[] {
  return grantsOf(ground).flatMap((grant) => [
    ...vestingUnknown(grant, ground),
    ...nothingGained(grant, ground),
    ...unsellable(grant, ground),
  ]);
}

/** What vests at once at a cliff, and is lost before it. */
export function cliffRisks(ground: RiskGround): readonly LetterRisk[] {
  const { valuation, locale } = ground;
  const { cliffs } = trajectoryOf(ground);
  return grantsOf(ground).flatMap(({ node, vesting }) => {
    const cliff = valueOf(vesting.cliff);
    if (cliff === undefined || cliff.amount.isZero()) return [];
    const first = cliffs.find(({ path }) => path === node.path);
    const text =
      first?.day === undefined
        ? locale.say('The cliff is {time}; nothing of it vests before.', { time: describeValue(cliff, locale) })
        : locale.say('{amount} of it vest at once on {day}; who leaves before loses that.', {
            amount: describeEnds(first.lost, valuation.currency, locale),
            day: formatDate(first.day, locale),
          });
    return [risk(ground, vesting.node.path, text)];
  });
}

/** Options that must be exercised within a year of leaving, or are lost. */
export function exerciseRisks(ground: RiskGround): readonly LetterRisk[] {
  const { valuation, locale } = ground;
  return grantsOf(ground).flatMap((grant) => {
    const time = valueOf(grant.exerciseWindow);
    if (time === undefined || monthsOf(time).greaterThanOrEqualTo(12)) return [];
    const cost = valuedAt(ground, 'equity', grant.node.path)?.stake?.exerciseCost;
    const places = { time: describeValue(time, locale) };
    const text =
      cost === undefined
        ? locale.say('Who leaves has {time} to exercise what has vested; after that it is lost.', places)
        : locale.say('Who leaves has {time} to exercise what has vested; after that it is lost. Exercising all of it costs {cost}.', { ...places, cost: formatMoney(cost, valuation.currency, locale) }); // prettier-ignore
    return [risk(ground, grant.exerciseWindow.path, text)];
  });
}

function grantsOf({ offer }: RiskGround): readonly Grant[] {
  return offer.equity.items.filter(({ node, type }) => node.state === 'stated' && type.state === 'stated');
}

function vestingUnknown({ vesting }: Grant, ground: RiskGround): readonly LetterRisk[] {
  const { say } = ground.locale;
  const { path, state } = vesting.node;
  if (state === 'absent') return [risk(ground, path, say('It has no vesting schedule, so it is not counted.'))];
  return isOpen(vesting.node) ? [risk(ground, path, say('When it vests is not known, so it is not counted.'))] : [];
}

/** An option whose strike price takes all that a share is worth today. */
function nothingGained({ strike, fairMarketValue }: Grant, ground: RiskGround): readonly LetterRisk[] {
  const { locale } = ground;
  const [cost, worth] = [valueOf(strike), valueOf(fairMarketValue)];
  if (cost === undefined || worth?.currency !== cost.currency || cost.amount.lessThan(worth.amount)) return [];
  const places = { strike: describeTerm(strike, locale), value: describeTerm(fairMarketValue, locale) };
  return [
    risk(ground, strike.path, locale.say('The strike price is {strike} and a share is worth {value} today, so exercising gains nothing.', places)), // prettier-ignore
  ];
}

const sales = {
  no: template('It cannot be sold.'),
  unknown: template('Whether it can be sold is not known.'),
};

function unsellable({ node, liquid }: Grant, ground: RiskGround): readonly LetterRisk[] {
  const { valuation, locale } = ground;
  if (valueOf(liquid)?.yes === true) return [];
  const isKnown = liquid.state === 'stated' || liquid.state === 'none';
  const text = locale.say(sales[isKnown ? 'no' : 'unknown']);
  const amounts = [valuation.range?.worst ?? valuation, valuation.range?.best ?? valuation].map((each) =>
    valuedAt({ ...ground, valuation: each }, 'equity', node.path),
  );
  const [low, high] = amounts.map((line) => (line === undefined ? undefined : sum(line.expected)));
  if (low === undefined || high === undefined) return [risk(ground, liquid.path, text)];
  const ends = { low: Decimal.min(low, high), high: Decimal.max(low, high) };
  const counted =
    isExact(ends) && low.isZero()
      ? locale.say('It is counted at nothing.')
      : locale.say('The expected total counts {amount} of it.', { amount: describeEnds(ends, valuation.currency, locale) }); // prettier-ignore
  return [risk(ground, liquid.path, `${text} ${counted}`)];
}
