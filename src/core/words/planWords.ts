import type { Decimal } from '../decimal';
import { type Locale, template } from '../locale';
import { formatStatedMoney } from '../money';
import { type ReasonContext, reasonText } from './reasonText';
import { ownCurrency } from '../negotiate/terms/termValue';
import type { AskFigure, AskReason, PlannedAsk, Trade } from '../negotiate/asks/types';
import type { OfferPlan } from '../negotiate/trades/plan';
import type { PackagePart } from '../negotiate/trades/packages';
import type { Concession } from '../negotiate/trades/concessions';
import { labelOf, titleOf } from '../titles';
import { describeStated, describeTermText, describeTermValue } from './termWords';
import type { SupportingClaim } from '../negotiate/asks/valueCase';
import type { Offer } from '../generated/fields';
import { countedIn, describeNumber, describePercent, perPeriod } from './describe';
import { periodsPerYear } from '../value/known';
import { rowTitle } from './comparison/termRows';

/** A figure of an ask, in words. */
export type FigureWords = AskFigure & { readonly text: string };

/** An ask in words, with what could stand for it. */
export type AskWords = ReturnType<typeof askWordsOf>;

/** A claim of the candidate's case, in words. */
export type ClaimWords = ReturnType<typeof claimWords>;

/** What to ask for in one offer, in words. */
export type PlanWords = ReturnType<typeof planWords>;

/** Puts what to ask for in an offer into words. */
export function planWords(plan: OfferPlan, context: ReasonContext, locale: Locale) {
  const { offer } = context;
  const asks = plan.asks.map((ask) => askWordsOf(ask, context, locale));
  return {
    ...plan,
    asks,
    open: plan.open.map((path) => ({ path, title: titleOf(path, locale) })),
    packages: plan.packages.map((each) => ({
      ...each,
      parts: each.parts.map((part) => partWords(part, asks, offer, locale)),
    })),
    concessions: plan.concessions.map((each) => concessionWords(each, offer, locale)),
  };
}

/** Puts an ask into words. */
export function askWordsOf(ask: PlannedAsk, context: ReasonContext, locale: Locale) {
  const { offer } = context;
  const { path, kind, opening, target, uncapped, fallback, reasons, claims, trades, ...rest } = ask;
  const elsewhere = reasons.find((each) => each.kind === 'other');
  const nothing = kind === 'term' ? locale.say('nothing in writing yet') : locale.say('nothing comparable in writing');
  return {
    path,
    kind,
    title: elsewhere === undefined ? labelOf(offer, path, locale) : rowTitle(elsewhere.term, locale),
    now: describeStated(offer, path, locale),
    ...rest,
    opening: { ...opening, text: figureText(opening, locale) ?? nothing },
    target: withText(target, locale),
    ...(uncapped === undefined ? {} : { uncapped: withText(uncapped, locale) }),
    ...(fallback === undefined ? {} : { fallback: withText(fallback, locale) }),
    reasons: reasons.map((reason) => reasonWords(reason, context, locale)),
    ...(claims === undefined ? {} : { claims: claims.map(claimWords) }),
    trades: trades.map((trade) => tradeWords(trade, offer, locale)),
  };
}

function withText<Figure extends AskFigure>(figure: Figure, locale: Locale): Figure & FigureWords {
  return { ...figure, text: figureText(figure, locale) ?? '' };
}

function figureText({ wanted, said }: AskFigure, locale: Locale): string | undefined {
  return wanted === undefined ? said : describeTermValue(wanted, locale);
}

function reasonWords(reason: AskReason, context: ReasonContext, locale: Locale) {
  const { kind, wanted, direction } = reason;
  const text = reasonText(reason, context, locale);
  const own = { kind, ...(wanted === undefined ? {} : { wanted }), direction, text };
  switch (reason.kind) {
    case 'need':
      return { ...own, path: reason.priority.path, need: reason.priority.need };
    case 'market':
      return { ...own, path: reason.position.path, range: reason.position.entry };
    case 'other':
      return {
        ...own,
        path: reason.path,
        title: rowTitle(reason.term, locale),
        offerId: reason.other.id,
        isFirm: reason.isFirm,
      };
    default:
      return own;
  }
}

/** Puts a claim of the candidate's case into words. */
export function claimWords({ claim, evidence }: SupportingClaim) {
  return { claim: claim.text, ...(evidence === undefined ? {} : { evidence: evidence.text }) };
}

/** Something of about the same worth as an ask, in words: `about USD 12,500 more, once`. */
function tradeWords(trade: Trade, offer: Offer, locale: Locale) {
  return { ...trade, title: titleOf(trade.path, locale), text: moreText(trade, offer, locale) };
}

/** The period in which more or less of an amount is spoken of, and how often the amount is paid in it. */
function spokenPeriod(period: Trade['period']) {
  return period === 'biweekly' || period === 'semimonthly'
    ? { period: 'year' as const, times: periodsPerYear[period] }
    : { period, times: 1 };
}

const inAllOnce = template('about {amount} more, {value} in all, once');

function moreText({ kind, wanted, amount, value, period, isOnce }: Trade, offer: Offer, locale: Locale): string {
  if (kind === 'need' || amount === undefined || value === undefined) return describeTermValue(wanted, locale);
  const currency = ownCurrency(offer);
  const by = spokenPeriod(period);
  const money = (sum: Decimal) =>
    perPeriod(formatStatedMoney(sum.times(by.times), currency, locale), by.period, locale);
  switch (kind) {
    case 'sign-on':
      return locale.say('about {amount} more, once', { amount: money(amount) });
    case 'vacation':
      return locale.say('{days} more, {value} in all', {
        days: countedIn('day', amount, locale),
        value: describeNumber(value, locale),
      });
    case 'review': {
      const months = value.toNumber();
      if (offer.pay.firstReview.state !== 'stated')
        return locale.say('after {months, plural, one {# month} other {# months}}', { months });
      const now = describeNumber(value.plus(amount), locale);
      return locale.say('after {months, plural, one {# month} other {# months}} instead of {now}', { months, now });
    }
    case 'raise':
      return locale.say('about {value} a year instead of {now}', {
        value: describePercent(value, locale),
        now: describePercent(value.minus(amount), locale),
      });
    case 'refresher':
      return locale.say('a grant of about {amount} each year, vesting like the first', { amount: money(amount) });
    default: {
      const text = isOnce === true ? inAllOnce : template('about {amount} more, {value} in all');
      return locale.say(text, { amount: money(amount), value: money(value) });
    }
  }
}

function partWords({ path, wanted, trade }: PackagePart, asks: readonly AskWords[], offer: Offer, locale: Locale) {
  const own = trade === undefined ? undefined : tradeWords(trade, offer, locale);
  const ask = asks.find((each) => each.kind === 'term' && each.path === path);
  return {
    path,
    title: own?.title ?? ask?.title ?? labelOf(offer, path, locale),
    text: own?.text ?? describeTermValue(wanted, locale),
    wanted,
  };
}

const enough = {
  'at-least': template('{limit} is enough for you'),
  'at-most': template('up to {limit} is fine for you'),
};

function concessionWords(concession: Concession, offer: Offer, locale: Locale) {
  const { path, wanted, reason } = concession;
  return {
    ...concession,
    title: labelOf(offer, path, locale),
    now: describeStated(offer, path, locale),
    down: describeTermValue(wanted, locale),
    reason: concessionReason(reason, offer, locale),
  };
}

function concessionReason(reason: Concession['reason'], offer: Offer, locale: Locale): string {
  switch (reason.kind) {
    case 'alternative':
      return locale.say('you would give it up for {term}', { term: labelOf(offer, reason.for, locale) });
    case 'enough':
      return locale.say(enough[reason.bound.side], { limit: describeTermText(reason.bound.limit, locale) });
    case 'nice':
      return locale.say('nice to have');
  }
}
