import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { insightFor } from '../../../../src/core/words/audience/seenBy';
import { matchesGolden } from '../../../support/golden';
import { anyOffer, textOf } from '../../value/anyOffer';
import { insight, offerOf } from '../../negotiate/insightOf';
import { fitWords } from '../../../../src/core/words/fitText';
import { parseCandidate } from '../../../../src/core/parse/parseOffer';
import { english } from '../../../../src/core/locale';

const example = (name: string) => readFileSync(`examples/${name}.offer.yaml`, 'utf8');
const me = readFileSync('examples/me.candidate.yaml', 'utf8');
const exampleNames = ['current', 'larkspur', 'tideline', 'brenner'];
const examples = Object.fromEntries(exampleNames.map((name) => [name, example(name)]));

const without = (name: string) => Object.fromEntries(Object.entries(examples).filter(([each]) => each !== name));

const headline = (offers: Record<string, string>, candidate?: string) => insight(offers, candidate).verdict.headline;
const closeness = (offers: Record<string, string>, candidate?: string) => insight(offers, candidate).verdict.closeness;
const reasons = (offers: Record<string, string>, candidate?: string) =>
  insight(offers, candidate).verdict.reasons.map(({ text }) => text);
const certain = 'assumptions: { raise: 0% }';

describe('the verdict on the examples', () => {
  it('is as it stands in test/fixtures/verdict/examples.txt', () => {
    const texts = [examples, without('larkspur')].flatMap((offers) => {
      const { verdict, sensitivities, breakEvens, crossovers, fits } = insight(offers, me);
      return [
        `${verdict.closeness}: ${verdict.headline}`,
        ...verdict.reasons.map(({ text, offerId, path }) => `- ${text} [${[offerId, path].filter(Boolean).join(' ')}]`),
        ...[...sensitivities, ...breakEvens, ...crossovers].map(({ text }) => `* ${text}`),
        ...fits.flatMap((fit) =>
          fitWords(fit, parseCandidate(me).fields, english).priorities.map(({ text }) => `${fit.id}: ${text}`),
        ),
      ];
    });
    matchesGolden(`${texts.join('\n')}\n`, 'test/fixtures/verdict/examples.txt');
  });

  it('is as it stands in test/fixtures/verdict/conditions.txt where an unknown premium or the cost of living decides', () => {
    const care = 'currency: USD\nassumptions: { raise: 0%, medical-spending: 8000/year }';
    const plan = (terms: string) => (text: string) => text.replace('insurance: none', `insurance: { health: { ${terms} } }`); // prettier-ignore
    const open = plan('plan: PPO, premium: unknown, deductible: 5000, coinsurance: 30%, out-of-pocket-max: 9000');
    const free = plan('premium: none, deductible: none, coinsurance: none, out-of-pocket-max: none');
    const prices = `currency: EUR\nassumptions: { raise: 0%, exchange-rates: { CHF: 1.05 }, cost-of-living: { München: 100, Zürich: 148 } }`; // prettier-ignore
    const at = (place: string, currency: string, text: string) =>
      `location: ${place}\n${text.replace('USD', currency)}`;
    const told = [
      insight({ a: open(offerOf('Acme', '107000')), b: free(offerOf('Beta', '100000')) }, care),
      insight({ m: at('München', 'EUR', offerOf('Isartal', '94000')), z: at('Zürich', 'CHF', offerOf('Zürich AG', '125000')) }, prices), // prettier-ignore
    ].flatMap(({ verdict }) => [`${verdict.closeness}: ${verdict.headline}`, ...verdict.reasons.map(({ text }) => `- ${text}`)]); // prettier-ignore
    matchesGolden(`${told.join('\n')}\n`, 'test/fixtures/verdict/conditions.txt');
  });

  it('without the offer that leads is open, and says what decides', () => {
    const { verdict, leaders } = insight({ current: example('current'), tideline: example('tideline') }, me);
    assert.equal(verdict.closeness, 'open');
    assert.deepEqual(leaders, { worst: ['current'], best: ['tideline'] });
    assert.match(verdict.headline, /^Each of these could come to most .*: Kestrel Software and Tideline Energy\.$/);
  });

  it('is the same whatever the order of the offers', () => {
    const reversed = Object.fromEntries(Object.entries(examples).reverse());
    const [one, other] = [insight(examples, me).verdict, insight(reversed, me).verdict];
    assert.deepEqual([one.headline, one.closeness], [other.headline, other.closeness]);
    assert.deepEqual(one.reasons.map(({ path }) => path).sort(), other.reasons.map(({ path }) => path).sort());
  });
});

describe('the headline', () => {
  it('says who leads and by how much', () => {
    assert.equal(
      headline({ a: offerOf('A', '100'), b: offerOf('B', '80') }),
      'A leads by USD 80 over 4 years, 20% of its total.',
    );
    assert.equal(
      headline({ a: offerOf('A', '100'), b: offerOf('B', '80') }, 'assumptions: { horizon: 1 year }'),
      'A leads by USD 20 over 1 year, 20% of its total.',
    );
  });

  it('says of two that are equal that they are', () => {
    assert.equal(
      headline({ a: offerOf('A', '100'), b: offerOf('B', '100') }),
      'A and B come to the same over 4 years: USD 400.',
    );
    fc.assert(
      fc.property(anyOffer, (any) => {
        const offer = textOf(any);
        assert.match(headline({ a: offer, b: offer }), /^A \(1\) and A \(2\) come to the same/);
      }),
      { numRuns: 8 },
    );
  });

  it('names every offer that could lead where something unknown decides', () => {
    const open = offerOf('A', '100', 'relocation: { amount: 500, cash: unknown }');
    const offers = { a: open, b: offerOf('B', '120'), c: offerOf('C', '10') };
    assert.equal(
      headline(offers),
      'Each of these could come to most over 4 years, depending on what is not known: A and B.',
    );
    const [told] = reasons(offers).filter((text) => text.startsWith('Most comes from'));
    assert.equal(told, 'Most comes from B with all ranges and unknown terms at their worst, and from A with all of them at their best.'); // prettier-ignore
  });

  it('gives two that are level at worst only as open where one of them can come to more', () => {
    const open = offerOf('A', '100', 'relocation: { amount: 500, cash: unknown }');
    assert.match(headline({ a: open, b: offerOf('B', '100') }), /^Each of these could come to most/);
  });

  it('of a single offer is its own picture', () => {
    assert.equal(
      headline({ a: offerOf('A', '100', 'bonus: 10%') }),
      'A is expected to come to USD 440 over 4 years; USD 400 is guaranteed.',
    );
    const open = reasons({ a: offerOf('A', '100', 'bonus: unknown') });
    assert.ok(open.includes('Not known, and in no amount of A: bonus.'), open.join('\n'));
    assert.match(open.at(-1)!, /^\d+ questions to A are open\.$/);
    assert.match(headline({ a: offerOf('A', '100', 'bonus: unknown') }), /come to USD 400 \+ unknown over/);
  });

  it('says what cannot be judged', () => {
    assert.equal(headline({}), 'There is no offer to judge.');
    assert.equal(headline({ a: offerOf('A', 'unknown') }), 'None of these offers can be ranked.');
    assert.deepEqual(reasons({ a: offerOf('A', 'unknown') }), ['A is not ranked: its base salary is not known.']);
  });

  it('does not pass over a must', () => {
    const me = 'priorities: [{ term: pay.base-salary, need: must, at-least: 200 }]';
    assert.equal(
      headline({ a: offerOf('A', '100'), b: offerOf('B', '80') }, me),
      'A leads by USD 80 over 4 years, but does not meet all that you must have.',
    );
    assert.equal(
      reasons({ a: offerOf('A', '100'), b: offerOf('B', '80') }, me)[0],
      'A does not meet what you must have: base salary.',
    );
  });
});

describe('how close a verdict is', () => {
  it('is close below 5% of the total, clear from there on', () => {
    const against = (salary: string) =>
      closeness({ a: offerOf('A', '1000', 'raise: none'), b: offerOf('B', salary, 'raise: none') }, certain);
    assert.deepEqual(['949', '950', '951', '1000'].map(against), ['clear', 'clear', 'close', 'close']);
  });

  it('is close where an assumption near its present value passes the lead on', () => {
    const offers = { a: offerOf('A', '100', 'raise: none'), b: offerOf('B', '90') };
    const at = (raise: string) => closeness(offers, `assumptions: { raise: ${raise} }`);
    // 90 with a raise comes to 400 over four years from 7.2% on.
    assert.deepEqual(['0%', '6%'].map(at), ['clear', 'close']);
  });

  it('is open where the pay of an offer that is behind is not known, but not where that of the leader is', () => {
    const [open, known] = [offerOf('A', '1000', 'commission: unknown'), (n: string) => offerOf('B', n, 'raise: none')];
    assert.equal(closeness({ a: open, b: known('1400') }), 'open');
    assert.equal(closeness({ a: open, b: known('700') }), 'clear');
  });

  it('is open where an offer cannot be ranked, unless it is over', () => {
    const yen = offerOf('C', '100').replace('USD', 'JPY');
    const offers = { a: offerOf('A', '100', 'raise: none'), b: offerOf('B', '50', 'raise: none') };
    assert.equal(closeness({ ...offers, c: yen }), 'open');
    assert.ok(reasons({ ...offers, c: yen }).includes('C is not ranked: its amounts cannot be shown in USD.'));
    assert.equal(closeness({ ...offers, c: `status: declined\n${yen}` }), 'clear');
  });
});

describe('the reasons', () => {
  it('tell of guarantees, of a lead that comes later, and of the assumption nearest to ending it', () => {
    const offers = { a: offerOf('A', '100', 'bonus: 30%'), b: offerOf('B', '110', 'sign-on: 30') };
    const texts = reasons(offers);
    assert.ok(
      texts.includes('B is ahead of A until year 1; from month 24 on A is, by the cash it pays.'),
      texts.join('\n'),
    );
    assert.ok(texts.includes('B guarantees most, by USD 70.'), texts.join('\n'));
    assert.ok(texts.includes('A, bonus: expected payout: at 58% instead of 100%, B leads.'), texts.join('\n'));
  });

  it('count what priorities are worth beside the totals', () => {
    const remote = (days: string) => `\nflexibility: { remote: ${days} }`;
    const offers = { a: offerOf('A', '100', remote('none')), b: offerOf('B', '90', remote('full')) };
    const me = 'currency: USD\npriorities: [{ term: flexibility.remote, need: nice, at-least: full, worth: 20 }]';
    assert.ok(reasons(offers, me).includes('With what your priorities are worth to you, most comes from B.'));
    assert.match(headline(offers, me), /^A leads/);
  });

  it('mark what tells of the walk-away point, and never state it', () => {
    const all = insight({ a: offerOf('A', '100'), b: offerOf('B', '80') }, 'currency: USD\nwalk-away: { total: 97 }');
    const told = all.verdict.reasons.filter(({ isPrivate }) => isPrivate);
    const shared = insightFor(all, 'program');
    assert.ok(!JSON.stringify(shared).includes('alk'));
    assert.equal(shared.verdict.reasons.length, all.verdict.reasons.length - 1);
    assert.deepEqual(told.map(({ text }) => text), ['B is below your walk-away point.']); // prettier-ignore
    assert.ok(!JSON.stringify(all).includes('97'));
  });

  it('say what of a total is equity that cannot be sold', () => {
    const grant = '\nequity: [{ type: RSU, value: 400, liquid: false, vesting: immediate }]';
    const texts = reasons({ a: offerOf('A', '100', grant) }, 'assumptions: { equity: { private-discount: 75% } }');
    assert.ok(texts.includes('USD 100 of the total of A, 20%, is equity that cannot be sold.'), texts.join('\n'));
  });

  it('lead to an offer and a field that is there', () => {
    for (const { offerId, path } of insight(examples, me).verdict.reasons)
      assert.ok(offerId === undefined || exampleNames.includes(offerId), path);
  });
});
