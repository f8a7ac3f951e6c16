import { formatDate } from '../calendar';
import type { ComparedOffer, FigureRow } from '../compare/comparison';
import { countedIn } from '../compare/describe';
import { amountsIn } from './amountsIn';
import { leverageMarkdown } from './leverageMarkdown';
import { marketMarkdown } from './marketMarkdown';
import { asksMarkdown, caseMarkdown, tradesMarkdown } from './planMarkdown';
import { escapeMarkdown, table } from './markdown';
import type { Deadline, Summary, SummaryOffer } from './summarise';
import { assumptionLines, assumptionSource } from './usedAssumptions';
import { listOf, template, type Locale } from '../locale';

/** The summary as a Markdown document. Text from the files is escaped, so that it stays text. */
export function summaryMarkdown(summary: Summary, locale: Locale): string {
  const { comparison, offers, leverage, plans, valueCase } = summary;
  const { say } = locale;
  const sections = [
    heading(summary, locale),
    summary.notices.map((notice) => `- ${escapeMarkdown(notice)}`).join('\n'),
    section(say('Offers at a glance'), glance(comparison.offers, locale)),
    section(say('Totals'), totals(summary, locale)),
    section(say('What matters'), whatMatters(summary, locale)),
    section(say('Market'), marketMarkdown(offers, locale)),
    section(say('Leverage'), leverage === undefined ? '' : leverageMarkdown(leverage, comparison, locale)),
    section(say('Asks'), asksMarkdown(plans, locale)),
    section(say('Alternatives and what I can give'), tradesMarkdown(plans, locale)),
    section(say('My case'), caseMarkdown(valueCase, plans, locale)),
    section(say('Questions'), questions(offers)),
    section(say('Deadlines'), deadlines(summary.deadlines, locale)),
    section(say('Not in these figures'), gaps(comparison.offers, locale)),
    section(say('Assumptions'), assumptions(summary, locale)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function heading({ comparison, today }: Summary, locale: Locale): string {
  const names = comparison.offers.map((offer) => escapeMarkdown(offer.company));
  const title = locale.say('Negotiation summary: {companies}', { companies: listOf(names, locale) });
  return `# ${title}\n\n${formatDate(today, locale)}`;
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function glance(offers: readonly ComparedOffer[], { say }: Locale): string {
  return table(
    ['', ...offers.map((offer) => escapeMarkdown(offer.company))],
    [
      [say('Title'), ...offers.map(({ title }) => escapeMarkdown(title))],
      [say('Location'), ...offers.map(({ location }) => escapeMarkdown(location))],
      [say('Status'), ...offers.map(({ status }) => escapeMarkdown(say(status)))],
    ].map((row) => row.map((cell) => (cell === '' ? say('not stated') : cell))),
    'words',
  );
}

function totals({ comparison }: Summary, locale: Locale): string {
  const { say } = locale;
  const { offers, expected, guaranteed, components, differences, baseline, horizon } = comparison;
  const { afterTax, kept, costOfLiving } = comparison;
  const head = (title: string) => [
    title,
    ...offers.map(({ company }, i) => {
      const name = escapeMarkdown(company);
      return i === baseline && offers.length > 1 ? say('{company} (baseline)', { company: name }) : name;
    }),
  ];
  const rows = (figures: readonly FigureRow[]) =>
    figures.map((row) => [row.title, ...row.figures.map((figure) => figure.text)]);
  return [
    amountsIn(comparison, locale),
    table(head(say('Guaranteed')), rows(guaranteed)),
    table(head(say('Expected')), rows(expected)),
    table(
      head(
        horizon === 1
          ? say('Expected over one year, by part')
          : say('Expected over {years} years, by part', { years: horizon }),
      ),
      rows(components),
    ),
    offers.length > 1 && differences.length > 0
      ? table(head(say('Difference to the baseline')), rows(differences))
      : '',
    afterTax.length > 0 ? table(head(say('After tax (estimate)')), rows(afterTax)) : '',
    table(head(say('Kept if leaving')), rows(kept)),
    costOfLiving.length > 0 ? table(head(say('Cost of living')), rows(costOfLiving)) : '',
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

const verdictWords = {
  met: template('met: {term}'),
  unmet: template('**not met**: {term}'),
  unknown: template('not known: {term}'),
};

function whatMatters({ offers, hasPriorities }: Summary, { say }: Locale): string {
  if (!hasPriorities)
    return say('No priorities are stated. Write them in a candidate file to see which offer meets them.');
  const [first] = offers;
  const rows = (first?.priorities ?? []).map(({ title, need, threshold }, i) => [
    `${escapeMarkdown(title)} (${say(need)})${threshold === '' ? '' : `: ${escapeMarkdown(threshold)}`}`,
    ...offers.map(({ priorities }) => {
      const result = priorities[i];
      return result === undefined ? '' : say(verdictWords[result.verdict], { term: escapeMarkdown(result.text) });
    }),
  ]);
  const missed = offers.flatMap(({ company, priorities }) => {
    const musts = priorities.filter(({ need, verdict }) => need === 'must' && verdict === 'unmet');
    const titles = musts.map(({ title }) => escapeMarkdown(title)).join(', ');
    const text =
      musts.length === 1
        ? template('{company} does not meet a must: {terms}')
        : template('{company} does not meet musts: {terms}');
    return musts.length === 0 ? [] : [`- ${say(text, { company: escapeMarkdown(company), terms: titles })}`];
  });
  const head = [say('Need'), ...offers.map(({ company }) => escapeMarkdown(company))];
  return [missed.join('\n'), table(head, rows, 'words')].filter((text) => text !== '').join('\n\n');
}

function questions(offers: readonly SummaryOffer[]): string {
  return offers
    .filter((offer) => offer.questions.length > 0)
    .map(
      (offer) =>
        `### ${escapeMarkdown(offer.company)}\n\n${offer.questions.map(({ text }) => `- ${escapeMarkdown(text)}`).join('\n')}`,
    )
    .join('\n\n');
}

function deadlines(list: readonly Deadline[], locale: Locale): string {
  return list
    .map(({ company, expires, days }) => {
      const count = countedIn('day', Math.abs(days), locale);
      const when =
        days < 0
          ? locale.say('expired {days} ago', { days: count })
          : days === 0
            ? locale.say('today is the last day')
            : locale.say('{days} left', { days: count });
      return `- ${escapeMarkdown(company)}: ${formatDate(expires, locale)}, ${when}`;
    })
    .join('\n');
}

function gaps(offers: readonly ComparedOffer[], { say }: Locale): string {
  const names = (terms: ComparedOffer['unknown']) => terms.map(({ title }) => escapeMarkdown(title)).join(', ');
  return offers
    .filter(({ unknown }) => unknown.length > 0)
    .map(
      ({ company, unknown }) =>
        `- ${say('{company}, unknown: {terms}', { company: escapeMarkdown(company), terms: names(unknown) })}`,
    )
    .join('\n');
}

function assumptions({ assumptions: list, comparison, candidateFile }: Summary, locale: Locale): string {
  const lines = assumptionLines(list, comparison, locale).map((line) => `- ${escapeMarkdown(line)}`);
  return `${escapeMarkdown(assumptionSource(candidateFile, locale))}\n\n${lines.join('\n')}`;
}
