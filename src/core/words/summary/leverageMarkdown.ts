import type { Comparison } from '../../compare/comparison';
import type { Locale } from '../../locale';
import type { Leverage, OfferLeverage } from '../../negotiate/leverage/leverage';
import { bullets, escapeMarkdown, table } from '../markdown';
import { gradedName, leverageTexts } from '../leverageText';
import { linked, type SourceLinks } from '../../write/sourceLinks';

/** What one holds in each talk; empty where no offer is to be talked about. */
export function leverageMarkdown(
  leverage: Leverage,
  { sections }: Comparison,
  locale: Locale,
  links: SourceLinks,
): string {
  const order = sections.flatMap(({ rows }) => rows.map(({ path }) => path));
  return leverage.offers
    .flatMap((own) => [
      `### ${escapeMarkdown(gradedName(own, locale))}`,
      bullets(leverageTexts(own, leverage, locale).map(escapeMarkdown)),
      better(own, order, locale, links),
    ])
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The terms in which others are better, a column for each of them; a cell is empty where it is not. */
function better(
  { id, elsewhere }: OfferLeverage,
  order: readonly string[],
  locale: Locale,
  links: SourceLinks,
): string {
  const found = elsewhere.flatMap(({ terms }) => terms);
  const terms = [...new Map(found.map((each) => [each.path, each])).values()].sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path)); // prettier-ignore
  const rows = terms.map(({ path, title, here }) => [
    // Perks are compared by name; the row leads to all of them.
    linked(escapeMarkdown(title), links.ofOffer(id, path.replace(/^perks:.*$/s, 'perks'))),
    escapeMarkdown(here),
    ...elsewhere.map((other) => escapeMarkdown(other.terms.find((each) => each.path === path)?.there ?? '')),
  ]);
  const head = [
    locale.say('Better elsewhere'),
    locale.say('This offer'),
    ...elsewhere.map((each) => gradedName(each, locale)),
  ];
  return table(head.map(escapeMarkdown), rows, 'words');
}
