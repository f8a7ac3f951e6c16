import * as vscode from 'vscode';
import type { OfferToCompare } from '../../core/compare/comparison';
import { companyOf } from '../../core/compare/describe';
import type { ReportFormat } from '../../core/words/report/writeReport';
import { pick } from '../prompts';
import { userLocale } from '../userLocale';
import { statusOf } from '../../core/stage';

/** What to write and for whom. */
export interface ExportChoice {
  readonly format: ReportFormat;
  /** The id of the offer whose employer may be named, where the document leaves this machine; undefined for one's own eyes. */
  readonly keep?: string | undefined;
}

export const fileEndings: Readonly<Record<ReportFormat, string>> = { markdown: 'md', csv: 'csv', html: 'html' };

/** Asks for the format and who is to read it; undefined when nothing is chosen. */
export async function chooseExport(offers: readonly OfferToCompare[]): Promise<ExportChoice | undefined> {
  const title = vscode.l10n.t('Export Comparison');
  const format = await pick(formats(), { title, placeHolder: vscode.l10n.t('The format') });
  if (format === undefined) return undefined;
  const reader = await pick(readers(offers), { title, placeHolder: vscode.l10n.t('Who is to read it') }); // prettier-ignore
  return reader === undefined ? undefined : { format: format.format, keep: reader.keep };
}

/**
 * Asks which employer may be named in a document that leaves this machine, and answers with the id of that offer; undefined when nothing is
 * chosen. One knows the job one has, so where there is only one offer besides, nothing is asked.
 */
export async function chooseNamed(offers: readonly OfferToCompare[], title: string): Promise<string | undefined> {
  const open = offers.filter(({ offer }) => !statusOf(offer).isCurrent);
  const choices = open.length === 0 ? offers : open;
  if (choices.length < 2) return choices[0]?.id;
  const placeHolder = vscode.l10n.t('Who is to read it');
  return (await pick(sharedWith(choices), { title, placeHolder }))?.keep;
}

function formats(): (vscode.QuickPickItem & { readonly format: ReportFormat })[] {
  return [
    {
      format: 'html',
      label: vscode.l10n.t('Report to print (HTML)'),
      detail: vscode.l10n.t('One file that any browser shows and prints'),
    },
    {
      format: 'markdown',
      label: vscode.l10n.t('Markdown'),
      detail: vscode.l10n.t('Text with tables, for notes and version control'),
    },
    {
      format: 'csv',
      label: vscode.l10n.t('Table for a spreadsheet (CSV)'),
      detail: vscode.l10n.t('All figures as numbers'),
    },
  ];
}

function readers(offers: readonly OfferToCompare[]): (vscode.QuickPickItem & { readonly keep: string | undefined })[] {
  return [
    {
      keep: undefined,
      label: vscode.l10n.t('For me: everything'),
      detail: vscode.l10n.t('With all names and notes'),
    },
    ...sharedWith(offers),
  ];
}

function sharedWith(offers: readonly OfferToCompare[]): (vscode.QuickPickItem & { readonly keep: string })[] {
  const locale = userLocale();
  return offers.map(({ id, offer }) => ({
    keep: id,
    label: vscode.l10n.t('To share: only {0} is named', companyOf(offer, locale)),
    detail: vscode.l10n.t('Without other employers’ names, the walk-away point, fallbacks and notes'),
  }));
}
