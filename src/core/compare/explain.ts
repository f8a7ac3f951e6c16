import { Decimal } from '../decimal';
import { formatMessage } from '../finding';
import type { Locale } from '../locale';
import { formatMoney } from '../money';
import type { Offer } from '../offer';
import type { Span } from '../span';
import { findField, nearestSpan } from '../terms';
import { labelOf, lowerFirst } from '../titles';
import type { Basis, LimitUsed, ValuedLine, ValuedTax } from '../value/valuation';
import { findSpec, offerVocabulary } from '../vocabulary';
import { assumedText, assumedTitle, describePercent } from './describe';
import { entriesOf } from './termRows';

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

/** Explains one leaf of the valuation of an offer; amounts are in the given currency. */
export function explainLine(line: ValuedLine, offer: Offer, currency: string, locale: Locale): Explanation {
  return {
    path: line.path,
    title: labelOf(offer, line.path),
    ...explainBasis(line.basis, offer, locale),
    remarks: [...careRemarks(line, currency, locale), ...stakeRemarks(line, offer, currency, locale)],
  };
}

/** Explains the estimate of the tax. */
export function explainTax({ basis }: ValuedTax, offer: Offer, locale: Locale): Explanation {
  return { path: '', title: 'Tax (estimate)', ...explainBasis(basis, offer, locale), remarks: [] };
}

/** The explanation in one line. */
export function inOneLine({ title, formula, assumptions, limits, remarks }: Explanation): string {
  const assumed = assumptions.map(
    ({ title: name, text, origin }) => `${lowerFirst(name)} ${text}${origin === 'default' ? ' (default)' : ''}`,
  );
  return [
    `${title}: ${formula}${assumed.length === 0 ? '' : `; assumes ${assumed.join(', ')}`}.`,
    ...(limits.length === 0 ? [] : [`Limits: ${limits.join('; ')}.`]),
    ...remarks,
  ].join(' ');
}

function explainBasis({ formula, inputs, assumptions, limits }: Basis, offer: Offer, locale: Locale) {
  return {
    formula: formatMessage(formula),
    inputs: inputs.map((path) => ({
      path,
      title: labelOf(offer, path),
      text: textAt(path, offer, locale),
      span: nearestSpan(offer, path),
    })),
    assumptions: assumptions.map((each) => ({
      path: each.path,
      title: assumedTitle(each.path),
      text: assumedText(each, locale),
      origin: each.origin,
    })),
    limits: limits.map((limit) => describeLimit(limit, locale)),
  };
}

function textAt(path: string, offer: Offer, locale: Locale): string {
  const [field, spec] = [findField(offer, path), findSpec(offerVocabulary, path)];
  if (field === undefined || spec === undefined) return '';
  return entriesOf(field, spec, locale)
    .map(({ text }) => text)
    .join('; ');
}

function describeLimit({ title, amount, currency, source, year, standsFor }: LimitUsed, locale: Locale): string {
  const figure = `${title}: ${formatMoney(new Decimal(amount), currency, locale)} in ${year} (${source})`;
  if (standsFor.length === 0) return figure;
  return `${figure}, standing in for ${describeYears(standsFor, locale)}`;
}

/** Calendar years in few words: `2027`, `2027 and 2028`, `2027 to 2031`. */
export function describeYears(years: readonly number[], locale: Locale): string {
  const sorted = [...years].sort((a, b) => a - b);
  return sorted.length > 2 ? `${sorted[0]} to ${sorted.at(-1)}` : listOf(sorted.map(String), locale);
}

function listOf(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale.tag, { type: 'conjunction' }).format(words);
}

/** Of health insurance, what other years would come to. */
function careRemarks({ atSpending }: ValuedLine, currency: string, locale: Locale): string[] {
  if (atSpending === undefined) return [];
  const { none, worst } = atSpending;
  const worstText = worst === undefined ? '' : `, at worst: ${formatMoney(worst, currency, locale)}`;
  return [`A year without care: ${formatMoney(none, currency, locale)}${worstText}.`];
}

/** Of a grant, what it costs to exercise and its share of the company. */
function stakeRemarks({ stake, path }: ValuedLine, offer: Offer, currency: string, locale: Locale): string[] {
  const { exerciseCost, vestedExerciseCost = [], ofCompany, ofCompanyDiluted } = stake ?? {};
  const money = (amount: NonNullable<typeof exerciseCost>) => formatMoney(amount, currency, locale);
  const window = textAt(`${path}.exercise-window`, offer, locale);
  const within = /\d/.test(window) ? `within ${window} of leaving` : 'on leaving';
  const byYear = vestedExerciseCost.flatMap((cost, i) =>
    i > 0 && vestedExerciseCost[i - 1]?.equals(cost) === true ? [] : [`${money(cost)} after year ${i + 1}`],
  );
  return [
    ...(exerciseCost === undefined ? [] : [`To exercise all of it: ${money(exerciseCost)}.`]),
    ...(byYear.length === 0 ? [] : [`To keep what has vested, ${within}: ${listOf(byYear, locale)}.`]),
    ...(ofCompany === undefined
      ? []
      : [
          `Share of the company: ${describePercent(ofCompany, locale)}${ofCompanyDiluted === undefined ? '' : `, ${describePercent(ofCompanyDiluted, locale)} after the assumed dilution`}.`,
        ]),
  ];
}
