import { usedAssumptions } from '../verdict/usedAssumptions';
import { printHtml } from '../../write/html';
import { printMarkdown } from '../../write/markdown';
import { comparisonCsv } from './comparisonCsv';
import { reportDocument } from './reportDocument';
import type { ReportOptions } from './reportOptions';
import type { Compared } from '../audience/comparedFor';
import { describeInsight } from '../verdict/insightWords';
import { compareOffers } from '../comparison/compareOffers';
import type { Comparison } from '../comparison/comparison';

const writers = {
  markdown: (comparison: Comparison, options: ReportOptions) => printMarkdown(reportDocument(comparison, options)),
  html: (comparison: Comparison, options: ReportOptions) =>
    printHtml(reportDocument(comparison, options), options.locale.tag),
  csv: comparisonCsv,
};

export type ReportFormat = keyof typeof writers;

/** Compares offers and writes what comes out as a document. */
export function writeReport(
  format: ReportFormat,
  { offers, candidate, baseline }: Compared,
  options: Omit<ReportOptions, 'assumptions' | 'headline'>,
): string {
  const comparison = compareOffers(offers, candidate, { ...options, baseline });
  const assumptions = usedAssumptions(candidate, comparison, options.locale);
  const candidateFile =
    candidate === undefined ? undefined : (options.candidateFile ?? options.locale.say('the candidate file'));
  const { verdict } = describeInsight(offers, candidate, comparison, options);
  const headline = offers.length < 2 ? {} : { headline: verdict.headline };
  return writers[format](comparison, { ...options, ...headline, candidateFile, assumptions });
}
