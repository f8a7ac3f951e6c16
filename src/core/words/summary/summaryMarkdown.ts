import { formatDate } from '../../calendar';
import { listOf, type Locale } from '../../locale';
import { leverageMarkdown } from './leverageMarkdown';
import { questionsMarkdown, risksMarkdown, writingMarkdown } from './lettersMarkdown';
import { bullets, escapeMarkdown } from '../markdown';
import { marketMarkdown } from './marketMarkdown';
import { needsMarkdown } from './needsMarkdown';
import { asksMarkdown, caseMarkdown, tradesMarkdown } from './planMarkdown';
import { linked, noLinks, type SourceLinks } from '../../write/sourceLinks';
import { standingMarkdown } from './standingMarkdown';
import type { Summary } from './summarise';
import { figuresMarkdown, totalsMarkdown } from './totalsMarkdown';
import { assumptionLines, assumptionSource } from '../../negotiate/verdict/usedAssumptions';

/** The summary as a Markdown document, in the order in which one prepares a talk. Text from the files is escaped, so that it stays text. */
export function summaryMarkdown(summary: Summary, locale: Locale, links: SourceLinks = noLinks): string {
  const { comparison, offers, leverage, plans, valueCase } = summary;
  const { say } = locale;
  const sections = [
    heading(summary, locale),
    bullets(summary.notices.map(escapeMarkdown)),
    section(say('Where things stand'), standingMarkdown(summary, locale, links)),
    section(say('Totals'), totalsMarkdown(summary, locale)),
    section(say('What matters'), needsMarkdown(summary, locale, links)),
    section(say('Market'), marketMarkdown(offers, locale, links)),
    section(say('My case'), caseMarkdown(valueCase, plans, locale, links)),
    section(say('Leverage'), leverage === undefined ? '' : leverageMarkdown(leverage, comparison, locale, links)),
    section(say('Asks'), asksMarkdown(plans, locale, links)),
    section(say('Alternatives and what I can give'), tradesMarkdown(plans, locale, links)),
    section(say('Questions'), questionsMarkdown(offers, links)),
    section(say('Risks in the letter'), risksMarkdown(offers, links)),
    section(say('In writing'), writingMarkdown(offers, locale, links)),
    section(say('All figures'), figuresMarkdown(summary, locale)),
    section(say('Assumptions'), assumptions(summary, locale, links)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function heading({ offers, today }: Summary, locale: Locale): string {
  const names = offers.map(({ name }) => escapeMarkdown(name));
  const title = locale.say('Negotiation summary: {companies}', { companies: listOf(names, locale) });
  return `# ${title}\n\n${formatDate(today, locale)}`;
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

/** What the figures rest on, and what is in none of them. */
function assumptions(summary: Summary, locale: Locale, links: SourceLinks): string {
  const { assumptions: list, comparison, candidateFile } = summary;
  const file = candidateFile === undefined ? undefined : linked(escapeMarkdown(candidateFile), links.ofCandidate('assumptions')); // prettier-ignore
  const missing = gaps(summary, locale, links);
  return [
    assumptionSource(file, locale),
    bullets(assumptionLines(list, comparison, locale).map(escapeMarkdown)),
    ...(missing === '' ? [] : [`### ${locale.say('Not in these figures')}`, missing]),
  ].join('\n\n');
}

function gaps({ comparison, offers }: Summary, { say }: Locale, links: SourceLinks): string {
  return bullets(
    comparison.offers.flatMap(({ id, unknown }, i) => {
      const terms = unknown.map(({ path, title }) => linked(escapeMarkdown(title), links.ofOffer(id, path))).join(', ');
      const company = escapeMarkdown(offers[i]?.name ?? '');
      return terms === '' ? [] : [say('{company}, unknown: {terms}', { company, terms })];
    }),
  );
}
