import * as vscode from 'vscode';
import type { ComparedOffer, Comparison, FigureRow } from '../core/compare/comparison';
import type { TermSection } from '../core/compare/cells';
import type { PanelColumn, PanelData, PanelRow, PanelSection } from '../webview/protocol';
import type { Documents } from './documents';
import { baseName } from './fileKinds';
import type { ReadOffers } from './readOffers';

/** What the panel shows of a comparison, in words. */
export function panelData(comparison: Comparison, read: ReadOffers, documents: Documents): PanelData {
  const { offers, baseline, components, differences } = comparison;
  const isOne = offers.length === 1;
  const sections: PanelSection[] = [
    figureSection('expected', vscode.l10n.t('Expected'), comparison.expected, true),
    figureSection('guaranteed', vscode.l10n.t('Guaranteed'), comparison.guaranteed, true),
    figureSection(
      'differences',
      vscode.l10n.t('Difference to {0}', offers[baseline]?.company ?? ''),
      isOne ? [] : differences,
    ),
    figureSection('after-tax', vscode.l10n.t('After tax (estimate)'), comparison.afterTax, true),
    figureSection('parts', vscode.l10n.t('Expected, by part'), components),
    figureSection('kept', vscode.l10n.t('Kept if leaving'), comparison.kept),
    figureSection('cost-of-living', vscode.l10n.t('Cost of living'), comparison.costOfLiving),
    gapSection(offers),
    ...comparison.sections.map(termSection),
  ];
  return {
    title: isOne ? (offers[0]?.company ?? '') : vscode.l10n.t('Offers side by side'),
    notices: notices(comparison, read),
    columns: offers.map((offer, i) => {
      const isRepeated = offers.some((each) => each !== offer && each.company === offer.company);
      return column(offer, i === baseline && !isOne, isRepeated, read, documents);
    }),
    sections: sections.filter(({ rows }) => rows.length > 0),
    ...(isOne || offers.length === 0 ? {} : { baselineLabel: vscode.l10n.t('Differences from') }),
    labels: {
      table: vscode.l10n.t('Comparison of offers'),
      show: vscode.l10n.t('Show in the file'),
    },
  };
}

function notices({ offers, notices: general }: Comparison, { missing, candidate }: ReadOffers): string[] {
  const unread = missing.map((uri) => vscode.l10n.t('{0} cannot be read.', baseName(uri)));
  if (offers.length === 0) return [...unread, vscode.l10n.t('There is no offer to show.')];
  const noCandidate =
    candidate === undefined ? [vscode.l10n.t('There is no candidate file, so all assumptions are defaults.')] : [];
  return [...unread, ...general, ...noCandidate];
}

function column(
  { id, company, title, location, status }: ComparedOffer,
  isBaseline: boolean,
  isRepeated: boolean,
  read: ReadOffers,
  documents: Documents,
): PanelColumn {
  const source = read.offers.find(({ uri }) => uri.toString() === id);
  const file = source === undefined ? '' : baseName(source.uri);
  const errors =
    source === undefined
      ? 0
      : documents.findings(source.document).filter(({ severity }) => severity === 'error').length;
  return {
    id,
    company,
    label: isRepeated ? `${company} (${file})` : company,
    subtitle: [title, location, status].filter((text) => text !== '').join(' · '),
    file,
    isBaseline,
    ...(errors === 0
      ? {}
      : {
          errors: errors === 1 ? vscode.l10n.t('1 error in the file') : vscode.l10n.t('{0} errors in the file', errors),
        }),
  };
}

function figureSection(name: string, title: string, rows: readonly FigureRow[], endsInTotal = false): PanelSection {
  return {
    name,
    title,
    rows: rows.map((row, i): PanelRow => ({
      title: row.title,
      cells: row.figures.map(({ text, path, basis }) => [
        {
          text: unbroken(text),
          state: 'figure',
          ...(path === '' ? {} : { path }),
          ...(basis.length === 0 ? {} : { hint: basis.join('\n') }),
        },
      ]),
      isTotal: endsInTotal && i === rows.length - 1,
    })),
  };
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
      cells: row.cells.map(({ entries }) =>
        entries.map(({ text, path, state, note }) => ({
          text: unbroken(text),
          path,
          state,
          ...(note === undefined ? {} : { hint: note }),
        })),
      ),
      isDifferent: !row.isEqual,
    })),
  };
}

/** Keeps a currency and its amount on one line. */
function unbroken(text: string): string {
  return text.replace(/\b([A-Z]{3}) (?=\d)/g, '$1\u00A0');
}
