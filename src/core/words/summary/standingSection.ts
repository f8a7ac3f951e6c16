import { formatDate } from '../../calendar';
import { listOfNames, type Locale, template } from '../../locale';
import type { Decision, Decisions } from '../../negotiate/leverage/leverage';
import { type Block, type Line, linked, list, paragraph, quoted, section, strong, table } from '../../write/document';
import { joined, phrase } from '../../write/phrase';
import type { Comparison } from '../comparison/comparison';
import { countedIn } from '../describe';
import { gradedName, leverageTexts, type LeverageWords, type OfferLeverageWords } from '../leverageText';
import type { Summary } from './summarise';
import type { SummaryAsk } from './summariseOffer';

/** What the offers come to, how each of them stands, and in which order they must be answered. */
export function standingBlocks(summary: Summary, locale: Locale): readonly Block[] {
  const { verdict, leverage } = summary;
  return [
    paragraph(strong(verdict.headline)),
    ...list(verdict.reasons.map(({ text }) => text)),
    ...glance(summary, locale),
    ...order(leverage, locale),
  ];
}

/** Rows that say something of no offer are left out, but for the first three. */
function glance({ comparison, offers, deadlines }: Summary, locale: Locale): readonly Block[] {
  const { say } = locale;
  const orNot = (text: string) => (text === '' ? say('not stated') : quoted(text));
  const deadlineOf = (id: string) => deadlines.find((each) => each.id === id);
  const lastDays = offers.map(({ id, inWriting }) => {
    const deadline = deadlineOf(id);
    if (deadline !== undefined) return linked(formatDate(deadline.expires, locale), { offer: id, path: 'expires' });
    const status = comparison.offers.find((each) => each.id === id)?.status;
    return inWriting === undefined || status === 'signed' ? '' : say('not stated');
  });
  const stated = [
    { title: say('Title'), cells: comparison.offers.map(({ title }) => orNot(title)) },
    { title: say('Location'), cells: comparison.offers.map(({ location }) => orNot(location)) },
    { title: say('Status'), cells: comparison.offers.map(({ status }) => orNot(status === '' ? '' : say(status))) },
  ];
  const found = [
    { title: say('Last day to answer'), cells: lastDays },
    { title: say('Time left'), cells: offers.map(({ id }) => timeLeft(deadlineOf(id), locale)) },
    { title: say('Log of asks'), cells: offers.map(({ id, log }) => logCell(id, log, locale)) },
  ];
  const columns = offers.map(({ id, name }) => linked(quoted(name), { offer: id, path: 'company' }));
  const rows = [...stated, ...found.filter(({ cells }) => cells.some((cell) => cell !== ''))];
  return table({ content: 'words', columns, rows });
}

function timeLeft(deadline: Summary['deadlines'][number] | undefined, locale: Locale): string {
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
function logCell(offer: string, log: readonly SummaryAsk[], locale: Locale): Line {
  const parts = stages.flatMap(([stage, text]) => {
    const asks = log.filter(({ status }) => status === stage);
    const terms = asks.map(({ path, title }) => linked(quoted(title), { offer, path }));
    return asks.length === 0 ? [] : [phrase(text, { terms: joined(terms, ', ') }, locale)];
  });
  return parts.length === 0 ? '' : joined(parts, '; ');
}

/** Where there is an order, or an offer whose last day must be asked for. */
function order(leverage: LeverageWords | undefined, locale: Locale): readonly Block[] {
  const { dated = [], undated = [] } = leverage?.decisions ?? {};
  const { over = [] } = leverage ?? {};
  if (dated.length < 2 && undated.length === 0 && over.length === 0) return [];
  const gone = over.map(({ name }) =>
    phrase('{company} counts no more: it is declined or has expired.', { company: name }, locale),
  );
  const lines = [...decisionTexts({ dated, undated }, locale), ...gone];
  return section(3, locale.say('Order of decisions'), list(lines));
}

/** What one holds in each talk; none where no offer is to be talked about. */
export function leverageBlocks(leverage: LeverageWords, { sections }: Comparison, locale: Locale): readonly Block[] {
  const order = sections.flatMap(({ rows }) => rows.map(({ path }) => path));
  return leverage.offers.flatMap((own) =>
    section(3, gradedName(own, locale), [
      ...list(leverageTexts(own, leverage, locale)),
      ...betterElsewhere(own, order, locale),
    ]),
  );
}

/** The terms in which others are better, a column for each of them; a cell is empty where it is not. */
function betterElsewhere(
  { id, elsewhere }: OfferLeverageWords,
  order: readonly string[],
  locale: Locale,
): readonly Block[] {
  const found = elsewhere.flatMap(({ terms }) => terms);
  const terms = [...new Map(found.map((each) => [each.path, each])).values()];
  const rows = terms
    .sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path))
    .map(({ path, title, here }) => ({
      // Perks are compared by name; the row leads to all of them.
      title: linked(quoted(title), { offer: id, path: path.replace(/^perks:.*$/s, 'perks') }),
      cells: [here, ...elsewhere.map((other) => other.terms.find((each) => each.path === path)?.there ?? '')].map(
        quoted,
      ),
    }));
  const columns = [locale.say('This offer'), ...elsewhere.map((each) => gradedName(each, locale))];
  return table({ content: 'words', corner: locale.say('Better elsewhere'), columns, rows });
}

/** Says in which order offers must be answered, a sentence for each. */
export function decisionTexts({ dated, undated }: Decisions, locale: Locale): readonly string[] {
  return [
    ...dated.map((each) => decisionText(each, locale)),
    ...undated.map(({ name }) =>
      locale.say('{company} does not say until when it must be answered.', { company: name }),
    ),
  ];
}

function decisionText({ name, expires, before, days, with: same }: Decision, locale: Locale): string {
  const places = {
    company: name,
    date: formatDate(expires, locale),
    same: listOfNames(same, locale),
    later: listOfNames(before, locale),
    days: countedIn('day', days, locale),
  };
  if (before.length === 0)
    return same.length === 0
      ? locale.say('{company} must be answered by {date}.', places)
      : locale.say('{company} must be answered by {date}, the same day as {same}.', places);
  return same.length === 0
    ? locale.say('{company} must be answered by {date}, {days} before {later}.', places)
    : locale.say('{company} must be answered by {date}, the same day as {same} and {days} before {later}.', places);
}
