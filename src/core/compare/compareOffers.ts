import { sum, zero, type Decimal } from '../decimal';
import { formatMessage } from '../finding';
import { formatMoney } from '../money';
import type { Candidate, Offer } from '../offer';
import { valueOf } from '../term';
import { titleOf } from '../titles';
import { findSpec, offerVocabulary } from '../vocabulary';
import { readAssumptions, type Assumptions } from '../value/assumptions';
import { components, type Component, type Unpriced, type Valuation } from '../value/valuation';
import { convertValuation, valueOffer } from '../value/valueOffer';
import { companyOf } from './describe';
import { termSections, type TermSection } from './termRows';

/** One offer to compare; `id` is how the caller finds it again. */
export interface OfferToCompare {
  readonly id: string;
  readonly offer: Offer;
}

export interface ComparedOffer {
  readonly id: string;
  readonly company: string;
  readonly title: string;
  readonly location: string;
  readonly status: string;
  readonly currency: string;
  readonly valuation: Valuation;
  /** The terms without an amount, by why they have none. */
  readonly unknown: readonly NamedTerm[];
  readonly notPriced: readonly NamedTerm[];
}

export interface NamedTerm {
  readonly path: string;
  readonly title: string;
}

/** An amount for one offer in one row; without `amount` there is nothing to show but the text. */
export interface Figure {
  readonly amount?: Decimal;
  readonly text: string;
  /** The path to go to from here. */
  readonly path: string;
  /** How the amount comes about, a sentence for each part. */
  readonly basis: readonly string[];
}

export interface FigureRow {
  readonly name: string;
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** Offers side by side. All amounts of one row are in one currency where exchange rates allow it. */
export interface Comparison {
  readonly horizon: number;
  /** The currency of all amounts; undefined when each offer keeps its own because a rate is missing. */
  readonly currency: string | undefined;
  readonly offers: readonly ComparedOffer[];
  /** The index of the offer that the differences are taken from. */
  readonly baseline: number;
  readonly guaranteed: readonly FigureRow[];
  readonly expected: readonly FigureRow[];
  readonly components: readonly FigureRow[];
  readonly differences: readonly FigureRow[];
  readonly sections: readonly TermSection[];
}

export interface ComparisonOptions {
  /** The id of the baseline; else the current job, else the first offer. */
  readonly baseline?: string | undefined;
  readonly locale: string;
}

/** Values and compares offers. Order is kept; the baseline is only marked. */
export function compareOffers(
  offers: readonly OfferToCompare[],
  candidate: Candidate | undefined,
  { baseline, locale }: ComparisonOptions,
): Comparison {
  const assumptions = readAssumptions(candidate);
  const valued = offers.map((each) => ({ ...each, own: valueOffer(each.offer, assumptions) }));
  const currency = commonCurrency(
    valued.map(({ own }) => own),
    assumptions,
  );
  const compared = valued.map((each) => compareOne(each, currency, assumptions));
  const base = baselineOf(offers, baseline);
  const guaranteed = totalRows('guaranteed', compared, assumptions.horizon, locale);
  const expected = totalRows('expected', compared, assumptions.horizon, locale);
  return {
    horizon: assumptions.horizon,
    currency,
    offers: compared,
    baseline: base,
    guaranteed,
    expected,
    components: componentRows(compared, locale),
    differences: differenceRows({ guaranteed, expected }, base, currency, locale),
    sections: termSections(
      offers.map(({ offer }) => offer),
      locale,
    ),
  };
}

function compareOne(
  { id, offer, own }: OfferToCompare & { readonly own: Valuation },
  currency: string | undefined,
  { exchangeRates }: Assumptions,
): ComparedOffer {
  const valuation = (currency === undefined ? undefined : convertValuation(own, currency, exchangeRates)) ?? own;
  const text = (term: Offer['title']) => valueOf(term)?.text ?? '';
  return {
    id,
    company: companyOf(offer),
    title: text(offer.title),
    location: text(offer.location),
    status: valueOf(offer.status)?.word ?? '',
    currency: own.currency,
    valuation,
    unknown: valuation.unpriced.filter(({ reason }) => reason !== 'not-yet').map(named),
    notPriced: valuation.unpriced.filter(({ reason }) => reason === 'not-yet').map(named),
  };
}

function totalRows(
  name: 'guaranteed' | 'expected',
  offers: readonly ComparedOffer[],
  horizon: number,
  locale: string,
): FigureRow[] {
  const figures = (amountOf: (valuation: Valuation) => Decimal): Figure[] =>
    offers.map(({ valuation }) => ({ ...shown(amountOf(valuation), valuation.currency, locale), path: '', basis: [] }));
  const years = Array.from({ length: horizon }, (_, i) => ({
    name: `${name}-${i + 1}`,
    title: `Year ${i + 1}`,
    figures: figures(({ years: valued }) => valued[i]?.[name] ?? zero),
  }));
  const title = horizon === 1 ? 'Total of 1 year' : `Total of ${horizon} years`;
  return [...years, { name: `${name}-total`, title, figures: figures(({ total }) => total[name]) }];
}

function shown(amount: Decimal, currency: string, locale: string): { readonly amount: Decimal; readonly text: string } {
  return { amount, text: formatMoney(amount, currency, locale) };
}

function named({ path, reason }: Unpriced): NamedTerm {
  const title = titleOf(path);
  return { path, title: reason === 'no-rate' ? `${title} (no exchange rate)` : title };
}

/** The candidate's currency if every offer can be shown in it, else the one that all offers share, else none. */
function commonCurrency(offers: readonly Valuation[], { currency, exchangeRates }: Assumptions): string | undefined {
  if (currency !== undefined && offers.every((offer) => exchangeRates.has(offer.currency))) return currency;
  const [first, ...others] = new Set(offers.map((offer) => offer.currency));
  return others.length === 0 ? first : undefined;
}

function baselineOf(offers: readonly OfferToCompare[], wanted: string | undefined): number {
  const chosen = offers.findIndex(({ id }) => id === wanted);
  const current = offers.findIndex(({ offer }) => valueOf(offer.status)?.word === 'current');
  return Math.max(0, chosen >= 0 ? chosen : current);
}

function componentRows(offers: readonly ComparedOffer[], locale: string): FigureRow[] {
  return components
    .map((component) => ({
      name: component,
      title: componentTitles[component],
      figures: offers.map((offer) => componentFigure(offer, component, locale)),
    }))
    .filter((row) => row.figures.some((figure) => figure.basis.length > 0 || figure.amount === undefined));
}

/** Where a component has its place in an offer. */
export const componentPaths: Readonly<Record<Component, string>> = {
  'base-salary': 'pay.base-salary',
  bonus: 'pay.bonus',
  'sign-on': 'pay.sign-on',
  equity: 'equity',
  retirement: 'retirement',
  insurance: 'insurance',
  'time-off': 'time-off',
  flexibility: 'flexibility',
  espp: 'espp',
  development: 'development',
  perks: 'perks',
};

const componentTitles = Object.fromEntries(
  components.map((component) => [component, findSpec(offerVocabulary, componentPaths[component])?.title ?? component]),
) as Readonly<Record<Component, string>>;

function componentFigure({ valuation }: ComparedOffer, component: Component, locale: string): Figure {
  const lines = valuation.lines.filter((line) => line.component === component);
  const path = lines[0]?.path ?? componentPaths[component];
  const open = valuation.unpriced.filter((each) => componentOf(each.path) === component);
  if (lines.length === 0 && open.length > 0)
    return {
      text: open.every(({ reason }) => reason === 'not-yet') ? 'not priced yet' : 'unknown',
      path: open[0]?.path ?? path,
      basis: [],
    };
  const total = sum(valuation.years.map((year) => year.components[component]));
  const figure = shown(total, valuation.currency, locale);
  const text =
    open.length > 0
      ? `${figure.text} + ${open.some(({ reason }) => reason !== 'not-yet') ? 'unknown' : 'not priced yet'}`
      : figure.text;
  const basis = lines.map((line) => {
    const assumed = line.basis.assumptions.map((each) => `${each.path} (${each.origin})`);
    return `${titleOf(line.path)}: ${formatMessage(line.basis.formula)}${assumed.length > 0 ? `; assumes ${assumed.join(', ')}` : ''}.`;
  });
  return { ...figure, text, path, basis };
}

function componentOf(path: string): Component | undefined {
  if (path.startsWith('pay.commission')) return 'bonus';
  return components.find((component) => {
    const own = componentPaths[component];
    return path === own || path.startsWith(`${own}.`) || path.startsWith(`${own}[`);
  });
}

/** Differences of the totals to the baseline's; only where both are in one currency. */
function differenceRows(
  totals: Pick<Comparison, 'guaranteed' | 'expected'>,
  baseline: number,
  currency: string | undefined,
  locale: string,
): FigureRow[] {
  if (currency === undefined) return [];
  return (['guaranteed', 'expected'] as const).flatMap((name) => {
    const row = totals[name].at(-1);
    const base = row?.figures[baseline]?.amount;
    if (row === undefined || base === undefined) return [];
    const figures = row.figures.map(({ amount }, i): Figure => {
      const difference = amount?.minus(base);
      if (i === baseline || difference === undefined) return { text: 'baseline', path: '', basis: [] };
      return {
        amount: difference,
        text: difference.isZero() ? 'the same' : formatMoney(difference, currency, locale, true),
        path: '',
        basis: [],
      };
    });
    return [
      { name: `${name}-difference`, title: `${name === 'guaranteed' ? 'Guaranteed' : 'Expected'} total`, figures },
    ];
  });
}
