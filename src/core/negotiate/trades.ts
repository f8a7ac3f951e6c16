import { crossingBetween } from '../compare/crossing';
import { describeNumber, describePercent, perPeriod, countedIn } from '../compare/describe';
import { Decimal, zero } from '../decimal';
import { formatStatedMoney } from '../money';
import type { Offer } from '../offer';
import { valueOf } from '../term';
import { titleOf } from '../titles';
import { worthBeside, type AskGround, type Worth } from './askGround';
import { needReasons } from './askSources';
import type { AskToMake } from './asks';
import { easeOf, type Ease } from './ease';
import { checkPriorities } from './priorities';
import { stepFor, tradeTerms, type TradeTerm } from './tradeTerms';
import { describeWanted, ownCurrency } from './wanted';
import { withTerm } from './withTerm';

/** Something else that is worth about as much to the candidate as an ask. */
export interface Trade {
  readonly kind: TradeTerm['kind'] | 'remote';
  readonly path: string;
  readonly title: string;
  /** In words: `about USD 12,500 more, once`. */
  readonly text: string;
  /** How much more of the term; in the currency and period of the term, in days, or as a share. Missing of remote days. */
  readonly amount?: Decimal;
  /** What it is worth over the horizon: at least what is looked for. With one step less it would be less. */
  readonly worth: Worth;
  /** The step to which the amount is rounded up, and what the last one of them is worth. */
  readonly step?: { readonly amount: Decimal; readonly worth: Decimal };
  readonly ease: Ease;
  /** Whether the candidate says that this is wanted instead of what is asked for. */
  readonly isPreferred: boolean;
  /** The offer with it. */
  readonly offer: Offer;
}

/** More than these confuse. */
const most = 3;

/** Two or three things of about equal worth to stand for an ask that cannot be had; what the candidate would rather have goes first. */
export function tradesFor(ask: AskToMake, ground: AskGround): readonly Trade[] {
  const worth = ask.target.worth?.amount;
  if (worth === undefined || !worth.greaterThan(0)) return [];
  const { candidate } = ground;
  const preferred = new Set(
    (candidate?.priorities.items ?? []).flatMap(({ term, insteadOf }) =>
      valueOf(insteadOf)?.text === ask.path ? (valueOf(term)?.text ?? []) : [],
    ),
  );
  return [...tradesWorth(worth, ground.offer, ground, [ask.path]), ...remoteTrades(worth, ask, ground)]
    .map((trade) => ({ ...trade, isPreferred: preferred.has(trade.path) }))
    .sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred))
    .slice(0, most);
}

/** What is worth this much as an addition to an offer, the easiest for an employer first; of each term the fewest steps that are enough. */
export function tradesWorth(
  worth: Decimal,
  offer: Offer,
  ground: AskGround,
  except: readonly string[],
): readonly Trade[] {
  const declined = new Set(
    ground.offer.negotiation.asks.items.flatMap(({ term, status }) =>
      valueOf(status)?.word === 'declined' ? (valueOf(term)?.text ?? []) : [],
    ),
  );
  return tradeTerms(offer)
    .filter(({ path }) => !except.includes(path) && !declined.has(path))
    .flatMap((term) => tradeOf(term, worth, offer, ground) ?? []);
}

function tradeOf(term: TradeTerm, wanted: Decimal, base: Offer, ground: AskGround): Trade | undefined {
  const known = new Map<string, Worth | undefined>();
  const worthAt = (amount: Decimal): Worth | undefined => {
    const name = amount.toString();
    if (!known.has(name)) {
      const changed = amount.isZero() ? undefined : term.withMore(amount);
      known.set(name, changed === undefined ? undefined : worthBeside(changed, base, ground));
    }
    return known.get(name);
  };
  const probe = term.unit === 'money' ? wanted : stepFor(term, zero, base);
  const perProbe = worthAt(probe)?.amount;
  if (perProbe === undefined || !perProbe.greaterThan(0)) return undefined;
  const about = probe.times(wanted).div(perProbe);
  const step = stepFor(term, about, base);
  const gap = (steps: number) =>
    (steps === 0 ? zero : (worthAt(step.times(steps))?.amount ?? zero)).minus(wanted).toNumber() + Number.MIN_VALUE;
  const end = Decimal.min(about.div(step).times(2).ceil().plus(1), (term.most ?? new Decimal(Infinity)).div(step).floor()).toNumber(); // prettier-ignore
  if (end < 1 || gap(end) <= 0) return undefined;
  const { at, before } = crossingBetween({ step: 0, gap: gap(0) }, { step: end, gap: gap(end) }, gap);
  const amount = step.times(at);
  const [worth, offer] = [worthAt(amount), term.withMore(amount)];
  if (worth === undefined || offer === undefined) return undefined;
  const less = before === 0 ? zero : (worthAt(step.times(before))?.amount ?? zero);
  return {
    kind: term.kind,
    path: term.path,
    title: titleOf(term.path, ground.locale),
    text: textOf(term, amount, ground),
    amount,
    worth,
    step: { amount: step, worth: worth.amount.minus(less) },
    ease: term.kind === 'refresher' ? 'yearly' : easeOf(term.path),
    isPreferred: false,
    offer,
  };
}

function textOf(term: TradeTerm, amount: Decimal, { offer, locale }: AskGround): string {
  const currency = ownCurrency(offer);
  const money = (value: Decimal) => perPeriod(formatStatedMoney(value, currency, locale), term.period, locale);
  const value = term.valueAt(amount);
  switch (term.kind) {
    case 'sign-on':
      return locale.say('about {amount} more, once', { amount: money(amount) });
    case 'vacation':
      return locale.say('{days} more, {value} in all', { days: countedIn('day', amount, locale), value: describeNumber(value, locale) }); // prettier-ignore
    case 'raise':
      return locale.say('about {value} a year instead of {now}', { value: describePercent(value, locale), now: describePercent(value.minus(amount), locale) }); // prettier-ignore
    case 'refresher':
      return locale.say('a grant of about {amount} each year, vesting like the first', { amount: money(amount) });
    default:
      return locale.say('about {amount} more, {value} in all', { amount: money(amount), value: money(value) });
  }
}

const remotePath = 'flexibility.remote';

/** Remote work has no steps but the need itself, and only the candidate knows its worth: one to two times what is looked for. */
function remoteTrades(wanted: Decimal, ask: AskToMake, ground: AskGround): readonly Trade[] {
  const { offer, candidate, locale } = ground;
  const { remote } = offer.flexibility;
  if (ask.path === remotePath || candidate === undefined || remote.details.negotiable === false) return [];
  const isValued = checkPriorities(offer, candidate, locale).some(
    ({ path, verdict, priority }) => path === remotePath && verdict === 'unmet' && priority.worth.state === 'stated',
  );
  const need = isValued ? needReasons(ground).find(({ path }) => path === remotePath)?.wanted : undefined;
  const changed = need === undefined ? undefined : withTerm(offer, remotePath, need);
  if (need === undefined || changed === undefined) return [];
  const worth = worthBeside(changed, offer, ground);
  if (worth.amount.lessThan(wanted) || worth.amount.greaterThan(wanted.times(2))) return [];
  const own = { kind: 'remote', path: remotePath, title: titleOf(remotePath, locale), worth } as const;
  return [
    { ...own, text: describeWanted(need, locale), ease: easeOf(remotePath), isPreferred: false, offer: changed },
  ];
}
