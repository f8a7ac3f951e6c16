import { compareOffers } from '../../compare/compareOffers';
import { insightOf } from '../../negotiate/verdict/insight';
import { usedAssumptions } from '../../negotiate/verdict/usedAssumptions';
import { comparisonCsv } from './comparisonCsv';
import { comparisonHtml } from './comparisonHtml';
import { comparisonMarkdown } from './comparisonMarkdown';
import type { ReportOptions } from './reportOptions';
import type { Compared } from './shareSafe';

const writers = { markdown: comparisonMarkdown, csv: comparisonCsv, html: comparisonHtml };

export type ReportFormat = keyof typeof writers;

/** Compares offers and writes what comes out as a document. */
export function writeReport(
  format: ReportFormat,
  { offers, candidate, baseline }: Compared,
  options: Omit<ReportOptions, 'assumptions' | 'headline'>,
): string {
  const comparison = compareOffers(offers, candidate, { ...options, baseline });
  const assumptions = usedAssumptions(candidate, comparison, options.locale);
  const candidateFile = candidate === undefined ? undefined : (options.candidateFile ?? options.locale.say('the candidate file')); // prettier-ignore
  const { verdict } = insightOf(offers, candidate, comparison, options);
  const headline = offers.length < 2 ? {} : { headline: verdict.headline };
  return writers[format](comparison, { ...options, ...headline, candidateFile, assumptions });
}
