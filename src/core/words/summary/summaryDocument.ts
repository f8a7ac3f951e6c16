import { formatDate } from '../../calendar';
import type { Locale } from '../../locale';
import { assumptionLines, assumptionSource } from '../verdict/usedAssumptions';
import { type Block, heading, type Line, linked, list, paragraph, quoted, section } from '../../write/document';
import { joined, listOfLines, phrase } from '../../write/phrase';
import { leverageBlocks, standingBlocks } from './standingSection';
import { marketBlocks, needBlocks, questionBlocks, riskBlocks, writingBlocks } from './offerSections';
import { askBlocks, caseBlocks, tradeBlocks } from './planSections';
import type { Summary } from './summarise';
import { figureBlocks, totalBlocks } from './totalsSection';

/** Words the summary as a document, in the order in which one prepares a talk. */
export function summaryDocument(summary: Summary, locale: Locale): readonly Block[] {
  const { comparison, offers, leverage, plans, valueCase, notices, today } = summary;
  const { say } = locale;
  const companies = listOfLines(
    offers.map(({ name }) => name),
    locale,
  );
  return [
    heading(1, phrase('Negotiation summary: {companies}', { companies }, locale)),
    paragraph(formatDate(today, locale)),
    ...list(notices),
    ...section(2, say('Where things stand'), standingBlocks(summary, locale)),
    ...section(2, say('Totals'), totalBlocks(summary, locale)),
    ...section(2, say('What matters'), needBlocks(summary, locale)),
    ...section(2, say('Market'), marketBlocks(offers, locale)),
    ...section(2, say('My case'), valueCase === undefined ? [] : caseBlocks(valueCase, plans, locale)),
    ...section(2, say('Leverage'), leverage === undefined ? [] : leverageBlocks(leverage, comparison, locale)),
    ...section(2, say('Asks'), askBlocks(plans, locale)),
    ...section(2, say('Alternatives and what I can give'), tradeBlocks(plans, locale)),
    ...section(2, say('Questions'), questionBlocks(offers)),
    ...section(2, say('Risks in the letter'), riskBlocks(offers)),
    ...section(2, say('In writing'), writingBlocks(offers, locale)),
    ...section(2, say('All figures'), figureBlocks(summary, locale)),
    ...section(2, say('Assumptions'), assumptionBlocks(summary, locale)),
  ];
}

/** What the figures rest on, and what is in none of them. */
function assumptionBlocks(summary: Summary, locale: Locale): readonly Block[] {
  const { assumptions, comparison, candidateFile } = summary;
  const file = candidateFile === undefined ? undefined : linked(quoted(candidateFile), { candidate: 'assumptions' });
  return [
    paragraph(assumptionSource(file, locale)),
    ...list(assumptionLines(assumptions, comparison, locale)),
    ...section(3, locale.say('Not in these figures'), list(gaps(summary, locale))),
  ];
}

function gaps({ comparison, offers }: Summary, locale: Locale): readonly Line[] {
  return comparison.offers.flatMap(({ id, unknown }, i) => {
    const terms = unknown.map(({ path, title }) => linked(quoted(title), { offer: id, path }));
    const args = { company: offers[i]?.name ?? '', terms: joined(terms, ', ') };
    return terms.length === 0 ? [] : [phrase('{company}, unknown: {terms}', args, locale)];
  });
}
