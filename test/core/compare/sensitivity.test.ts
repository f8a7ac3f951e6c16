import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { assumedFactors } from '../../../src/core/compare/factors';
import { Decimal } from '../../../src/core/decimal';
import { crossingBetween } from '../../../src/core/compare/crossing';
import { factorsOf } from '../../../src/core/compare/factorsOf';
import { leading, rankingOf, revalue, type SensitivityInput, totalEnds } from '../../../src/core/compare/ranking';
import { leadersAt, sensitivitiesTo } from '../../../src/core/compare/sensitivity';
import { english } from '../../../src/core/locale';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { insight, offerOf, today } from '../negotiate/insightOf';
import { type AnyOffer, anyOffer, textOf } from '../value/anyOffer';
import type { SensitivityWords } from '../../../src/core/words/verdict/insightWords';
import { comparedFrom } from '../../../src/core/compare/valuedOffers';
import { compareOffers } from '../../../src/core/words/comparison/compareOffers';

function contextOf(offers: Record<string, string>, candidate = ''): SensitivityInput {
  const files = Object.entries(offers).map(([id, text]) => ({ id, offer: parseOffer(text).fields }));
  const fields = parseCandidate(candidate).fields;
  const { contenders, currency } = rankingOf(files, compareOffers(files, fields, { locale: english, today }));
  return {
    contenders: leading(contenders),
    currency,
    assumptions: readAssumptions(fields),
    from: comparedFrom(
      files.map(({ offer }) => offer),
      today,
    ),
  };
}

const sensitivities = (offers: Record<string, string>, candidate?: string) => insight(offers, candidate).sensitivities;
const named = (all: readonly SensitivityWords[], path: string) => all.find((each) => each.path.endsWith(path))!;

/** Two offers that are alike enough for an assumption to decide between them. */
const any = fc.record({ one: anyOffer, other: anyOffer }).map(({ one, other }) => {
  const a: AnyOffer = {
    ...one,
    currency: 'USD',
    salary: 1000 + (one.salary % 100_000),
    grants: one.grants.slice(0, 1),
  };
  const { raise, vacation, match, bonus } = other;
  return { a: textOf(a), b: textOf({ ...a, salary: a.salary + 200, raise, vacation, match, bonus }) };
});
const candidate = 'currency: USD\nassumptions: { raise: 3.25%, espp-contribution: 5%, tax-rate: 30% }';

describe('what an assumption means for a comparison', () => {
  it('at its present value is what the comparison says', () => {
    fc.assert(
      fc.property(any, (offers) => {
        const { contenders } = contextOf(offers, candidate);
        for (const { current, total } of sensitivities(offers, candidate))
          for (const { id, ends } of current.totals) {
            const { valuation } = contenders.find((each) => each.id === id)!;
            assert.equal(ends.low.toString(), totalEnds(valuation, total).low.toString());
          }
      }),
      { numRuns: 8 },
    );
  });

  it('is the same whatever way its figures are written anew', () => {
    fc.assert(
      fc.property(any, (offers) => {
        const ground = contextOf(offers, candidate);
        for (const factor of factorsOf(ground)) {
          const beside = factor.current.plus('1e-40');
          if (factor.path.endsWith('horizon')) continue;
          for (const contender of ground.contenders) {
            const [now, anew] = [factor.current, beside].map((value) => factor.totalAt(contender, value).low);
            assert.ok(now!.minus(anew!).abs().lessThan(1), factor.path);
          }
        }
      }),
      { numRuns: 4 },
    );
  });

  it('passes the lead on where it says so, and not a unit before', () => {
    let flips = 0;
    fc.assert(
      fc.property(any, (offers) => {
        const ground = contextOf(offers, candidate);
        for (const factor of factorsOf(ground)) {
          const [found] = sensitivitiesTo([factor], ground);
          if (found?.flip === undefined) continue;
          flips += 1;
          const { at, before, leaders } = found.flip;
          const leadersNow = leadersAt(found.current);
          const leadersOn = (value: typeof at.value) =>
            leadersAt({ value, figure: at.figure, totals: ground.contenders.map((each) => ({ id: each.id, ends: factor.totalAt(each, value) })) }); // prettier-ignore
          assert.deepEqual(leadersOn(at.value), leaders);
          assert.ok(!leaders.some((id) => leadersNow.includes(id)));
          assert.ok(leadersOn(before.value).some((id) => leadersNow.includes(id)));
          assert.ok(at.value.minus(before.value).abs().lessThanOrEqualTo(factor.step));
        }
      }),
      { numRuns: 15 },
    );
    assert.ok(flips > 4, `${flips} flips`);
  });

  it('never makes a difference between an offer and itself', () => {
    fc.assert(
      fc.property(any, ({ a }) => {
        for (const { flip } of sensitivities({ a, b: a }, candidate)) assert.equal(flip, undefined);
        assert.deepEqual(insight({ a, b: a }, candidate).breakEvens, []);
      }),
      { numRuns: 6 },
    );
  });

  it('does not depend on the order of the offers', () => {
    const plain = (all: readonly SensitivityWords[]) =>
      all.map(({ path, text, flip, swing }) => [path, text, flip?.at.text, swing.toString()]);
    fc.assert(
      fc.property(any, ({ a, b }) => {
        const renamed = b.replace('company: A', 'company: B');
        assert.deepEqual(
          plain(sensitivities({ a, b: renamed }, candidate)),
          plain(sensitivities({ b: renamed, a }, candidate)),
        );
      }),
      { numRuns: 6 },
    );
  });

  it('of the horizon is what a valuation of that horizon comes to', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 10 }), (offers, years) => {
        const ground = contextOf(offers, candidate);
        const factor = factorsOf(ground).find(({ path }) => path === 'assumptions.horizon')!;
        for (const contender of ground.contenders) {
          const assumptions = { ...ground.assumptions, horizon: years };
          const anew = totalEnds(revalue(contender.offer, { ...ground, assumptions }), 'expected');
          assert.equal(factor.totalAt(contender, factor.low.times(years)).low.toString(), anew.low.toString());
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('the bounds of each figure', () => {
  it('stand in docs/verdict.md', () => {
    const page = readFileSync('docs/verdict.md', 'utf8');
    const scale = { salary: new Decimal(0), assumptions: readAssumptions(undefined) };
    for (const { path, bounds } of assumedFactors) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${path}\``)) ?? '';
      const [, , low = '', high = ''] = row.split('|').map((cell) => cell.trim());
      const unit = low.endsWith('%') ? 100 : 1;
      assert.equal(Number.parseFloat(low), bounds(scale).low.times(unit).toNumber(), path);
      if (/^\d/.test(high)) assert.equal(Number.parseFloat(high), bounds(scale).high.times(unit).toNumber(), path);
      else assert.match(high, /salary|of it|pay/, path);
    }
  });
});

describe('the value at which another offer leads', () => {
  it('of a raise is found to a tenth of a percent', () => {
    // Over two years A comes to 100 + 110 with its promised raise of 10%, B to 103 (2 + raise): equal at 3.88...%.
    const offers = { a: offerOf('A', '100', 'raise: 10%'), b: offerOf('B', '103') };
    const all = sensitivities(offers, 'currency: USD\nassumptions: { horizon: 2 years, raise: 1% }');
    const { flip, text } = named(all, 'raise');
    assert.deepEqual([flip!.before.text, flip!.at.text, flip!.leaders], ['3.8%', '3.9%', ['b']]);
    assert.equal(text, 'Raise: at 3.9% instead of 1%, B leads.');
    assert.equal(flip!.distance.toFixed(2), '0.29');
  });

  it('of an exchange rate is found to the third figure', () => {
    const offers = { a: offerOf('A', '112'), b: offerOf('B', '100').replace('USD', 'EUR') };
    const all = sensitivities(offers, 'currency: USD\nassumptions: { horizon: 1 year, exchange-rates: { EUR: 1.08 } }');
    assert.equal(named(all, 'EUR').text, 'Exchange rate of EUR: at 1.13 instead of 1.08, B leads.');
  });

  it('of the horizon is a whole number of years', () => {
    const offers = { a: offerOf('A', '100', 'sign-on: 55'), b: offerOf('B', '110') };
    const { flip } = named(sensitivities(offers), 'horizon');
    assert.deepEqual([flip!.before.text, flip!.at.text], ['5 years', '6 years']);
  });

  it('of a payout is looked for in each offer on its own', () => {
    const offers = { a: offerOf('A', '100', 'bonus: 20%'), b: offerOf('B', '110') };
    const { text, offerId } = named(sensitivities(offers), 'payout');
    assert.equal(text, 'A, bonus: expected payout: at 49% instead of 100%, B leads.');
    assert.equal(offerId, 'a');
    const assumed = 'assumptions: { horizon: 1 year, bonus-payout: 80% }';
    assert.match(named(sensitivities(offers, assumed), 'payout').text, /at 49% instead of 80%, B leads\.$/);
  });

  it('is said to be nowhere where it is', () => {
    const offers = { a: offerOf('A', '200', 'raise: none'), b: offerOf('B', '100') };
    const { text, flip } = named(sensitivities(offers), 'raise');
    assert.equal(flip, undefined);
    assert.equal(text, 'Raise: no value between 0% and 10% changes which offer leads.');
  });

  it('is not looked for where no amount rests on the assumption', () => {
    const paths = sensitivities({ a: offerOf('A', '2'), b: offerOf('B', '1') }).map(({ path }) => path);
    assert.deepEqual(paths, ['assumptions.horizon', 'assumptions.raise', 'assumptions.holiday-baseline']);
  });

  it('of twenty offers is looked for among the six that come to most', () => {
    const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}`, offerOf(`O${i}`, `${100 + i}`)]));
    const { notVaried, sensitivities: all } = insight(twenty);
    assert.equal(notVaried.length, 14);
    assert.deepEqual(all[0]!.current.totals.map(({ id }) => id).sort(), ['14', '15', '16', '17', '18', '19']);
  });
});

describe('the base salary at which an offer is level', () => {
  const texts = (offers: Record<string, string>) => insight(offers).breakEvens.map(({ text }) => text);

  it('is the lowest hundred that is enough', () => {
    // 4 x (salary x 1.1) reaches 4 x 120,000 at 109,090.91.
    assert.deepEqual(texts({ a: offerOf('A', '100000', 'bonus: 10%'), b: offerOf('B', '120000') }), [
      'A equals B at a base salary of USD 109,100 a year, USD 9,100 more than it offers.',
    ]);
  });

  it('is not given where ten times the salary is not enough', () => {
    assert.deepEqual(texts({ a: offerOf('A', '1000'), b: offerOf('B', '120000') }), [
      'No base salary up to USD 10,000 a year makes A equal B.',
    ]);
  });

  it('is enough, and a hundred less is not', () => {
    fc.assert(
      fc.property(any, (offers) => {
        const [found] = insight(offers).breakEvens;
        if (found?.salary === undefined) return;
        const behind = found.id as 'a' | 'b';
        const at = (salary: string) =>
          insight({ ...offers, [behind]: offers[behind].replace(/base-salary: .*/, `base-salary: ${salary}`) });
        const other = behind === 'a' ? 'b' : 'a';
        assert.ok(at(found.salary.toFixed()).leaders.worst.includes(behind));
        assert.deepEqual(at(found.salary.minus(100).toFixed()).leaders.worst, [other]);
      }),
      { numRuns: 6 },
    );
  });
});

describe('the search for a crossing', () => {
  it('finds two neighbours of which only one is above', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.integer({ min: 1, max: 5 }), (end, share, power) => {
        let count = 0;
        const gap = (step: number) => {
          count += 1;
          return (step / end) ** power - share ** power;
        };
        const { before, at } = crossingBetween({ step: 0, gap: gap(0) }, { step: end, gap: gap(end) }, gap);
        assert.equal(at - before, 1);
        assert.ok(gap(before) <= 0 && gap(at) > 0);
        assert.ok(count < 60, `${count} evaluations`);
      }),
    ); // prettier-ignore
  });
});
