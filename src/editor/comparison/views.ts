import type { TermSection } from '../../core/compare/cells';
import type { ComparedOffer, Comparison, FigureRow } from '../../core/compare/comparison';
import type { Locale } from '../../core/locale';
import type { PanelEntry, PanelRow, PanelSection, PanelView } from '../../webview/protocol';

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

/** Every term of every offer side by side. */
export function termsView({ sections }: Comparison, locale: Locale): PanelView {
  return {
    name: 'terms',
    title: locale.say('Terms'),
    showsAssumptions: false,
    texts: [],
    charts: [],
    sections: filled(sections.map((each) => termSection(each, locale))),
  };
}

export function filled(sections: readonly PanelSection[]): PanelSection[] {
  return sections.filter(({ rows }) => rows.length > 0);
}

export function figureSection(
  name: string,
  title: string,
  rows: readonly FigureRow[],
  endsInTotal = false,
): PanelSection {
  return {
    name,
    title,
    rows: rows.map((row, i): PanelRow => ({
      title: row.title,
      cells: row.figures.map(({ text, path, basis, amount, range }) => [
        {
          text: unbroken(text),
          state: 'figure',
          ...(path === '' ? {} : { path }),
          ...(isExplained(row.name) && (amount ?? range) !== undefined ? { figure: row.name } : {}),
          ...(basis.length === 0 || isExplained(row.name) ? {} : { hint: basis.join('\n') }),
        },
      ]),
      isTotal: endsInTotal && i === rows.length - 1,
    })),
  };
}

/** Differences and amounts in other prices say by their own rows where they come from. */
function isExplained(row: string): boolean {
  return !/-(?:difference|cost-of-living|not-sellable|average)$/.test(row);
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

function termSection({ name, title, rows }: TermSection, locale: Locale): PanelSection {
  return {
    name,
    title,
    rows: rows.map((row) => ({
      title: row.title,
      cells: row.cells.map(({ entries, standing }) =>
        entries.map(({ text, path, state, note }, i) => ({
          text: unbroken(text),
          path,
          state,
          ...(note === undefined ? {} : { hint: note }),
          // A list is better or worse as a whole.
          ...(standing === undefined || i < entries.length - 1 ? {} : { standing: standingWord(standing, locale) }),
        })),
      ),
      isEqual: row.isEqual,
    })),
  };
}

function standingWord(is: 'better' | 'worse', { say }: Locale): NonNullable<PanelEntry['standing']> {
  return { is, word: is === 'better' ? say('better') : say('worse') };
}

/** Keeps a currency and its amount on one line. */
export function unbroken(text: string): string {
  return text.replace(/\b([A-Z]{3}) (?=\d)/g, '$1\u00A0').replace(/(?<=\d) (?=[A-Z]{3}\b)/g, '\u00A0');
}
