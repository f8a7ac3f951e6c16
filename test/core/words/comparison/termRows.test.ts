import assert from 'node:assert/strict';
import { parseOffer } from '../../../../src/core/parse/parseOffer';
import { english } from '../../../../src/core/locale';
import { readAssumptions } from '../../../../src/core/value/assumptions';
import { termSections } from '../../../../src/core/words/comparison/termRows';

const options = { assumptions: readAssumptions(undefined), baseline: 0, locale: english };

function cells(...texts: string[]): Record<string, string[]> {
  const sections = termSections(
    texts.map((text) => parseOffer(`currency: USD\n${text}`).fields),
    options,
  );
  const rows = sections.flatMap((section) => section.rows);
  return Object.fromEntries(
    rows.map(({ title, cells: each }) => [
      title,
      each.map(({ entries }) => entries.map(({ text }) => text).join('; ')),
    ]),
  );
}

describe('terms side by side', () => {
  it('show only what at least one offer mentions', () => {
    assert.deepEqual(cells('pay: { base-salary: 5 }', 'flexibility: { travel: 10% }'), {
      'Base salary': ['USD 5/year', 'not stated'],
      Travel: ['not stated', '10%'],
    });
  });

  it('tell unknown, none and unreadable apart, and pass down what holds for a whole group', () => {
    const row = cells(
      'terms: { notice: unknown }',
      'terms: { notice: none }',
      'terms: { notice: soon }',
      'terms: none',
    )['Notice period'];
    assert.deepEqual(row, ['unknown', 'none', 'cannot be read', 'none']);
  });

  it('do not give a plan that there is not a deductible of nothing', () => {
    const plan = 'insurance: { health: { deductible: none, premium: 5 } }';
    const rows = cells(plan, 'insurance: { health: none }', 'insurance: none', 'insurance: { health: unknown }');
    assert.deepEqual(rows['Health insurance: deductible'], ['none', 'not applicable', 'not applicable', 'unknown']);
    assert.deepEqual(rows['Health insurance: premium'], ['USD 5/month', 'not applicable', 'not applicable', 'unknown']);
  });

  it('put perks of one name in one row, also when an offer lists it twice', () => {
    const rows = cells('perks: [{ name: Gym, value: 5 }, { name: Gym, value: 7, use: 50% }]', 'perks: [{ name: Gym }]');
    assert.deepEqual(rows, { Gym: ['USD 5/year; USD 7/year, 50% expected use', 'yes'] });
  });

  it('say whose share a share of the salary is', () => {
    const rows = cells(
      'pay: { sign-on: 10% }\ninsurance: { dental: 0.5%, life: 400% }\nperks: [{ name: Fund, value: 2% }]',
    );
    assert.deepEqual(Object.values(rows).flat(), ['10% of salary at the start', '0.5% of salary', '400% of salary', '2% of salary']); // prettier-ignore
  });

  it('say a fraction as it is written', () => {
    const rows = cells('retirement: { pension: 1/60 }', 'retirement: { pension: 1.5% }');
    assert.deepEqual(Object.values(rows)[0], ['1/60', '1.5%']);
  });

  it('say what is paid one time', () => {
    const rows = cells('flexibility: { home-office: 1500 once }', 'flexibility: { home-office: 500 }');
    assert.deepEqual(rows, { 'Home office': ['USD 1,500 once', 'USD 500/year'] });
  });

  it('show perks of which nothing is known', () => {
    assert.deepEqual(cells('perks: unknown', ''), { Perks: ['unknown', 'not stated'] });
  });

  it('describe grants, payments and tiers in a clause each', () => {
    const rows =
      cells(`pay: { sign-on: [{ amount: 5, paid: unknown, clawback: unknown }, { amount: 9, paid: 1 year, clawback: 1 year }] }
equity: [{ type: RSU, name: first, value: unknown, vesting: immediate }, { type: ISO, shares: 9000, strike: 0.0125, liquid: false, vesting: unknown }]
retirement: { match: [{ rate: 100%, up-to: 3% }] }`);
    assert.deepEqual(rows, {
      'Sign-on bonus': [
        'USD 5 at a time that is unknown, clawback unknown; USD 9 after 1 year, clawback within 1 year',
      ],
      Equity: [
        'first, RSU, size unknown, vests immediately, not said whether it can be sold; ISO, 9,000 options, strike USD 0.0125, vesting unknown, cannot be sold',
      ],
      'Employer match': ['100% up to 3% of pay'],
    });
  });

  it('shows a stock purchase plan with the grants', () => {
    const text = 'company: A\ncurrency: USD\nespp: { discount: 15% }\n';
    const sections = termSections([parseOffer(text).fields], options);
    assert.deepEqual(
      sections.map(({ name, rows }) => [name, rows.map(({ title }) => title)]),
      [['equity', ['Employee stock purchase plan: discount']]],
    );
  });
});
