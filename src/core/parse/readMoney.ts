import { isCurrency, minorUnitDigits } from '../currency';
import { Decimal } from '../decimal';
import { message } from '../finding';
import type { Money } from '../term';
import type { TermSpec } from '../vocabulary';
import { amountDigits } from './digits';
import { currencyOf } from './readCurrency';
import { likelyPeriod, periodPattern, withPeriodWords, writtenPeriod } from './readPeriod';
import { fault, guess, type Read } from './scalar';

const written = new RegExp(
  `^(?:([A-Z]{3}) )?(${amountDigits})([kKmM]?)(?: ([A-Z]{3}))?(?:/(${periodPattern})| (once))?$`,
);

/** Reads money such as `EUR 2000/year`; the field's own period and the file's currency stand where it names none. */
export function readMoney(text: string, spec: TermSpec, currency: string): Read<Money> {
  const match = written.exec(text);
  if (match === null) return moneyFault(text, spec, currency);
  const [, before, amount = '', scale = '', after, period, once] = match as unknown as (string | undefined)[];
  const named = before ?? after;
  if (before !== undefined && after !== undefined)
    return fault('unreadable-amount', '"{text}" names two currencies; keep one.', { text });
  if (named !== undefined && !isCurrency(named))
    return fault('unknown-currency', '"{code}" is not a currency of ISO 4217.', { code: named });
  if (period !== undefined && spec.period === undefined) return periodFault(period, spec);
  if (once !== undefined && spec.once !== true) return onceFault(text, spec);
  const isPerShare = spec.unit === 'share';
  if (!isPerShare && !isMillions(scale) && isGroupedByDots(amount, named ?? currency)) return dotFault(text, amount);
  const unit = once !== undefined ? undefined : period === undefined ? spec.period : writtenPeriod(period);
  return {
    value: {
      kind: 'money',
      amount: new Decimal(amount.replaceAll(',', '')).times(isMillions(scale) ? 1_000_000 : scale === '' ? 1 : 1000),
      currency: named ?? currency,
      ...(unit === undefined ? {} : { period: unit }),
      ...(once === undefined ? {} : { isOnce: true }),
    },
  };
}

function isMillions(scale: string): boolean {
  return /^m/i.test(scale);
}

/** A period where there is none. What the whole amount would be is not known, so nothing is offered in its place. */
function periodFault(period: string, { unit }: TermSpec): Read<Money> {
  const code = 'unexpected-period';
  if (unit === 'share') return fault(code, 'This is the price of one share; write it without "/{period}".', { period });
  if (unit === 'grant')
    return fault(code, 'Write the value of the whole grant over all its vesting, without "/{period}".', { period });
  return fault(code, 'This is paid once; write the whole amount, without "/{period}".', { period });
}

/** What is paid once anyway does not say so; what is paid by a period is not paid once. */
function onceFault(text: string, { period }: TermSpec): Read<Money> {
  const code = 'unexpected-period';
  if (period !== undefined)
    return fault(code, 'This is paid by the {period}, never one time; write it without "once".', {
      period: message(period),
    });
  return fault(code, 'This is paid once anyway; write it without "once".', {}, text.replace(/ once$/, ''));
}

/**
 * `112.000` is 112 thousand where dots group digits, and 112 where they mark decimals; no currency of two has three.
 */
function isGroupedByDots(amount: string, currency: string): boolean {
  return isDotGroup.test(amount) && minorUnitDigits(currency) < 3;
}

function dotFault(text: string, amount: string): Read<Money> {
  const fixed = text.replace(amount, () => amount.replace('.', ''));
  return guess(
    'ambiguous-amount',
    '"{text}" could mean {fixed}; write thousands without a dot.',
    { text, fixed },
    fixed,
  );
}

function moneyFault(text: string, spec: TermSpec, currency: string): Read<Money> {
  if (/^-\s*\d/.test(text))
    return fault('negative-amount', '"{text}" is below 0; write the amount without a sign.', { text });
  const likely = likelyMoney(text, spec, currency);
  if (likely === undefined)
    return fault(
      'unreadable-amount',
      '"{text}" is not an amount; write it like 185000, 185k, 1.2m, EUR 2000 or 120/month.',
      {
        text,
      },
    );
  const { fixed, isGuess } = likely;
  return (isGuess ? guess : fault)(
    'unreadable-amount',
    '"{text}" is not an amount; write {fixed}.',
    { text, fixed },
    fixed,
  );
}

interface LikelyMoney {
  readonly fixed: string;
  readonly isGuess: boolean;
}

/**
 * What `€2.000 monthly` and the like most likely mean, in the written form; undefined when nothing is more likely than
 * the rest.
 */
function likelyMoney(text: string, spec: TermSpec, own: string): LikelyMoney | undefined {
  const once = /^(.*\S)\s*[ (](?:once|one[- ]time|one[- ]off)\)?$/i.exec(text.trim())?.[1];
  if (once !== undefined) return likelyOnce(once, spec, own);
  const loose =
    /^([A-Za-z]{3}|[$€£¥₹])? ?(\d(?:[\d.,'’_ ]*\d)?) ?([kKmM](?![a-zA-Z])|[mM]illions?\b|[mM](?:io?|n|m)\b\.?)? ?((?!per\b)[A-Za-z]{3}\b|[$€£¥₹])? ?(?:(\/|per\b|an?\b|every\b|each\b)? ?([a-z]+))?$/.exec(
      withPeriodWords(
        inDigits(text)
          .trim()
          .replace(/\s+/g, ' ')
          .replace(/\bUS\$/, '$')
          .replace(/ ?p\.a\.$/, ' annum')
          .replace(/,-+$/, ''),
      ),
    );
  if (loose === null) return undefined;
  const [, before, amount = '', scale = '', after, per, word] = loose as unknown as (string | undefined)[];
  const isByShare = spec.unit === 'share';
  const plain = likelyAmount(amount, isByShare || isMillions(scale));
  const sign = before ?? after;
  const { currency, isShared } = sign === undefined ? { currency: '', isShared: false } : currencyOf(sign, own);
  const period = word === undefined ? '' : likelyPeriod(word);
  if (plain === undefined || period === undefined || (currency !== '' && !isCurrency(currency))) return undefined;
  // `9000 m` may be by the month or in millions.
  if ((period !== '' && spec.period === undefined) || /\d m(?!\w)/.test(text)) return undefined;
  return {
    fixed: `${currency && `${currency} `}${plain}${isMillions(scale) ? 'm' : scale && 'k'}${period && `/${period}`}`,
    isGuess: isShared || (word?.length === 1 && per === undefined) || isDotGroup.test(amount) || isMisgrouped(amount),
  };
}

/** What the words for large amounts in India come to; `lpa` is lakh a year. */
const indianUnits: Readonly<Record<string, number>> = { l: 100_000, c: 10_000_000 };

/** The text with `19.68 lakh`, `19.68 LPA` and `1.2 crore` in digits. */
function inDigits(text: string): string {
  return text.replace(
    /^([^\d]*)(\d{1,6}(?:\.\d{1,5})?) ?(lakhs?|lacs?|lpa|crores?|cr)(?![a-z])/i,
    (_, before: string, amount: string, unit: string) => {
      const times = indianUnits[unit.charAt(0).toLowerCase()] ?? 1;
      return `${before}${new Decimal(amount).times(times).toFixed()}${/^lpa$/i.test(unit) ? ' annum' : ''}`;
    },
  );
}

/** What an amount that is paid `one-time` most likely means; undefined where its field is paid by a period alone. */
function likelyOnce(text: string, { period, once, ...spec }: TermSpec, own: string): LikelyMoney | undefined {
  if (period !== undefined && once !== true) return undefined;
  const { value, fault: found } = readMoney(text, spec, own);
  const plain = value === undefined ? found.replacement : text;
  const suffix = period === undefined ? '' : ' once';
  return plain === undefined ? undefined : { fixed: `${plain}${suffix}`, isGuess: found?.isGuess === true };
}

/** Groups that no country makes: a digit may be missing. */
function isMisgrouped(amount: string): boolean {
  return /,\d+,/.test(amount) && !new RegExp(`^${amountDigits}$`).test(amount);
}

/** One group of three digits behind a dot: thousands in one country, decimals in another. */
const isDotGroup = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * An amount whose digits are grouped or whose decimals are marked in another country's way. A price of a share has
 * decimals.
 */
function likelyAmount(amount: string, isByShare: boolean): string | undefined {
  if (new RegExp(`^${amountDigits}$`).test(amount) && (isByShare || !isDotGroup.test(amount))) return amount;
  if (/^\d{1,3}(?:[.'’_ ]\d{3})+$/.test(amount)) return amount.replace(/\D/g, '');
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(amount)) return amount.replaceAll('.', '').replace(',', '.');
  if (/^\d+,\d{1,2}$/.test(amount)) return amount.replace(',', '.');
  // Whatever groups the commas make, the digits are the same.
  return /^\d{1,3}(?:,\d{2,3}){2,}$/.test(amount) && /,\d{3}$/.test(amount) ? amount.replaceAll(',', '') : undefined;
}
