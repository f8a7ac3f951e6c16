import { type Decimal, sum, zero } from '../decimal';
import type { Locale } from '../locale';
import { formatMoney } from '../money';
import { labelOf } from '../titles';
import { cashByMonth, cliffsOf } from '../value/cashByMonth';
import { components, type Valuation } from '../value/valuation';
import type { PanelBars, PanelLines, PanelPoint } from './panelCharts';
import type { PanelView } from './panelData';
import { figureSection, filled } from './sections';
import type { InsightWords } from '../words/verdict/insightWords';
import type { OfferToCompare } from '../compare/valuedOffers';
import type { Comparison } from '../words/comparison/comparison';
import { componentTitle } from '../words/comparison/componentRows';

/** What comes when: by year and part, in sum, and month by month. */
export function moneyView(
  comparison: Comparison,
  insight: InsightWords | undefined,
  labels: readonly string[],
  terms: readonly OfferToCompare[],
  locale: Locale,
): PanelView {
  const { say } = locale;
  const valuations = comparison.offers.map(({ valuation }) => valuation.range?.worst ?? valuation);
  const isWorst = comparison.offers.some(({ valuation }) => valuation.range !== undefined);
  return {
    name: 'money',
    title: say('Money over Time'),
    showsAssumptions: true,
    texts: [
      ...(comparison.currency === undefined
        ? [say('Amounts in more than one currency cannot be drawn together; state exchange rates in a candidate file.')]
        : []),
      ...(isWorst ? [say('Where a total is a range, the charts show the worst case.')] : []),
      ...(insight?.crossovers ?? [])
        .filter(({ total, changes }) => total === 'expected' && changes.length > 0)
        .map(({ text }) => text),
    ],
    charts:
      comparison.currency === undefined
        ? []
        : [
            bars(valuations, labels, comparison, locale),
            totalsOverTime(valuations, labels, comparison, locale),
            months(valuations, labels, terms, comparison, locale),
          ],
    sections: filled([
      figureSection('expected', say('Expected'), comparison.expected, true),
      figureSection('parts', say('Expected, by part'), comparison.components),
    ]),
  };
}

function point(amount: Decimal, { currency }: Valuation, locale: Locale): PanelPoint {
  return { value: amount.toNumber(), text: formatMoney(amount, currency, locale) };
}

function bars(
  valuations: readonly Valuation[],
  labels: readonly string[],
  comparison: Comparison,
  locale: Locale,
): PanelBars {
  const used = components.filter((each) =>
    valuations.some(({ years }) => years.some((year) => !year.components[each].isZero())),
  );
  return {
    kind: 'bars',
    title: titled(locale.say('Expected, by year and part'), comparison),
    series: used.map((each) => componentTitle(each, locale)),
    groups: valuations.map((valuation, i) => ({
      label: labels[i] ?? '',
      bars: valuation.years.map((year) => ({
        label: locale.say('Year {year}', { year: year.year }),
        total: formatMoney(year.expected, valuation.currency, locale),
        parts: used.map((each) =>
          year.components[each].isZero() ? null : point(year.components[each], valuation, locale),
        ),
      })),
    })),
  };
}

function totalsOverTime(
  valuations: readonly Valuation[],
  labels: readonly string[],
  comparison: Comparison,
  locale: Locale,
): PanelLines {
  const years = Array.from({ length: comparison.horizon }, (_, i) => i + 1);
  return {
    kind: 'lines',
    title: titled(locale.say('Expected in sum since the first day'), comparison),
    steps: ['0', ...years.map((year) => locale.say('Year {year}', { year }))],
    isStepped: false,
    lines: valuations.map((valuation, i) => ({
      label: labels[i] ?? '',
      points: [zero, ...years.map((year) => sum(valuation.years.slice(0, year).map(({ expected }) => expected)))].map(
        (amount) => point(amount, valuation, locale),
      ),
      marks: [],
    })),
  };
}

/** Cash in sum month by month, with the cliffs of the grants. */
function months(
  valuations: readonly Valuation[],
  labels: readonly string[],
  terms: readonly OfferToCompare[],
  comparison: Comparison,
  locale: Locale,
): PanelLines {
  const count = 12 * comparison.horizon;
  return {
    kind: 'lines',
    title: titled(locale.say('Cash in sum, month by month, before tax'), comparison),
    steps: Array.from({ length: count + 1 }, (_, i) =>
      i % 12 === 0 ? locale.say('{months} months', { months: i }) : '',
    ),
    isStepped: true,
    lines: valuations.map((valuation, i) => {
      const offer = terms[i]?.offer;
      let total = zero;
      const sums = cashByMonth(valuation).map(({ amount }) => (total = total.plus(amount)));
      return {
        label: labels[i] ?? '',
        points: [zero, ...sums].map((amount) => point(amount, valuation, locale)),
        marks: cliffsOf(valuation).map(({ line, amount, at }) => ({
          step: Math.min(count, Math.ceil(at.toNumber())),
          text: locale.say('{grant}: {amount} vest at the cliff', {
            grant: offer === undefined ? line.path : labelOf(offer, line.path, locale),
            amount: formatMoney(amount, valuation.currency, locale),
          }),
        })),
      };
    }),
  };
}

function titled(title: string, { currency }: Comparison): string {
  return currency === undefined || currency === 'XXX' ? title : `${title} (${currency})`;
}
