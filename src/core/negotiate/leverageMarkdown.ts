import type { Comparison } from '../compare/comparison';
import type { Locale } from '../locale';
import type { Leverage, OfferLeverage } from './leverage';
import { decisionTexts, gradedName, leverageTexts } from './leverageText';
import { escapeMarkdown, table } from './markdown';

/** What one holds in each talk, and in which order offers must be answered; empty where no offer is to be talked about. */
export function leverageMarkdown(leverage: Leverage, { sections }: Comparison, locale: Locale): string {
  const { offers, decisions, over } = leverage;
  if (offers.length === 0) return '';
  const order = sections.flatMap(({ rows }) => rows.map(({ path }) => path));
  const gone = over.map(({ name }) => locale.say('{company} counts no more: it is declined or has expired.', { company: name })); // prettier-ignore
  const answers = [...decisionTexts(decisions, locale), ...gone];
  return [
    ...offers.flatMap((own) => [
      `### ${escapeMarkdown(gradedName(own, locale))}`,
      list(leverageTexts(own, leverage, locale)),
      better(own, order, locale),
    ]),
    ...(answers.length === 0 ? [] : [`### ${locale.say('Order of decisions')}`, list(answers)]),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
}

/** The terms in which others are better, a column for each of them; a cell is empty where it is not. */
function better({ elsewhere }: OfferLeverage, order: readonly string[], locale: Locale): string {
  const found = elsewhere.flatMap(({ terms }) => terms);
  const terms = [...new Map(found.map((each) => [each.path, each])).values()].sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path)); // prettier-ignore
  const rows = terms.map(({ path, title, here }) => [
    title,
    here,
    ...elsewhere.map((other) => other.terms.find((each) => each.path === path)?.there ?? ''),
  ]);
  const head = [
    locale.say('Better elsewhere'),
    locale.say('This offer'),
    ...elsewhere.map((each) => gradedName(each, locale)),
  ];
  return table(head.map(escapeMarkdown), rows.map((row) => row.map(escapeMarkdown)), 'words'); // prettier-ignore
}
