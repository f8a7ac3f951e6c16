import type * as vscode from 'vscode';
import type { OfferToCompare } from '../../core/compare/valuedOffers';
import { statusOf } from '../../core/stage';
import { companyOf } from '../../core/words/describe';
import type { ReportFormat } from '../../core/words/report/writeReport';
import { say, userLocale } from '../convert';
import { pick } from '../prompts';

/** What to write and for whom. */
export interface ExportChoice {
  readonly format: ReportFormat;
  /**
   * The id of the offer whose employer may be named, where the document leaves this machine; undefined for one's own
   * eyes.
   */
  readonly keep?: string | undefined;
}

export const fileEndings: Readonly<Record<ReportFormat, string>> = { markdown: 'md', csv: 'csv', html: 'html' };

/** Asks for the format and who is to read it; undefined when nothing is chosen. */
export async function chooseExport(offers: readonly OfferToCompare[]): Promise<ExportChoice | undefined> {
  const title = say('Export Comparison');
  const format = await pick(formats(), { title, placeHolder: say('The format') });
  if (format === undefined) return undefined;
  const reader = await pick(readers(offers), { title, placeHolder: say('Who is to read it') });
  return reader === undefined ? undefined : { format: format.format, keep: reader.keep };
}

/**
 * Asks which employer may be named in a document that leaves this machine, and answers with the id of that offer;
 * undefined when nothing is chosen. One knows the job one has, so where there is only one offer besides, nothing is
 * asked.
 */
export async function chooseNamed(offers: readonly OfferToCompare[], title: string): Promise<string | undefined> {
  const open = offers.filter(({ offer }) => !statusOf(offer).isCurrent);
  const choices = open.length === 0 ? offers : open;
  if (choices.length < 2) return choices[0]?.id;
  const placeHolder = say('Who is to read it');
  return (await pick(sharedWith(choices), { title, placeHolder }))?.keep;
}

function formats(): (vscode.QuickPickItem & { readonly format: ReportFormat })[] {
  return [
    {
      format: 'html',
      label: say('Report to print (HTML)'),
      detail: say('One file that any browser shows and prints'),
    },
    {
      format: 'markdown',
      label: say('Markdown'),
      detail: say('Text with tables, for notes and version control'),
    },
    {
      format: 'csv',
      label: say('Table for a spreadsheet (CSV)'),
      detail: say('All figures as numbers'),
    },
  ];
}

function readers(offers: readonly OfferToCompare[]): (vscode.QuickPickItem & { readonly keep: string | undefined })[] {
  return [
    {
      keep: undefined,
      label: say('For me: everything'),
      detail: say('With all names and notes'),
    },
    ...sharedWith(offers),
  ];
}

function sharedWith(offers: readonly OfferToCompare[]): (vscode.QuickPickItem & { readonly keep: string })[] {
  const locale = userLocale();
  return offers.map(({ id, offer }) => ({
    keep: id,
    label: say('To share: only {company} is named', { company: companyOf(offer, locale) }),
    detail: say('Without other employers’ names, the walk-away point, fallbacks and notes'),
  }));
}
