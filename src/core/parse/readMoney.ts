import { isCurrency, minorUnitDigits } from '../currency';
import { Decimal } from '../decimal';
import type { Money } from '../term';
import type { Period, TermSpec } from '../vocabulary';
import { likelyPeriod } from './periods';
import { symbols } from './readCurrency';
import { fault, type Read } from './scalar';

const digits = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const periods = 'hour|day|week|month|quarter|year';
const written = new RegExp(`^(?:([A-Z]{3}) )?(${digits})([kK]?)(?: ([A-Z]{3}))?(?:/(${periods}))?$`);

/** Reads money such as `EUR 2000/year`; the field's own period and the file's currency stand where it names none. */
export function readMoney(text: string, spec: TermSpec, currency: string): Read<Money> {
  const match = written.exec(text);
  if (match === null) return moneyFault(text, spec);
  const [, before, amount = '', thousands, after, period] = match as unknown as (string | undefined)[];
  const named = before ?? after;
  if (before !== undefined && after !== undefined)
    return fault('unreadable-amount', '"{text}" names two currencies; keep one.', { text });
  if (named !== undefined && !isCurrency(named))
    return fault('unknown-currency', '"{code}" is not a currency of ISO 4217.', { code: named });
  if (period !== undefined && spec.period === undefined)
    return fault(
      'unexpected-period',
      'This is paid once; leave out "/{period}".',
      { period },
      text.replace(/\/\w+$/, ''),
    );
  const isPerShare = spec.unit === 'share';
  if (!isPerShare && isGroupedByDots(amount, named ?? currency)) return dotFault(text, amount);
  const unit = period ?? spec.period;
  return {
    value: {
      kind: 'money',
      amount: new Decimal(amount.replaceAll(',', '')).times(thousands ? 1000 : 1),
      currency: named ?? currency,
      ...(unit === undefined ? {} : { period: unit as Period }),
    },
  };
}

/** `112.000` is 112 thousand where dots group digits, and 112 where they mark decimals; no currency of two has three. */
function isGroupedByDots(amount: string, currency: string): boolean {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(amount) && minorUnitDigits(currency) < 3;
}

function dotFault(text: string, amount: string): Read<Money> {
  const fixed = text.replace(amount, amount.replace('.', ''));
  return fault(
    'ambiguous-amount',
    '"{text}" could mean {fixed}; write thousands without a dot.',
    { text, fixed },
    fixed,
  );
}

function moneyFault(text: string, spec: TermSpec): Read<Money> {
  if (/^-\s*\d/.test(text))
    return fault('negative-amount', '"{text}" is below 0; write the amount without a sign.', { text });
  const fixed = likelyMoney(text, spec);
  return fixed === undefined
    ? fault('unreadable-amount', '"{text}" is not an amount; write it like 185000, 185k, EUR 2000 or 120/month.', {
        text,
      })
    : fault('unreadable-amount', '"{text}" is not an amount; write {fixed}.', { text, fixed }, fixed);
}

/** What `€2.000 monthly` and the like most likely mean, in the written form; undefined when that would be a guess. */
function likelyMoney(text: string, spec: TermSpec): string | undefined {
  const loose =
    /^([A-Za-z]{3}|[$€£¥₹])? ?(\d(?:[\d.,'’_ ]*\d)?) ?([kK])? ?((?!per\b)[A-Za-z]{3}\b|[$€£¥₹])? ?(?:(?:\/|per\b|an?\b)? ?([a-z]+))?$/.exec(
      text
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/\bUS\$/, '$')
        .replace(/ ?p\.a\.$/, ' annum')
        .replace(/,-+$/, ''),
    );
  if (loose === null) return undefined;
  const [, before, amount = '', thousands = '', after, word] = loose as unknown as (string | undefined)[];
  const plain = likelyAmount(amount);
  const code = before ?? after;
  const currency = code === undefined ? '' : (symbols[code] ?? code.toUpperCase());
  const period = word === undefined ? '' : likelyPeriod(word);
  if (plain === undefined || period === undefined || (currency !== '' && !isCurrency(currency))) return undefined;
  if (period !== '' && spec.period === undefined) return undefined;
  return `${currency && `${currency} `}${plain}${thousands && 'k'}${period && `/${period}`}`;
}

/** An amount whose digits are grouped or whose decimals are marked in another country's way. */
function likelyAmount(amount: string): string | undefined {
  if (new RegExp(`^${digits}$`).test(amount) && !/^[1-9]\d{0,2}\.\d{3}$/.test(amount)) return amount;
  if (/^\d{1,3}(?:[.'’_ ]\d{3})+$/.test(amount)) return amount.replace(/\D/g, '');
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(amount)) return amount.replaceAll('.', '').replace(',', '.');
  if (/^\d+,\d{1,2}$/.test(amount)) return amount.replace(',', '.');
  return /^\d{1,2}(?:,\d{2})*,\d{3}$/.test(amount) ? amount.replaceAll(',', '') : undefined;
}
