import * as vscode from 'vscode';
import type { TermSection } from '../../core/compare/cells';
import type { ComparedOffer, Comparison, FigureRow } from '../../core/compare/comparison';
import type { PanelEntry, PanelRow, PanelSection, PanelView } from '../../webview/protocol';

/** Totals, differences and parts: what the offers come to. */
export function overviewView(comparison: Comparison, labels: readonly string[]): PanelView {
  const { offers, baseline, components, differences } = comparison;
  const isOne = offers.length === 1;
  const { t } = vscode.l10n;
  const sections = [
    figureSection('expected', t('Expected'), comparison.expected, true),
    figureSection('guaranteed', t('Guaranteed'), comparison.guaranteed, true),
    figureSection('differences', t('Difference to {0}', labels[baseline] ?? ''), isOne ? [] : differences),
    figureSection('after-tax', t('After tax (estimate)'), comparison.afterTax, true),
    figureSection('parts', t('Expected, by part'), components),
    figureSection('cost-of-living', t('Cost of living'), comparison.costOfLiving),
    gapSection(offers),
  ];
  const average = [
    figureSection('average', t('An average year of {0}', comparison.horizon), comparison.averages),
    ...sections.filter(({ name }) => name === 'gaps'),
  ];
  return {
    name: 'overview',
    title: t('Overview'),
    showsAssumptions: true,
    texts: [],
    charts: [],
    sections: filled(sections),
    ...(comparison.averages.length === 0
      ? {}
      : { alternative: { label: t('Show an average year'), sections: filled(average) } }),
  };
}

/** Every term of every offer side by side. */
export function termsView({ sections }: Comparison): PanelView {
  return {
    name: 'terms',
    title: vscode.l10n.t('Terms'),
    showsAssumptions: false,
    texts: [],
    charts: [],
    sections: filled(sections.map(termSection)),
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
function gapSection(offers: readonly ComparedOffer[]): PanelSection {
  const isComplete = offers.every(({ unknown }) => unknown.length === 0);
  const cells = offers.map(({ unknown }) =>
    unknown.map(({ title, path }) => ({ text: title, path, state: 'unknown' as const })),
  );
  return {
    name: 'gaps',
    title: vscode.l10n.t('Not in these figures'),
    rows: isComplete ? [] : [{ title: vscode.l10n.t('Unknown'), cells }],
  };
}

function termSection({ name, title, rows }: TermSection): PanelSection {
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
          ...(standing === undefined || i < entries.length - 1 ? {} : { standing: standingWord(standing) }),
        })),
      ),
      isEqual: row.isEqual,
    })),
  };
}

function standingWord(is: 'better' | 'worse'): NonNullable<PanelEntry['standing']> {
  return { is, word: is === 'better' ? vscode.l10n.t('better') : vscode.l10n.t('worse') };
}

/** Keeps a currency and its amount on one line. */
export function unbroken(text: string): string {
  return text.replace(/\b([A-Z]{3}) (?=\d)/g, '$1\u00A0').replace(/(?<=\d) (?=[A-Z]{3}\b)/g, '\u00A0');
}
