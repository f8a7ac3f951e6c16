import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../../src/core/value/assumptions';
import { valueOffer } from '../../../../src/core/value/valueOffer';
import { insight, offerOf } from '../insightOf';

const usual = 'currency: USD\nassumptions: { horizon: 1 year, raise: 0%, medical-spending: 8000/year }';
const plan = (terms: string) => `\ninsurance: { health: { ${terms} } }`;
const free = 'premium: none, deductible: none, coinsurance: none, out-of-pocket-max: none';
const known = 'plan: PPO, premium: 100/month, deductible: 5000, coinsurance: 30%, out-of-pocket-max: 9000, hsa: 500';

/** An offer with this line instead of the one that says there is none. */
function offer(company: string, salary: number, more = ''): string {
  const [, name = ''] = /^\n(\w+):/.exec(more) ?? [];
  const text = offerOf(company, `${salary}, raise: none`);
  return name === '' ? text : text.replace(`${name}: none`, more.trim());
}

function verdict(a: string, b: string, candidate = usual) {
  const { verdict: told, deciders } = insight({ a, b }, candidate);
  return {
    closeness: told.closeness,
    headline: told.headline,
    deciders,
    reasons: told.reasons.map(({ text }) => text),
  };
}

describe('an unknown term of the offer that leads', () => {
  it('opens the verdict where it can take the lead away, with the figure from which it does', () => {
    // 107,000 - 5,900 = 101,100, so 1,100 ahead: a premium of 92 a month is enough.
    const open = known.replace('100/month', 'unknown').replace(', hsa: 500', '');
    const { closeness, headline, deciders } = verdict(offer('A', 107000, plan(open)), offer('B', 100000, plan(free)));
    assert.equal(closeness, 'open');
    assert.deepEqual(deciders.map(({ offerId, path, direction, leader, from }) => [offerId, path, direction, leader, from.toNumber()]), [['a', 'insurance.health.premium', 'subtracts', 'b', 1100]]); // prettier-ignore
    assert.equal(
      headline,
      'On what is known, A leads by USD 1,100 over 1 year. If your premium for health insurance at A is above about USD 92 a month, B leads.',
    );
  });

  it('does not open it where no plausible figure takes the lead away, nor where it can only add', () => {
    assert.equal(verdict(offer('A', 200000, plan('premium: unknown')), offer('B', 100000), 'currency: USD').closeness, 'clear'); // prettier-ignore
    const unknownHsa = known.replace('hsa: 500', 'hsa: unknown');
    assert.equal(verdict(offer('A', 120000, plan(unknownHsa)), offer('B', 100000)).closeness, 'clear');
  });

  it('may be a health plan that is not mentioned, where one pays for all care', () => {
    const silent = offer('A', 107000).replace('insurance: none\n', '');
    const other = offer('B', 100000, plan(free));
    assert.equal(verdict(silent, other).closeness, 'open');
    assert.equal(verdict(`location: Denver, US\n${silent}`, other, 'currency: USD').closeness, 'open');
    assert.equal(verdict(silent, other, 'currency: USD').closeness, 'clear');
  });
});

describe('two offers that say no more than the base salary', () => {
  const bare = (company: string, salary: number) =>
    `company: ${company}\ncurrency: USD\npay: { base-salary: ${salary} }`;

  it('leave it open only where what they do not mention could plausibly decide, else it is said what is assumed', () => {
    const far = verdict(bare('A', 120000), bare('B', 100000), 'currency: USD');
    assert.equal(far.closeness, 'clear');
    assert.ok(far.reasons.some((text) => /^Assumed: retirement at B.* USD 20,000 a year/.test(text)), far.reasons.join('\n')); // prettier-ignore
    const near = verdict(bare('A', 106000), bare('B', 100000), 'currency: USD');
    assert.equal(near.closeness, 'open');
    assert.match(near.headline, /^On what is known, A leads by USD 24,000 over 4 years\. If retirement at B is worth more than about USD 6,000 a year, B leads\.$/); // prettier-ignore
  });
});

describe('a leader that may be without a health plan', () => {
  it('costs the spending where it has none, and is behind where care costs more than its lead', () => {
    // 107,000 - 8,000 is below 100,000; a premium of 500 a month and care of 5,900 put B ahead as well.
    const silent = offer('A', 107000).replace('insurance: none', 'insurance: { health: none }');
    assert.match(verdict(silent, offer('B', 100000, plan(free))).headline, /^B leads by USD 1,000/);
    const paid = known.replace('100/month', '500/month').replace(', hsa: 500', '');
    assert.match(
      verdict(offer('A', 107000, plan(paid)), offer('B', 100000, plan(free))).headline,
      /^B leads by USD 4,900/,
    );
  });
});

describe('an unknown term of an offer that is behind', () => {
  const leader = (more = '') => offer('A', 120000, more);
  const behind = (retirement: string) => offer('B', 100000, `\nretirement: ${retirement}`);

  it('opens the verdict where it can add enough', () => {
    const { closeness, headline } = verdict(leader(), behind('unknown'));
    assert.equal(closeness, 'open');
    assert.match(headline, /^On what is known, A leads by USD 20,000 over 1 year\. If retirement.* at B is worth more than about USD 20,000 a year, B leads\.$/); // prettier-ignore
  });

  it('does not where it can only cost, nor where no plausible figure is enough', () => {
    assert.equal(verdict(leader(), offer('B', 100000, plan('premium: unknown'))).closeness, 'clear');
    assert.equal(verdict(offer('A', 130000), behind('unknown')).closeness, 'clear');
  });

  it('that is not mentioned opens it where the leader has it, or a tenth of the salary is enough', () => {
    const silent = offer('B', 100000).replace('retirement: none\n', '');
    const { closeness, reasons } = verdict(leader(), silent);
    assert.equal(closeness, 'clear');
    assert.ok(reasons.includes('Assumed: retirement at B, which the offer does not mention, is not worth the USD 20,000 a year or so that would put B ahead.'), reasons.join('\n')); // prettier-ignore
    assert.equal(verdict(leader('\nretirement: { plan: other, contribution: 1% }'), silent).closeness, 'open');
    const near = verdict(offer('A', 108000), silent);
    assert.equal(near.closeness, 'open');
    assert.match(near.headline, /If retirement at B is worth more than about USD 8,000 a year, B leads\.$/);
    assert.deepEqual(
      verdict(offer('A', 130000), silent).reasons.filter((text) => text.startsWith('Assumed')),
      [],
    );
    // What the leader does not mention adds to it.
    const mute = leader().replace('retirement: none\n', '').replace('120000', '108000');
    assert.equal(verdict(mute, offer('B', 100000)).closeness, 'clear');
  });
});

describe('an offer without health insurance', () => {
  it('leads only on what the candidate spends on care, and says so where that is not stated', () => {
    const bare = `location: Denver, US\n${offer('A', 107000)}`;
    const { closeness, headline, reasons } = verdict(bare, offer('B', 100000, plan(free)), 'currency: USD');
    assert.equal(closeness, 'open');
    assert.match(headline, /Whether A leads depends on your medical spending: it offers no health insurance\.$/);
    assert.ok(reasons.some((text) => text.includes('How much do you expect to spend on it a year?')), reasons.join('\n')); // prettier-ignore
    // 107,000 - 8,000 is below 100,000.
    assert.match(verdict(bare, offer('B', 100000, plan(free))).headline, /^B leads by USD 1,000/);
  });
});

describe('an insurance detail that becomes unknown', () => {
  const details = ['premium', 'deductible', 'coinsurance', 'out-of-pocket-max', 'hsa'];
  const assumptions = readAssumptions(parseCandidate(usual).fields);
  const value = (text: string) => valueOffer(parseOffer(text).fields, assumptions);
  const hidden = (detail: string) => known.replace(new RegExp(`${detail}: [^,]+`), `${detail}: unknown`);

  it('never raises what is guaranteed, nor what is surely expected but for a premium', () => {
    fc.assert(
      fc.property(fc.constantFrom(...details), fc.integer({ min: 1000, max: 900000 }), (detail, salary) => {
        const [before, after] = [known, hidden(detail)].map((terms) => value(offer('A', salary, plan(terms))));
        assert.ok(after!.total.guaranteed.lessThanOrEqualTo(before!.total.guaranteed), detail);
        const least = (after!.range?.worst ?? after!).total.expected;
        if (detail !== 'premium') assert.ok(least.lessThanOrEqualTo(before!.total.expected), detail);
      }),
    );
  });

  it('never makes the verdict clear for a leader who could lose by it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...details), fc.integer({ min: 1, max: 9000 }), (detail, lead) => {
        // The plan costs 1,200 + 5,900 - 500 = 6,600.
        const rival = offer('B', 100000 - 6600 - lead, plan(free));
        const { closeness, deciders } = verdict(offer('A', 100000, plan(hidden(detail))), rival);
        const couldLose = detail === 'premium' || deciders.length > 0;
        if (couldLose) assert.equal(closeness, 'open', detail);
      }),
      { numRuns: 60 },
    );
  });
});
