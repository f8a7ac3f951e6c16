import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../../src/core/value/assumptions';
import { valueOffer } from '../../../../src/core/value/valueOffer';
import { anyOffer, textOf } from '../../value/anyOffer';
import { english } from '../../../../src/core/locale';
import { explainLine, explainTax, inOneLine } from '../../../../src/core/words/valuation/explain';

function explained(text: string, candidate?: string) {
  const { fields } = parseOffer(text);
  const valuation = valueOffer(fields, readAssumptions(candidate === undefined ? undefined : parseCandidate(candidate).fields)); // prettier-ignore
  const lines = valuation.lines.map((line) => explainLine(line, fields, valuation.currency, english));
  return valuation.tax === undefined ? lines : [...lines, explainTax(valuation.tax, fields, english)];
}
const at = (path: string, text: string, candidate?: string) =>
  explained(text, candidate).find((each) => each.path === path)!;

describe('the explanation of an amount', () => {
  it('names formula, inputs with their place, assumptions and limits', () => {
    const text = 'company: A\ncurrency: USD\nstarts: 2026-07-01\npay: { base-salary: 200000 }\nretirement: { plan: 401(k), match: { rate: 50%, up-to: 6% } }\n'; // prettier-ignore
    const { title, formula, inputs, assumptions, limits } = at('retirement.match', text, 'assumptions: { horizon: 1 year }'); // prettier-ignore
    assert.equal(title, 'Employer match');
    assert.match(formula, /^sum over tiers of rate x what you put in within the tier, within the statutory limits$/);
    assert.deepEqual(
      inputs.map(({ path, text: value, span }) => [path, value, text.slice(span!.start, span!.end)]),
      [
        ['pay.base-salary', 'USD 200,000/year', 'base-salary'],
        ['retirement.match', '50% up to 6% of pay', 'match'],
      ],
    );
    assert.deepEqual(assumptions.map(({ path, text: value, origin }) => [path, value, origin]), [['assumptions.retirement-deferral', '6%', 'default']]); // prettier-ignore
    assert.equal(limits[0], 'own deferral, IRC 402(g): USD 24,500 in 2026 (IRS Notice 2025-67), standing in for 2027');
  });

  it('says what a grant costs to keep on leaving, and its share of the company before and after dilution', () => {
    const grant = '{ type: ISO, shares: 4000, strike: 2, fair-market-value: 3, liquid: true, exercise-window: 90 days, fully-diluted-shares: 1000000, vesting: { over: 2 years, every: year } }'; // prettier-ignore
    const { remarks } = at('equity[0]', `company: A\ncurrency: USD\nequity: [${grant}]\n`, 'assumptions: { horizon: 3 years, equity: { dilution: 25% } }'); // prettier-ignore
    assert.deepEqual(remarks, [
      'To exercise all of it: USD 8,000.',
      'To keep what has vested, within 90 days of leaving: USD 4,000 after year 1 and USD 8,000 after year 2.',
      'Share of the company: 0.4%, 0.3% after the assumed dilution.',
    ]);
  });

  it('reads in one line for a tooltip', () => {
    const text = 'company: A\ncurrency: USD\npay: { base-salary: 100 }\n';
    assert.equal(inOneLine(at('pay.base-salary', text), english), 'Base salary: salary x (1 + raise)^(year - 1); assumes raise 0% (default).'); // prettier-ignore
  });

  it('has a place in the file for each input of each amount of the examples', () => {
    const candidate = readFileSync('examples/me.candidate.yaml', 'utf8');
    let inputs = 0;
    for (const name of ['brenner', 'current', 'larkspur', 'tideline']) {
      const text = readFileSync(`examples/${name}.offer.yaml`, 'utf8');
      for (const each of explained(text, candidate)) {
        assert.ok(each.formula.length > 5 && each.title !== each.path, each.path);
        assert.ok(each.inputs.length > 0, each.path);
        for (const { path, span, text: value } of each.inputs) {
          assert.ok(span !== undefined && value !== '', `${name}: ${path}`);
          const key = path
            .replace(/\[\d+\]$/, '')
            .split('.')
            .at(-1)!;
          assert.ok(new RegExp(`^(?:${key}|-|type|name|\\{)|amount`).test(text.slice(span.start)), `${name}: ${path}`);
          inputs++;
        }
      }
    }
    assert.ok(inputs > 100);
  });

  it('is there for every amount of any offer, and no input is without a place', () => {
    fc.assert(
      fc.property(anyOffer, (any) => {
        for (const { inputs, path } of explained(textOf(any)))
          for (const input of inputs)
            assert.ok(input.span !== undefined && input.text !== '', `${path}: ${input.path}`);
      }),
      { numRuns: 50 },
    );
  });
});
