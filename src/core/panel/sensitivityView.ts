import type { SensitivityPoint } from '../compare/sensitivity';
import { listOf, type Locale } from '../locale';
import { flipsOf } from '../negotiate/verdict/standing';
import type { PanelSpans } from './panelCharts';
import type { PanelEntry, PanelSection, PanelView } from './panelData';
import { filled, unbroken } from './sections';
import type { InsightWords, SensitivityWords } from '../words/verdict/insightWords';
import type { Comparison } from '../words/comparison/comparison';
import { describeEnds } from '../words/describe';

/** How many assumptions the chart shows: those that move an amount most. */
const most = 10;

/** What each assumption would change, and at which value another offer takes the lead. */
export function sensitivityView(
  insight: InsightWords,
  comparison: Comparison,
  labels: readonly string[],
  locale: Locale,
): PanelView {
  const { sensitivities, breakEvens, notVaried } = insight;
  const { say } = locale;
  const far = comparison.offers.filter(({ id }) => notVaried.includes(id)).map(({ company }) => company);
  const flips = flipsOf(sensitivities);
  const isRanked = insight.crossovers.length > 0;
  return {
    name: 'sensitivity',
    title: say('What Would Change It'),
    showsAssumptions: true,
    texts: [
      say('One figure is changed at a time, within plausible bounds; ranges and unknown terms count at their worst.'),
      ...(isRanked && flips.length === 0 ? [say('No figure within its bounds changes which offer leads.')] : []),
      ...(isRanked ? flips.map(({ text }) => text) : []),
      ...breakEvens.map(({ text }) => text),
      ...(far.length === 0 ? [] : [say('Too far behind to be varied: {offers}.', { offers: listOf(far, locale) })]),
    ],
    charts: sensitivities.length === 0 ? [] : [spans(sensitivities, comparison, labels, locale)],
    sections: filled([factorSection(sensitivities, comparison, locale)]),
  };
}

function factorSection(
  sensitivities: readonly SensitivityWords[],
  { offers, currency }: Comparison,
  locale: Locale,
): PanelSection {
  return {
    name: 'factors',
    title: locale.say('Expected total at the lower and at the upper bound'),
    rows: sensitivities.map((each) => ({
      title: boundsOf(each, locale),
      cells: offers.map(({ id, valuation }): PanelEntry[] => {
        const [low, high] = [each.low, each.high].map((point) => totalAt(point, id));
        if (low === undefined || high === undefined) return [{ text: locale.say('not varied'), state: 'absent' }];
        const money = (ends: typeof low) => unbroken(describeEnds(ends, currency ?? valuation.currency, locale));
        const isSame = low.low.equals(high.low) && low.high.equals(high.high);
        return [{ text: isSame ? locale.say('no change') : `${money(low)} → ${money(high)}`, state: 'figure' }];
      }),
    })),
  };
}

function boundsOf({ title, low, high, current, total }: SensitivityWords, { say }: Locale): string {
  const args = { figure: title, low: low.text, high: high.text, current: current.text };
  return total === 'afterTax'
    ? say('{figure}: {low} to {high}, now {current} (totals after tax)', args)
    : say('{figure}: {low} to {high}, now {current}', args);
}

function totalAt({ totals }: SensitivityPoint, id: string) {
  return totals.find((each) => each.id === id)?.ends;
}

function spans(
  sensitivities: readonly SensitivityWords[],
  { offers, currency }: Comparison,
  labels: readonly string[],
  locale: Locale,
): PanelSpans {
  const varied = offers.flatMap(({ id, valuation }, i) =>
    sensitivities.some(({ current }) => totalAt(current, id) !== undefined)
      ? [{ id, label: labels[i] ?? '', currency: currency ?? valuation.currency }]
      : [],
  );
  return {
    kind: 'spans',
    title: locale.say('Expected total within the bounds of each assumption'),
    lines: varied.map(({ label }) => label),
    rows: sensitivities.slice(0, most).map((each) => ({
      label: each.title,
      detail: boundsOf(each, locale),
      spans: varied.map(({ id, label, currency: own }) => {
        const [low, now, high] = [each.low, each.current, each.high].map((point) => totalAt(point, id)?.low);
        const text = [low, high].map((end) =>
          end === undefined ? '' : describeEnds({ low: end, high: end }, own, locale),
        );
        return {
          low: low?.toNumber() ?? 0,
          now: now?.toNumber() ?? 0,
          high: high?.toNumber() ?? 0,
          text: `${label}: ${text.join(' → ')}`,
        };
      }),
    })),
  };
}
