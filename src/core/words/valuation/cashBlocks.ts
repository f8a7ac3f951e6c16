import { openBesideRange } from '../../compare/openParts';
import { type Decimal, sum } from '../../decimal';
import type { Locale } from '../../locale';
import { formatMoney } from '../../money';
import type { Offer } from '../../offer';
import { labelOf } from '../../titles';
import { cashByMonth, cliffsOf } from '../../value/cashByMonth';
import { components, type Valuation } from '../../value/valuation';
import { type Block, group, heading, list, paragraph, quoted, table, type TableRow } from '../../write/document';
import { joined, phrase } from '../../write/phrase';
import { componentTitle } from '../comparison/componentRows';
import { companyOf } from '../describe';

/**
 * Words the cash of each month with the parts it is made of, at worst where something is unknown; and what cliffs
 * release.
 */
export function cashBlocks(offer: Offer, valuation: Valuation, locale: Locale): readonly Block[] {
  const { say } = locale;
  const shown = valuation.range?.worst ?? valuation;
  const months = cashByMonth(shown);
  const used = components.filter((component) =>
    months.some(({ parts }) => parts.some(({ line }) => line.component === component)),
  );
  const money = (amount: Decimal) => formatMoney(amount, valuation.currency, locale);
  const rows = months.map(({ month, from, amount, parts }): TableRow => ({
    title: `${month + 1}${from === undefined ? '' : ` ${from}`}`,
    cells: [
      ...used.map((component) => {
        const own = parts.filter(({ line }) => line.component === component);
        if (own.length === 0) return '';
        const total = money(sum(own.map((each) => each.amount)));
        return own.some(({ isCliff }) => isCliff) ? say('cliff {amount}', { amount: total }) : total;
      }),
      money(amount),
    ],
  }));
  const company = companyOf(offer, locale);
  const open = openBesideRange(valuation)
    .filter(({ isCounted }) => isCounted !== true)
    .map(({ path }) => quoted(labelOf(offer, path, locale)));
  const cliffs = cliffsOf(shown).map(({ line, amount, at, day }) => {
    const when = day ?? say('after {months, plural, one {# month} other {# months}}', { months: at.toNumber() });
    return [`${when}: `, quoted(labelOf(offer, line.path, locale)), `, ${money(amount)}`];
  });
  return [
    group([
      valuation.range === undefined
        ? heading(1, phrase('{company}, expected cash by month, before tax', { company }, locale))
        : heading(1, phrase('{company}, expected cash by month, before tax, at worst', { company }, locale)),
      ...table({
        content: 'figures',
        corner: say('Month'),
        columns: [...used.map((component) => componentTitle(component, locale)), say('Cash')],
        rows,
      }),
      ...(open.length === 0
        ? []
        : [paragraph(phrase('Not known, and not in these months: {terms}', { terms: joined(open, ', ') }, locale))]),
      ...(cliffs.length === 0
        ? []
        : [paragraph(say('Cliffs, before which nothing of a grant is yours:')), ...list(cliffs, 'plain')]),
    ]),
  ];
}
