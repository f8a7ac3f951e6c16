import type { Locale } from '../locale';
import type { PanelSection, PanelView } from './panelData';
import { figureSection, filled } from './sections';
import type { ComparedOffer, Comparison } from '../words/comparison/comparison';

/** Totals, differences and parts: what the offers come to. */
export function overviewView(comparison: Comparison, labels: readonly string[], locale: Locale): PanelView {
  const { offers, baseline, components, differences } = comparison;
  const isOne = offers.length === 1;
  const { say } = locale;
  const sections = [
    figureSection('expected', say('Expected'), comparison.expected, true),
    figureSection('guaranteed', say('Guaranteed'), comparison.guaranteed, true),
    figureSection(
      'differences',
      say('Difference to {company}', { company: labels[baseline] ?? '' }),
      isOne ? [] : differences,
    ),
    figureSection('after-tax', say('After tax (estimate)'), comparison.afterTax, true),
    figureSection('parts', say('Expected, by part'), components),
    figureSection('cost-of-living', say('Cost of living'), comparison.costOfLiving),
    gapSection(offers, locale),
  ];
  const average = [
    figureSection('average', say('An average year of {years}', { years: comparison.horizon }), comparison.averages),
    ...sections.filter(({ name }) => name === 'gaps'),
  ];
  return {
    name: 'overview',
    title: say('Overview'),
    showsAssumptions: true,
    texts: [],
    charts: [],
    sections: filled(sections),
    ...(comparison.averages.length === 0
      ? {}
      : { alternative: { label: say('Show an average year'), sections: filled(average) } }),
  };
}

/** What no figure above contains. */
function gapSection(offers: readonly ComparedOffer[], { say }: Locale): PanelSection {
  const isComplete = offers.every(({ unknown }) => unknown.length === 0);
  const cells = offers.map(({ unknown }) =>
    unknown.map(({ title, path }) => ({ text: title, path, state: 'unknown' as const })),
  );
  return {
    name: 'gaps',
    title: say('Not in these figures'),
    rows: isComplete ? [] : [{ title: say('Unknown'), cells }],
  };
}
