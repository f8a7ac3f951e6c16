import { formatDate } from '../calendar';
import { isExact } from '../compare/amounts';
import type { Decimal } from '../decimal';
import { listOf, template, type Locale } from '../locale';
import { formatMoney } from '../money';
import type { LetterRisk } from '../negotiate/risks/types';
import type { Offer } from '../offer';
import { labelOf } from '../titles';
import { describeStated } from './termWords';
import { describeTerm, describeValue, stated, describeEnds } from './describe';

/** A risk in words, with the name of its field. */
export type RiskWords = ReturnType<typeof riskWords>;

/** Puts a risk into words; amounts of the valuation are in the given currency. */
export function riskWords(risk: LetterRisk, offer: Offer, currency: string, locale: Locale) {
  const { path } = risk;
  return { path, title: labelOf(offer, path, locale), text: riskText(risk, offer, currency, locale) };
}

type Of<Kind extends LetterRisk['kind']> = Extract<LetterRisk, { readonly kind: Kind }>;

const plain = {
  'no-letter': template('There is no letter yet, and what is only spoken can be forgotten.'),
  'no-sponsorship': template('The employer does not sponsor your right to work.'),
  'all-inventions': template('All of your work belongs to the employer, also what you make in your own time.'),
  'non-solicit': template('You promise not to hire away colleagues or customers.'),
  'fixed-term': template('The contract is for a fixed time.'),
  'no-vesting': template('It has no vesting schedule, so it is not counted.'),
  'vesting-unknown': template('When it vests is not known, so it is not counted.'),
};

function riskText(risk: LetterRisk, offer: Offer, currency: string, locale: Locale): string {
  const { say } = locale;
  const money = (amount: Decimal) => formatMoney(amount, currency, locale);
  switch (risk.kind) {
    case 'conditions':
      return say('What must still happen before the offer holds: {conditions}. Do not give notice before.', {
        conditions: listOf(risk.conditions, locale),
      });
    case 'only-said':
      return say('This was only said, and the letter does not say it: {text}.', {
        text: describeStated(offer, risk.path, locale),
      });
    case 'non-compete':
      return nonCompeteText(risk, locale);
    case 'forfeiture':
      return say('Who leaves after year {year} loses {amount} of what the employer put in.', {
        year: risk.year,
        amount: money(risk.amount),
      });
    case 'forfeiture-cliff':
      return say('The cliff is {time}; who leaves before loses what the employer put in.', {
        time: describeValue(risk.cliff, locale),
      });
    case 'at-will':
      return risk.severance === undefined
        ? say('Either side may end it at any time, and no severance is stated.')
        : say('Either side may end it at any time; the severance is {severance}.', {
            severance: describeTerm(risk.severance, locale),
          });
    case 'probation':
      return say('In the first {time} either side may leave at short notice.', {
        time: describeTerm(risk.term, locale),
      });
    case 'notice':
      return say('Whoever ends the contract must say so {time} before.', { time: describeTerm(risk.term, locale) });
    case 'starts-before-expiry':
      return say('The job starts before the offer expires on {expires}; check both dates.', {
        expires: formatDate(risk.expires, locale),
      });
    case 'cliff':
      return risk.release === undefined
        ? say('The cliff is {time}; nothing of it vests before.', { time: describeValue(risk.length, locale) })
        : say('{amount} of it vest at once on {day}; who leaves before loses that.', {
            amount: describeEnds(risk.release.lost, currency, locale),
            day: formatDate(risk.release.day, locale),
          });
    case 'exercise-window': {
      const time = describeValue(risk.window, locale);
      return risk.cost === undefined
        ? say('Who leaves has {time} to exercise what has vested; after that it is lost.', { time })
        : say(
            'Who leaves has {time} to exercise what has vested; after that it is lost. Exercising all of it costs {cost}.',
            { time, cost: money(risk.cost) },
          );
    }
    case 'under-water':
      return say('The strike price is {strike} and a share is worth {value} today, so exercising gains nothing.', {
        strike: describeTerm(risk.strike, locale),
        value: describeTerm(risk.value, locale),
      });
    case 'unsellable':
      return unsellableText(risk, currency, locale);
    case 'clawback-unknown':
      return say('Whether it must be paid back on leaving is not known; at worst that is all of {amount}.', {
        amount: payment(risk, locale),
      });
    case 'clawback':
      return clawbackText(risk, currency, locale);
    case 'not-guaranteed':
      return bonusText(risk, currency, locale);
    default:
      return say(plain[risk.kind]);
  }
}

function nonCompeteText({ isKnown, length, paid }: Of<'non-compete'>, { say, ...locale }: Locale): string {
  if (!isKnown) return say('Whether there is one is not known.');
  const bound =
    length === undefined
      ? say('How long it binds you after leaving is not known.')
      : say('It binds you for {time} after leaving.', { time: describeValue(length, { say, ...locale }) });
  return `${bound} ${meanwhile(paid, { say, ...locale })}`;
}

function meanwhile(paid: Of<'non-compete'>['paid'], locale: Locale): string {
  const { say } = locale;
  if (paid === 'unknown') return say('Whether you are paid meanwhile is not known.');
  if (paid === 'nothing') return say('You are not paid meanwhile.');
  return paid === undefined || paid === 'not-stated'
    ? say('Nothing says that you are paid meanwhile.')
    : say('Meanwhile you get {share} of your pay.', { share: describeValue(paid, locale) });
}

const sales = {
  known: template('It cannot be sold.'),
  unknown: template('Whether it can be sold is not known.'),
};

function unsellableText({ isKnown, counted }: Of<'unsellable'>, currency: string, locale: Locale): string {
  const text = locale.say(sales[isKnown ? 'known' : 'unknown']);
  if (counted === undefined) return text;
  const sum =
    isExact(counted) && counted.low.isZero()
      ? locale.say('It is counted at nothing.')
      : locale.say('The expected total counts {amount} of it.', { amount: describeEnds(counted, currency, locale) });
  return `${text} ${sum}`;
}

const repayments = {
  no: template('Who leaves within {time} of the payment pays back all of {amount}.'),
  yes: template('Who leaves within {time} of the payment pays back a part of {amount} that shrinks with each month.'),
  unknown: template(
    'Who leaves within {time} of the payment pays back {amount}; whether that shrinks with each month is not known.',
  ),
};

function clawbackText(risk: Of<'clawback'>, currency: string, locale: Locale): string {
  const { within, isProRata, left } = risk;
  const text = locale.say(repayments[isProRata], {
    amount: payment(risk, locale),
    time: describeValue(within, locale),
  });
  if (left === undefined) return text;
  const amount = formatMoney(left.amount, currency, locale);
  return `${text} ${locale.say('After year {year} that is {amount}.', { year: left.year, amount })}`;
}

function payment({ amount }: Pick<Of<'clawback'>, 'amount'>, locale: Locale): string {
  return amount === undefined ? locale.say('the payment') : describeValue(amount, locale);
}

const promises = {
  known: template('Nothing of it is guaranteed.'),
  unknown: template('Whether it is guaranteed is not known.'),
};

function bonusText({ isKnown, counted }: Of<'not-guaranteed'>, currency: string, locale: Locale): string {
  const text = locale.say(promises[isKnown ? 'known' : 'unknown']);
  if (counted === undefined) return text;
  const payout =
    counted.assumed === undefined
      ? stated(counted.payout, locale)
      : locale.say('{payout}, which is assumed', { payout: describeValue(counted.assumed, locale) });
  if (payout === undefined) return text;
  const amount = formatMoney(counted.amount, currency, locale);
  return `${text} ${locale.say('The expected total counts {amount} of it, at a payout of {payout}.', { amount, payout })}`;
}
