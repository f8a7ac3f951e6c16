import assert from 'node:assert/strict';
import fc from 'fast-check';
import { minorUnitDigits } from '../../../src/core/currency';
import { Decimal, one, sum } from '../../../src/core/decimal';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { components, type Valuation } from '../../../src/core/value/valuation';
import { convertValuation, valueOffer } from '../../../src/core/value/valueOffer';
import { kept } from '../../support/kept';
import { anyOffer, textOf, type AnyOffer } from './anyOffer';
import { offerOf, valuationOf } from './valuationOf';

const horizons = fc.integer({ min: 1, max: 12 });
const candidate = (horizon: number, more = '') =>
  readAssumptions(parseCandidate(`assumptions: { horizon: ${horizon} years, raise: 3%${more} }`).fields);

function valuedAnew(offer: AnyOffer, horizon: number): Valuation {
  const document = parseOffer(textOf(offer));
  assert.deepEqual(document.findings, []);
  return valueOffer(document.fields, candidate(horizon));
}

/** All laws are tried on the same offers, each of which is valued once; what differs from them is valued anew. */
const valued = kept(valuedAnew);

function law(title: string, holds: (offer: AnyOffer, horizon: number) => void): void {
  it(title, () => fc.assert(fc.property(anyOffer, horizons, holds), { numRuns: 100 }));
}

/** Every amount that a valuation shows. */
function allAmounts({ years, total, lines }: Valuation): Decimal[] {
  return [
    total.expected,
    total.guaranteed,
    ...years.flatMap((year) => [year.expected, year.guaranteed, year.keptIfLeaving, ...Object.values(year.components)]),
    ...lines.flatMap((line) => [...line.expected, ...line.guaranteed, ...line.kept]),
  ];
}

function sumsUp({ years, total, lines }: Valuation): void {
  for (const [i, year] of years.entries()) {
    assert.ok(sum(lines.map((line) => line.expected[i]!)).equals(year.expected));
    assert.ok(sum(lines.map((line) => line.guaranteed[i]!)).equals(year.guaranteed));
    assert.ok(sum(lines.map((line) => line.kept[i]!)).equals(year.keptIfLeaving));
    assert.ok(sum(components.map((component) => year.components[component])).equals(year.expected));
  }
  assert.ok(sum(years.map(({ expected }) => expected)).equals(total.expected));
  assert.ok(sum(years.map(({ guaranteed }) => guaranteed)).equals(total.guaranteed));
}

describe('laws of the valuation', () => {
  law('rows sum to totals up to forty years, in the own currency and in another', (offer, horizon) => {
    const own = valued(offer, horizon);
    sumsUp(own);
    if (offer.grants.length < 2) sumsUp(valuedAnew(offer, 40));
    const rates = new Map([
      [own.currency, new Decimal('1.0837')],
      ['CHF', one],
    ]);
    const converted = convertValuation(own, 'CHF', rates);
    assert.ok(converted);
    sumsUp(converted);
  });

  law('no amount has more decimals than its currency, and none is -0', (offer, horizon) => {
    const valuation = valued(offer, horizon);
    for (const amount of allAmounts(valuation)) {
      assert.ok(amount.decimalPlaces() <= minorUnitDigits(offer.currency));
      assert.ok(!(amount.isZero() && amount.isNegative()));
    }
  });

  law('what is expected is at least what is guaranteed, where nothing is negative', (offer, horizon) => {
    for (const { expected, guaranteed } of valued(offer, horizon).years)
      assert.ok(expected.greaterThanOrEqualTo(guaranteed));
  });

  law('nobody keeps more than was paid, or less by leaving later', (offer, horizon) => {
    const { years } = valued(offer, horizon);
    let paid = new Decimal(0);
    // Moving costs that must be paid back are owed from the start.
    let kept = years[0]!.keptIfLeaving;
    for (const year of years) {
      paid = paid.plus(year.expected);
      assert.ok(year.keptIfLeaving.lessThanOrEqualTo(paid));
      assert.ok(year.keptIfLeaving.greaterThanOrEqualTo(kept));
      kept = year.keptIfLeaving;
    }
  });

  law('a higher salary, match or number of days never lowers a year', (offer, horizon) => {
    const before = valued(offer, horizon);
    const more: AnyOffer[] = [
      { ...offer, salary: offer.salary + 1000 },
      // Within the annual additions of a 401(k) a larger match leaves less room for a contribution that is guaranteed.
      ...(offer.match === undefined || offer.plan !== 'other' ? [] : [{ ...offer, match: offer.match + 5 }]),
      { ...offer, vacation: offer.vacation + 1 },
    ];
    for (const each of more)
      for (const [i, year] of valuedAnew(each, horizon).years.entries()) {
        assert.ok(year.expected.greaterThanOrEqualTo(before.years[i]!.expected));
        assert.ok(year.guaranteed.greaterThanOrEqualTo(before.years[i]!.guaranteed));
      }
  });

  law('the order of grants, payments and perks changes nothing', (offer, horizon) => {
    const reversed = {
      ...offer,
      grants: offer.grants.slice().reverse(),
      signOn: offer.signOn.slice().reverse(),
      perks: offer.perks.slice().reverse(),
    };
    assert.deepEqual(valuedAnew(reversed, horizon).years, valued(offer, horizon).years);
  });

  law('a longer horizon leaves the years before as they were', (offer, horizon) => {
    const longer = valuedAnew(offer, horizon + 3);
    assert.deepEqual(longer.years.slice(0, horizon), valued(offer, horizon).years);
  });

  law('an amount in another currency at the rate 1 is the same amount', (offer, horizon) => {
    const text = textOf({ ...offer, currency: 'USD' });
    const other = text
      .replace(/base-salary: (\S+)/, 'base-salary: EUR $1')
      .replace(/value: (\S+)\/month/g, 'value: EUR $1/month');
    const assumptions = candidate(horizon, ', exchange-rates: { EUR: 1 }');
    const inDollars = { ...assumptions, exchangeRates: new Map([...assumptions.exchangeRates, ['USD', one]]) };
    assert.deepEqual(
      valueOffer(parseOffer(other).fields, inDollars).years,
      valueOffer(parseOffer(text).fields, inDollars).years,
    );
  });

  it('a health plan never costs more than its premiums and its out-of-pocket maximum', () => {
    const plan = fc.record({
      premium: fc.integer({ min: 0, max: 2000 }),
      deductible: fc.integer({ min: 0, max: 9000 }),
      coinsurance: fc.integer({ min: 0, max: 100 }),
      maximum: fc.integer({ min: 0, max: 9000 }),
      spending: fc.integer({ min: 0, max: 10 ** 6 }),
    });
    fc.assert(
      fc.property(plan, ({ premium, deductible, coinsurance, maximum, spending }) => {
        const health = `{ premium: ${premium}/month, deductible: ${deductible}, coinsurance: ${coinsurance}%, out-of-pocket-max: ${maximum} }`; // prettier-ignore
        const file = `currency: USD\nassumptions: { horizon: 1 year, medical-spending: ${spending} }`;
        const cost = (care: string) =>
          valuationOf(offerOf(`insurance: { health: ${health} }`), care).years[0]!.components.insurance.negated();
        assert.ok(cost(file).lessThanOrEqualTo(12 * premium + maximum));
        assert.ok(cost(file).greaterThanOrEqualTo(12 * premium));
        // More care never costs less.
        assert.ok(cost(file).lessThanOrEqualTo(cost(file.replace(`${spending} }`, `${spending + 1000} }`))));
      }),
    );
  });

  law('all that is put into a 401(k) stays within the pay of the year', (offer, horizon) => {
    const rich = { ...offer, currency: 'USD', plan: '401(k)', match: 100, contribution: 30, profitSharing: 30 };
    const { years, lines } = valueOffer(parseOffer(textOf(rich)).fields, candidate(horizon, ', retirement-deferral: 50%')); // prettier-ignore
    const pension = lines.find(({ path }) => path === 'retirement.pension');
    for (const [i, { components: parts }] of years.entries()) {
      const salary = parts['base-salary'];
      const own = Decimal.min(salary.div(2), 24_500);
      const all = parts.retirement.minus(pension?.expected[i] ?? 0).plus(own);
      // Each of its parts is rounded to the cent.
      assert.ok(all.lessThanOrEqualTo(Decimal.min(salary, 72_000).plus('0.02')), `${all.toString()} of ${salary.toString()}`); // prettier-ignore
    }
  });

  law('a grant that vests within the horizon comes to exactly the grant', (offer) => {
    const grants = offer.grants.map((grant) => grant.replace(/, refresh: \{[^}]*\}/, ''));
    const valuation = valuedAnew({ ...offer, grants }, 12);
    const lines = valuation.lines.filter(({ component }) => component === 'equity');
    for (const [i, line] of lines.entries()) {
      const rounded = sizeOf(grants[i]!).toDecimalPlaces(minorUnitDigits(offer.currency), Decimal.ROUND_HALF_EVEN);
      assert.equal(sum(line.expected).toString(), rounded.toString(), grants[i]);
    }
  });
});

/** What a whole grant is worth without growth: its value, its shares at their price, or the gain of its options. */
function sizeOf(grant: string): Decimal {
  const number = (name: string) => new Decimal(new RegExp(`[ {]${name}: ([\\d.]+)`).exec(grant)?.[1] ?? 0);
  const price = number('price').plus(number('fair-market-value')).minus(number('strike'));
  return number('value').plus(number('shares').times(Decimal.max(0, price)));
}
