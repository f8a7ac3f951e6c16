import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Decimal, sum } from '../../../src/core/decimal';
import { english } from '../../../src/core/locale';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { compareOffers } from '../../../src/core/words/comparison/compareOffers';
import { explainFigure } from '../../../src/core/panel/explanation';

const names = ['current', 'larkspur', 'tideline', 'brenner'];
const offers = names.map((id) => ({ id, offer: parseOffer(readFileSync(`examples/${id}.offer.yaml`, 'utf8')).fields }));
const candidate = parseCandidate(readFileSync('examples/me.candidate.yaml', 'utf8')).fields;
const comparison = compareOffers(offers, candidate, { locale: english, today: '2026-11-22' });

/** The amount of a text such as `-USD 1,234.50`. */
function amountOf(text: string): Decimal {
  const [, sign = '', digits = ''] = /^(-?)[A-Z]{3} ([\d,.]+)$/.exec(text) ?? [];
  return new Decimal(sign + digits.replaceAll(',', ''));
}

describe('The explanation of a figure', () => {
  const { expected, guaranteed, afterTax, kept, components, averages, differences } = comparison;

  it('has parts that sum to it, for each total, year and component that is exact', () => {
    let checked = 0;
    for (const { name, figure, figures } of [...expected, ...guaranteed, ...afterTax, ...kept, ...components])
      figures.forEach(({ amount }, i) => {
        if (amount === undefined || figure === undefined) return;
        const parts = explainFigure(figure, comparison.offers[i]!.valuation, offers[i]!.offer, english);
        // What is open is a range and adds nothing to an exact figure.
        const exact = parts.filter(({ amount: text }) => !text.includes(' to '));
        assert.equal(sum(exact.map((part) => amountOf(part.amount))).toString(), amount.toString(), `${name} of ${names[i]}`); // prettier-ignore
        checked += 1;
      });
    assert.ok(checked > 90, `${checked} figures`);
  });

  it('gives both ends of what is not known', () => {
    const parts = explainFigure({ component: 'insurance' }, comparison.offers[2]!.valuation, offers[2]!.offer, english);
    assert.deepEqual(
      parts.filter(({ path }) => path === 'insurance.health').map(({ amount }) => amount),
      ['-USD 24,640 to -USD 11,840'],
    );
  });

  it('is missing for rows that say themselves where they come from', () => {
    const unexplained = [
      ...averages,
      ...differences,
      ...components.filter(({ name }) => name === 'equity-not-sellable'),
    ];
    assert.ok(unexplained.length > 10);
    for (const { name, figure } of unexplained) assert.equal(figure, undefined, name);
  });
});

describe('An average year', () => {
  it('is the total divided by the years, open where the total is', () => {
    const [expected] = comparison.averages;
    const total = comparison.expected.at(-1)!.figures;
    assert.deepEqual(
      expected!.figures.map(({ amount }) => amount?.toString()),
      total.map(({ amount }) => amount?.div(4).toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN).toString()),
    );
    assert.match(expected!.figures[2]!.text, / to .* ± unknown$/);
  });

  it('has the parts that the totals have', () => {
    const titles = comparison.averages.map(({ title }) => title);
    assert.deepEqual(titles, ['Expected', 'Guaranteed', 'After tax (estimate)', ...comparison.components.map(({ title }) => title)]); // prettier-ignore
  });
});
