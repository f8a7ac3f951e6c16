import * as vscode from 'vscode';
import { describeEnds } from '../../core/compare/amounts';
import type { Comparison } from '../../core/compare/comparison';
import type { Sensitivity, SensitivityPoint } from '../../core/compare/sensitivity';
import { listOf, type Locale } from '../../core/locale';
import type { Insight } from '../../core/negotiate/verdict/insight';
import { flipsOf } from '../../core/negotiate/verdict/standing';
import type { PanelSpans } from '../../webview/chartProtocol';
import type { PanelEntry, PanelSection, PanelView } from '../../webview/protocol';
import { filled, unbroken } from './views';

/** How many assumptions the chart shows: those that move an amount most. */
const most = 10;

/** What each assumption would change, and at which value another offer takes the lead. */
export function sensitivityView(
  insight: Insight,
  comparison: Comparison,
  labels: readonly string[],
  locale: Locale,
): PanelView {
  const { sensitivities, breakEvens, notVaried } = insight;
  const { t } = vscode.l10n;
  const far = comparison.offers.filter(({ id }) => notVaried.includes(id)).map(({ company }) => company);
  const flips = flipsOf(sensitivities);
  const isRanked = insight.crossovers.length > 0;
  return {
    name: 'sensitivity',
    title: t('What Would Change It'),
    showsAssumptions: true,
    texts: [
      t('One figure is changed at a time, within plausible bounds; what is unknown counts at its worst.'),
      ...(isRanked && flips.length === 0 ? [t('No figure within its bounds changes which offer leads.')] : []),
      ...(isRanked ? flips.map(({ text }) => text) : []),
      ...breakEvens.map(({ text }) => text),
      ...(far.length === 0 ? [] : [t('Too far behind to be varied: {0}.', listOf(far, locale))]),
    ],
    charts: sensitivities.length === 0 ? [] : [spans(sensitivities, comparison, labels, locale)],
    sections: filled([factorSection(sensitivities, comparison, locale)]),
  };
}

function factorSection(
  sensitivities: readonly Sensitivity[],
  { offers, currency }: Comparison,
  locale: Locale,
): PanelSection {
  return {
    name: 'factors',
    title: vscode.l10n.t('Expected total at the lower and at the upper bound'),
    rows: sensitivities.map((each) => ({
      title: boundsOf(each),
      cells: offers.map(({ id, valuation }): PanelEntry[] => {
        const [low, high] = [each.low, each.high].map((point) => totalAt(point, id));
        if (low === undefined || high === undefined) return [{ text: vscode.l10n.t('not varied'), state: 'absent' }];
        const money = (ends: typeof low) => unbroken(describeEnds(ends, currency ?? valuation.currency, locale));
        const isSame = low.low.equals(high.low) && low.high.equals(high.high);
        return [{ text: isSame ? vscode.l10n.t('no change') : `${money(low)} → ${money(high)}`, state: 'figure' }];
      }),
    })),
  };
}

function boundsOf({ title, low, high, current, total }: Sensitivity): string {
  return total === 'afterTax'
    ? vscode.l10n.t('{0}: {1} to {2}, now {3} (totals after tax)', title, low.text, high.text, current.text)
    : vscode.l10n.t('{0}: {1} to {2}, now {3}', title, low.text, high.text, current.text);
}

function totalAt({ totals }: SensitivityPoint, id: string) {
  return totals.find((each) => each.id === id)?.ends;
}

function spans(
  sensitivities: readonly Sensitivity[],
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
    title: vscode.l10n.t('Expected total within the bounds of each assumption'),
    lines: varied.map(({ label }) => label),
    rows: sensitivities.slice(0, most).map((each) => ({
      label: each.title,
      detail: boundsOf(each),
      spans: varied.map(({ id, label, currency: own }) => {
        const [low, now, high] = [each.low, each.current, each.high].map((point) => totalAt(point, id)?.low);
        const text = [low, high].map((end) => (end === undefined ? '' : describeEnds({ low: end, high: end }, own, locale))); // prettier-ignore
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
