import { formatDate } from '../../calendar';
import { countedIn } from '../../compare/describe';
import { type Locale, template } from '../../locale';
import type { Leverage } from '../../negotiate/leverage/leverage';
import { bullets, escapeMarkdown, table } from '../markdown';
import { linked, type SourceLinks } from '../../write/sourceLinks';
import type { Deadline, Summary } from './summarise';
import type { SummaryAsk } from './summariseOffer';
import { decisionTexts } from '../leverageText';

/** What the offers come to, how each of them stands, and in which order they must be answered. */
export function standingMarkdown(summary: Summary, locale: Locale, links: SourceLinks): string {
  const { verdict, leverage } = summary;
  return [
    `**${escapeMarkdown(verdict.headline)}**`,
    bullets(verdict.reasons.map(({ text }) => escapeMarkdown(text))),
    glance(summary, locale, links),
    order(leverage, locale),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Rows that say something of no offer are left out, but for the first three. */
function glance({ comparison, offers, deadlines }: Summary, locale: Locale, links: SourceLinks): string {
  const { say } = locale;
  const orNot = (text: string) => (text === '' ? say('not stated') : escapeMarkdown(text));
  const deadlineOf = (id: string) => deadlines.find((each) => each.id === id);
  const lastDays = offers.map(({ id, inWriting }) => {
    const deadline = deadlineOf(id);
    if (deadline !== undefined) return linked(formatDate(deadline.expires, locale), links.ofOffer(id, 'expires'));
    const status = comparison.offers.find((each) => each.id === id)?.status;
    return inWriting === undefined || status === 'signed' ? '' : say('not stated');
  });
  const stated = [
    [say('Title'), ...comparison.offers.map(({ title }) => orNot(title))],
    [say('Location'), ...comparison.offers.map(({ location }) => orNot(location))],
    [say('Status'), ...comparison.offers.map(({ status }) => orNot(status === '' ? '' : say(status)))],
  ];
  const found = [
    [say('Last day to answer'), ...lastDays],
    [say('Time left'), ...offers.map(({ id }) => timeLeft(deadlineOf(id), locale))],
    [say('Log of asks'), ...offers.map(({ id, log }) => logCell(id, log, locale, links))],
  ];
  const head = ['', ...offers.map(({ id, name }) => linked(escapeMarkdown(name), links.ofOffer(id, 'company')))];
  return table(head, [...stated, ...found.filter(([, ...cells]) => cells.some((cell) => cell !== ''))], 'words');
}

function timeLeft(deadline: Deadline | undefined, locale: Locale): string {
  if (deadline === undefined) return '';
  const days = countedIn('day', Math.abs(deadline.days), locale);
  if (deadline.days < 0) return locale.say('expired {days} ago', { days });
  return deadline.days === 0 ? locale.say('today is the last day') : days;
}

const stages: readonly (readonly [SummaryAsk['status'], string])[] = [
  ['planned', template('planned: {terms}')],
  ['asked', template('asked: {terms}')],
  ['countered', template('countered: {terms}')],
  ['agreed', template('agreed: {terms}')],
  ['declined', template('declined: {terms}')],
];

/** The asks of the log by where they stand. */
function logCell(id: string, log: readonly SummaryAsk[], { say }: Locale, links: SourceLinks): string {
  const parts = stages.flatMap(([stage, text]) => {
    const asks = log.filter(({ status }) => status === stage);
    const terms = asks.map(({ path, title }) => linked(escapeMarkdown(title), links.ofOffer(id, path))).join(', ');
    return asks.length === 0 ? [] : [say(text, { terms })];
  });
  return parts.join('; ');
}

/** Where there is an order, or an offer whose last day must be asked for. */
function order(leverage: Leverage | undefined, locale: Locale): string {
  const { dated = [], undated = [] } = leverage?.decisions ?? {};
  const { over = [] } = leverage ?? {};
  if (dated.length < 2 && undated.length === 0 && over.length === 0) return '';
  const gone = over.map(({ name }) => locale.say('{company} counts no more: it is declined or has expired.', { company: name })); // prettier-ignore
  const lines = [...decisionTexts({ dated, undated }, locale), ...gone];
  return `### ${locale.say('Order of decisions')}\n\n${bullets(lines.map(escapeMarkdown))}`;
}
