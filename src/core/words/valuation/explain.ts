import { Decimal } from '../../decimal';
import { whileSame } from '../../kept';
import { listOf, lowerFirst, template, type Locale } from '../../locale';
import { formatMoney } from '../../money';
import type { Offer } from '../../offer';
import { isTerm } from '../../term';
import { findField, nearestSpan } from '../../terms';
import type { Span } from '../../text';
import { labelOf } from '../../titles';
import type { Basis, LimitUsed, ValuedLine, ValuedTax, PricedLimit } from '../../value/valuation';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { assumedText, assumedTitle, describePercent, stated } from '../describe';
import { fieldText } from '../describeEntry';

/** How an amount comes about, in words, with the places it comes from. */
export interface Explanation {
  readonly path: string;
  readonly title: string;
  readonly formula: string;
  /** The terms of the offer that it rests on. */
  readonly inputs: readonly {
    readonly path: string;
    readonly title: string;
    readonly text: string;
    /** Where the offer states it, or the nearest thing around it. */
    readonly span: Span | undefined;
  }[];
  readonly assumptions: readonly {
    readonly path: string;
    readonly title: string;
    readonly text: string;
    readonly origin: 'candidate' | 'default';
  }[];
  /** Statutory limits with their source. */
  readonly limits: readonly string[];
  /** What else is worth knowing about the amount. */
  readonly remarks: readonly string[];
}

/** An explanation without the terms that it rests on, which take the longest to put into words. */
type InBrief = Omit<Explanation, 'path' | 'inputs'>;

/** Explains one leaf of the valuation of an offer; amounts are in the given currency. */
export function explainLine(line: ValuedLine, offer: Offer, currency: string, locale: Locale): Explanation {
  const { title, formula, ...rest } = briefly(line, offer, currency, locale);
  return { path: line.path, title, formula, inputs: inputsOf(line.basis, offer, locale), ...rest };
}

/** Explains one leaf of the valuation of an offer in one line; amounts are in the given currency. */
export function lineInBrief(line: ValuedLine, offer: Offer, currency: string, locale: Locale): string {
  return known(line, [offer, currency, locale], () => inOneLine(briefly(line, offer, currency, locale), locale));
}

// A comparison says the same of its totals and of its averages.
const known = whileSame<string>();

function briefly(line: ValuedLine, offer: Offer, currency: string, locale: Locale): InBrief {
  return {
    title: labelOf(offer, line.path, locale),
    ...basisWords(line.basis, locale),
    remarks: [...careRemarks(line, currency, locale), ...stakeRemarks(line, offer, currency, locale)],
  };
}

/** Explains the estimate of the tax. */
export function explainTax({ basis }: ValuedTax, offer: Offer, locale: Locale): Explanation {
  const { formula, ...rest } = basisWords(basis, locale);
  const inputs = inputsOf(basis, offer, locale);
  return { path: '', title: locale.say('Tax (estimate)'), formula, inputs, ...rest, remarks: [] };
}

/** Says an explanation in one line. */
export function inOneLine({ title, formula, assumptions, limits, remarks }: InBrief, locale: Locale): string {
  const assumed = assumptions.map(({ title: name, text, origin }) => {
    const figure = `${lowerFirst(name, locale)} ${text}`;
    return origin === 'default' ? locale.say('{figure} (default)', { figure }) : figure;
  });
  return [
    assumed.length === 0
      ? `${title}: ${formula}.`
      : locale.say('{title}: {formula}; assumes {figures}.', { title, formula, figures: assumed.join(', ') }),
    ...(limits.length === 0 ? [] : [locale.say('Limits: {limits}.', { limits: limits.join('; ') })]),
    ...remarks,
  ].join(' ');
}

function inputsOf({ inputs }: Basis, offer: Offer, locale: Locale): Explanation['inputs'] {
  return inputs.map((path) => ({
    path,
    title: labelOf(offer, path, locale),
    text: textAt(path, offer, locale),
    span: nearestSpan(offer, path),
  }));
}

function basisWords({ formula, assumptions, limits }: Basis, locale: Locale) {
  return {
    formula: locale.say(formula.text, formula.args),
    assumptions: assumptions.map((each) => ({
      path: each.path,
      title: assumedTitle(each.path, locale),
      text: assumedText(each, locale),
      origin: each.origin,
    })),
    limits: limits.map((limit) => describeLimit(limit, locale)),
  };
}

function textAt(path: string, offer: Offer, locale: Locale): string {
  const [field, spec] = [findField(offer, path), findSpec(offerVocabulary, path)];
  return field === undefined || spec === undefined ? '' : fieldText(field, spec, locale);
}

const limitTitles: Readonly<Record<PricedLimit, string>> = {
  deferral: template('own deferral, IRC 402(g)'),
  catchUpFrom50: template('further deferral from the age of 50, IRC 414(v)'),
  catchUpFrom60: template('further deferral from the age of 60 to 63, IRC 414(v)'),
  annualAdditions: template('all that is put in, IRC 415(c)'),
  compensation: template('pay that counts, IRC 401(a)(17)'),
  hsaSelf: template('health savings account, self, IRC 223'),
  hsaFamily: template('health savings account, family, IRC 223'),
  espp: template('stock bought in a year, IRC 423(b)(8)'),
};

function describeLimit({ name, amount, currency, source, year, standsFor }: LimitUsed, locale: Locale): string {
  const figure = {
    title: locale.say(limitTitles[name]),
    amount: formatMoney(new Decimal(amount), currency, locale),
    year,
    source,
  };
  if (standsFor.length === 0) return locale.say('{title}: {amount} in {year} ({source})', figure);
  const years = describeYears(standsFor, locale);
  return locale.say('{title}: {amount} in {year} ({source}), standing in for {years}', { ...figure, years });
}

/** Says calendar years in few words: `2027`, `2027 and 2028`, `2027 to 2031`. */
export function describeYears(years: readonly number[], locale: Locale): string {
  const sorted = [...years].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  return sorted.length > 2 ? locale.say('{first} to {last}', { first, last }) : listOf(sorted.map(String), locale);
}

/** Of health insurance, what other years would come to. */
function careRemarks({ atSpending }: ValuedLine, currency: string, locale: Locale): string[] {
  if (atSpending === undefined) return [];
  const { none, worst } = atSpending;
  const amount = formatMoney(none, currency, locale);
  if (worst === undefined) return [locale.say('A year without care: {amount}.', { amount })];
  const most = formatMoney(worst, currency, locale);
  return [locale.say('A year without care: {amount}, at worst: {worst}.', { amount, worst: most })];
}

/** Of a grant, what it costs to exercise and its share of the company. */
function stakeRemarks({ stake, path }: ValuedLine, offer: Offer, currency: string, locale: Locale): string[] {
  if (stake === undefined) return [];
  const { exerciseCost, vestedExerciseCost = [], ofCompany, ofCompanyDiluted } = stake;
  const money = (amount: Decimal) => formatMoney(amount, currency, locale);
  const window = findField(offer, `${path}.exercise-window`);
  const time = window && isTerm(window) ? stated(window, locale) : undefined;
  const byYear = vestedExerciseCost.flatMap((cost, i) =>
    i > 0 && vestedExerciseCost[i - 1]?.equals(cost) === true
      ? []
      : [locale.say('{amount} after year {year}', { amount: money(cost), year: i + 1 })],
  );
  const costs = listOf(byYear, locale);
  const keep =
    time === undefined
      ? locale.say('To keep what has vested, on leaving: {costs}.', { costs })
      : locale.say('To keep what has vested, within {time} of leaving: {costs}.', { time, costs });
  return [
    ...(exerciseCost === undefined
      ? []
      : [locale.say('To exercise all of it: {amount}.', { amount: money(exerciseCost) })]),
    ...(byYear.length === 0 ? [] : [keep]),
    ...(ofCompany === undefined ? [] : [shareOfCompany(ofCompany, ofCompanyDiluted, locale)]),
  ];
}

function shareOfCompany(ofCompany: Decimal, ofCompanyDiluted: Decimal | undefined, locale: Locale): string {
  const share = describePercent(ofCompany, locale);
  if (ofCompanyDiluted === undefined) return locale.say('Share of the company: {share}.', { share });
  const diluted = describePercent(ofCompanyDiluted, locale);
  return locale.say('Share of the company: {share}, {diluted} after the assumed dilution.', { share, diluted });
}
