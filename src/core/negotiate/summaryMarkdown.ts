import { formatDate } from '../calendar';
import { noCurrency } from '../currency';
import type { ComparedOffer, FigureRow } from '../compare/comparison';
import { escapeMarkdown, table } from './markdown';
import type { Deadline, Summary, SummaryOffer } from './summarise';
import type { Locale } from '../locale';

/** The summary as a Markdown document. Text from the files is escaped, so that it stays text. */
export function summaryMarkdown(summary: Summary, locale: Locale): string {
  const { comparison, offers } = summary;
  const sections = [
    heading(summary, locale),
    summary.notices.map((notice) => `- ${escapeMarkdown(notice)}`).join('\n'),
    section('Offers at a glance', glance(comparison.offers)),
    section('Totals', totals(summary)),
    section('What matters', whatMatters(summary)),
    section('Questions', questions(offers)),
    section('Deadlines', deadlines(summary.deadlines, locale)),
    section('Not in these figures', gaps(comparison.offers)),
    section('Assumptions', assumptions(summary)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function heading({ comparison, today }: Summary, locale: Locale): string {
  const names = comparison.offers.map((offer) => escapeMarkdown(offer.company));
  return `# Negotiation summary: ${new Intl.ListFormat(locale.tag, { type: 'conjunction' }).format(names)}\n\n${formatDate(today, locale)}`;
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function glance(offers: readonly ComparedOffer[]): string {
  return table(
    ['', ...offers.map((offer) => escapeMarkdown(offer.company))],
    [
      ['Title', ...offers.map(({ title }) => escapeMarkdown(title))],
      ['Location', ...offers.map(({ location }) => escapeMarkdown(location))],
      ['Status', ...offers.map(({ status }) => escapeMarkdown(status))],
    ].map((row) => row.map((cell) => (cell === '' ? 'not stated' : cell))),
    'words',
  );
}

function totals({ comparison }: Summary): string {
  const { offers, expected, guaranteed, components, differences, baseline, currency, horizon } = comparison;
  const { afterTax, kept, costOfLiving } = comparison;
  const head = (title: string) => [
    title,
    ...offers.map(
      (offer, i) => escapeMarkdown(offer.company) + (i === baseline && offers.length > 1 ? ' (baseline)' : ''),
    ),
  ];
  const rows = (figures: readonly FigureRow[]) =>
    figures.map((row) => [row.title, ...row.figures.map((figure) => figure.text)]);
  const beforeTax = afterTax.length > 0 ? 'before tax where a table does not say otherwise' : 'before tax';
  const unit =
    currency === undefined
      ? `Amounts are ${beforeTax}, in more than one currency.`
      : currency === noCurrency
        ? `All amounts are ${beforeTax}, in the currency of the offers, which they do not state.`
        : `All amounts are in ${currency}, ${beforeTax}.`;
  const years = horizon === 1 ? 'one year' : `${horizon} years`;
  return [
    unit,
    table(head('Guaranteed'), rows(guaranteed)),
    table(head('Expected'), rows(expected)),
    table(head(`Expected over ${years}, by part`), rows(components)),
    offers.length > 1 && differences.length > 0 ? table(head('Difference to the baseline'), rows(differences)) : '',
    afterTax.length > 0 ? table(head('After tax (estimate)'), rows(afterTax)) : '',
    table(head('Kept if leaving'), rows(kept)),
    costOfLiving.length > 0 ? table(head('Cost of living'), rows(costOfLiving)) : '',
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

const verdictWords = { met: 'met', unmet: '**not met**', unknown: 'not known' };

function whatMatters({ offers, hasPriorities }: Summary): string {
  if (!hasPriorities) return 'No priorities are stated. Write them in a candidate file to see which offer meets them.';
  const [first] = offers;
  const rows = (first?.priorities ?? []).map(({ title, need, threshold }, i) => [
    `${escapeMarkdown(title)} (${need})${threshold === '' ? '' : `: ${escapeMarkdown(threshold)}`}`,
    ...offers.map(({ priorities }) => {
      const result = priorities[i];
      return result === undefined ? '' : `${verdictWords[result.verdict]}: ${escapeMarkdown(result.text)}`;
    }),
  ]);
  const missed = offers.flatMap(({ company, priorities }) => {
    const musts = priorities.filter(({ need, verdict }) => need === 'must' && verdict === 'unmet');
    const titles = musts.map(({ title }) => escapeMarkdown(title)).join(', ');
    return musts.length === 0
      ? []
      : [`- ${escapeMarkdown(company)} does not meet ${musts.length === 1 ? 'a must' : 'musts'}: ${titles}`];
  });
  const head = ['Need', ...offers.map(({ company }) => escapeMarkdown(company))];
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
      const when =
        days < 0 ? `expired ${counted(-days)} ago` : days === 0 ? 'today is the last day' : `${counted(days)} left`;
      return `- ${escapeMarkdown(company)}: ${formatDate(expires, locale)}, ${when}`;
    })
    .join('\n');
}

function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function gaps(offers: readonly ComparedOffer[]): string {
  const names = (terms: ComparedOffer['unknown']) => terms.map(({ title }) => escapeMarkdown(title)).join(', ');
  return offers
    .filter(({ unknown }) => unknown.length > 0)
    .map(({ company, unknown }) => `- ${escapeMarkdown(company)}, unknown: ${names(unknown)}`)
    .join('\n');
}

function assumptions({ assumptions: list, comparison, candidateFile }: Summary): string {
  const lines = list.map(
    ({ title, text, origin }) =>
      `- ${escapeMarkdown(title)}: ${escapeMarkdown(text)}${origin === 'default' ? ' (default)' : ''}`,
  );
  const source =
    candidateFile === undefined
      ? 'There is no candidate file; all assumptions are defaults.'
      : `From ${escapeMarkdown(candidateFile)}; defaults are marked.`;
  const all = [`- Horizon: ${comparison.horizon} ${comparison.horizon === 1 ? 'year' : 'years'}`, ...lines].join('\n');
  return `${source}\n\n${all}`;
}
