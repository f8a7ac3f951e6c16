import type { Locale } from '../../locale';
import { type Block, linked, list, quoted, section, table } from '../../write/document';
import { gradedName, leverageTexts, type LeverageWords, type OfferLeverageWords } from '../leverageText';
import type { Comparison } from '../comparison/comparison';

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
