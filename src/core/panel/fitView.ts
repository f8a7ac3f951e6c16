import { isExact } from '../compare/amounts';
import type { Decimal } from '../decimal';
import type { Locale } from '../locale';
import type { Fit, PriorityFit } from '../negotiate/needs/fit';
import { ownCurrencyOf } from '../negotiate/needs/needs';
import { titleOf } from '../titles';
import { thresholdText } from '../words/termWords';
import type { PanelEntry, PanelRow, PanelView } from './panelData';
import type { WhatIfComparison } from './whatIfComparison';
import type { Comparison } from '../words/comparison/comparison';
import { describeNumber, describeEnds } from '../words/describe';

/** How well the offers fit the candidate's priorities, and how the score comes about. */
export function fitView(fits: readonly Fit[], { comparison, candidate }: WhatIfComparison, locale: Locale): PanelView {
  const { say } = locale;
  const title = say('Fit');
  const [first] = fits;
  if (first === undefined) {
    const none = say('No priorities are stated. Write them in a candidate file to see which offer meets them.');
    return { name: 'fit', title, showsAssumptions: true, texts: [none], charts: [], sections: [] };
  }
  const ordered = comparison.offers.map(({ id }) => fits.find((fit) => fit.id === id));
  return {
    name: 'fit',
    title,
    showsAssumptions: true,
    texts: [
      say(
        'Each priority has a share of 100 points by its weight. A term that is not known has between none and all of its points.',
      ),
    ],
    charts: [],
    sections: [
      { name: 'score', title: say('Score'), rows: scoreRows(ordered, comparison, locale) },
      {
        name: 'priorities',
        title: say('Priorities'),
        rows: first.priorities.map((priority, i) => ({
          title: rowTitle(priority, ownCurrencyOf(candidate.fields), locale),
          cells: ordered.map((fit) => {
            const own = fit?.priorities[i];
            return own === undefined ? [] : [priorityEntry(own, locale)];
          }),
        })),
      },
    ],
  };
}

function rowTitle(priority: PriorityFit, currency: string, locale: Locale): string {
  const { path, need, weight } = priority;
  const [title, threshold] = [titleOf(path, locale), thresholdText(priority, currency, locale)];
  const about = locale.say('{need}, weight {weight}', {
    need: locale.say(need),
    weight: describeNumber(weight, locale),
  });
  return threshold === '' ? `${title} (${about})` : `${title}: ${threshold} (${about})`;
}

function scoreRows(fits: readonly (Fit | undefined)[], { currency }: Comparison, locale: Locale): PanelRow[] {
  const { say } = locale;
  const row = (title: string, entriesOf: (fit: Fit) => readonly PanelEntry[]): PanelRow => ({
    title,
    cells: fits.map((fit) => (fit === undefined ? [] : entriesOf(fit))),
  });
  const terms = (priorities: readonly PriorityFit[]) =>
    priorities.length === 0
      ? [{ text: say('none of them'), state: 'none' as const }]
      : priorities.map(({ path }) => ({ text: titleOf(path, locale), path, state: 'stated' as const }));
  const hasWorth = fits.some((fit) => fit !== undefined && !fit.worth.high.isZero());
  return [
    { ...row(say('Points of 100'), ({ range }) => [{ text: points(range, locale), state: 'figure' }]), isTotal: true },
    row(say('Musts that are not met'), ({ missedMusts }) => terms(missedMusts)),
    row(say('Musts that are not known'), ({ openMusts }) => terms(openMusts)),
    ...(hasWorth && currency !== undefined
      ? [
          row(say('What is met is worth to you, a year'), ({ worth }) => [
            { text: describeEnds(worth, currency, locale), state: 'figure' },
          ]),
        ]
      : []),
  ];
}

function points(ends: { readonly low: Decimal; readonly high: Decimal }, locale: Locale): string {
  const show = (amount: Decimal) => describeNumber(amount.toDecimalPlaces(1), locale);
  return isExact(ends) ? show(ends.low) : locale.say('{low} to {high}', { low: show(ends.low), high: show(ends.high) });
}

function priorityEntry({ verdict, met, points: ends, path }: PriorityFit, locale: Locale): PanelEntry {
  const { say } = locale;
  const words = {
    met: `✓ ${say('met')}`,
    unmet: met?.isZero() === false ? `◐ ${say('met in part')}` : `✗ ${say('not met')}`,
    unknown: `? ${say('not known')}`,
  };
  const text = say('{verdict}, {points, plural, one {# point} other {# points}}', {
    verdict: words[verdict],
    points: isExact(ends) ? ends.low.toDecimalPlaces(1).toNumber() : points(ends, locale),
  });
  return { text, path, state: verdict === 'unknown' ? 'unknown' : 'stated' };
}
