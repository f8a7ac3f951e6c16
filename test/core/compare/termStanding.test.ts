import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { TermStanding } from '../../../src/core/compare/termStanding';
import { english } from '../../../src/core/locale';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { allSpecs, offerVocabulary } from '../../../src/core/vocabulary';
import { compareOffers } from '../../../src/core/words/comparison/compareOffers';
import type { TermRow } from '../../../src/core/words/comparison/termRows';

const rates = 'currency: USD\nassumptions: { exchange-rates: { EUR: 1.1 } }';

function rowsOf(texts: readonly string[], baseline = 0, candidate = rates): readonly TermRow[] {
  const offers = texts.map((text, i) => {
    const head = /^currency:/m.test(text) ? '' : 'currency: USD\n';
    return { id: `${i}`, offer: parseOffer(`${head}${text}`).fields };
  });
  const options = { locale: english, baseline: `${baseline}`, today: '2026-11-22' };
  const { sections } = compareOffers(offers, parseCandidate(candidate).fields, options);
  return sections.flatMap(({ rows }) => rows);
}

/** How the second of two offers stands beside the first, in the row of this path. */
function beside(path: string, base: string, own: string, candidate?: string): TermStanding | undefined {
  const row = rowsOf([base, own], 0, candidate).find((each) => each.path === path);
  assert.ok(row !== undefined, `no row ${path}`);
  assert.equal(row.cells[0]?.standing, undefined);
  return row.cells[1]?.standing;
}

/** A field of a section written in both offers. */
const of = (path: string) => {
  const [section, ...keys] = path.split('.');
  return (base: string, own: string, candidate?: string) => {
    const write = (value: string) => `${section}: ${keys.reduceRight((rest, key) => `{ ${key}: ${rest} }`, value)}`;
    return beside(path, write(base), write(own), candidate);
  };
};

describe('what an offer says beside the baseline', () => {
  it('counts a salary with its extra months, and a package without what is no salary', () => {
    const thirteen = 'pay: { base-salary: 5000/month, extra-months: 1 }';
    assert.equal(beside('pay.base-salary', 'pay: { base-salary: 64000 }', thirteen), 'better');
    assert.equal(beside('pay.base-salary', 'pay: { base-salary: 65000 }', thirteen), undefined);
    const packaged =
      'pay: { base-salary: { value: 70000, includes: [retirement] } }\nretirement: { contribution: 10% }';
    assert.equal(beside('pay.base-salary', 'pay: { base-salary: 65000 }', packaged), 'worse');
  });

  it('is better or worse where one direction is plainly better', () => {
    for (const [path, worse, better] of [
      ['pay.base-salary', '100000', '110000'],
      ['pay.hours', '40/week', '38/week'],
      ['pay.hours', '80/biweekly', '38/week'],
      ['insurance.health.deductible', '1500', '500'],
      ['insurance.dental.premium', '10/month', 'none'],
      ['time-off.vacation', '20 days', '25 days'],
      ['time-off.sabbatical.after', '5 years', '4 years'],
      ['flexibility.travel', '20%', '10%'],
      ['flexibility.remote', 'none', '2 days/week'],
      ['flexibility.remote', '3 days/week', 'full'],
      ['flexibility.schedule', 'core-hours', 'flexible'],
      ['terms.contract', 'fixed-term', 'permanent'],
      ['terms.visa', 'not-sponsored', 'sponsored'],
      ['terms.non-solicit', 'true', 'false'],
      ['terms.non-compete.length', '12 months', '6 months'],
      ['terms.contingencies', '[background check]', 'none'],
      ['retirement.vesting', '{ cliff: 3 years }', '{ cliff: 1 year }'],
      ['retirement.vesting', '{ graded: [0%, 100%] }', 'immediate'],
      ['retirement.match', 'none', '{ rate: 50%, up-to: 6% }'],
    ] as const) {
      assert.equal(of(path)(worse, better), 'better', `${path}: ${better} beside ${worse}`);
      assert.equal(of(path)(better, worse), 'worse', `${path}: ${worse} beside ${better}`);
    }
  });

  it('is not judged where more is good for some and bad for others, or words have no order', () => {
    assert.equal(of('terms.notice')('1 month', '3 months'), undefined);
    assert.equal(of('flexibility.schedule')('flexible', 'compressed'), undefined);
    assert.equal(of('terms.ip-assignment')('all', 'work-related'), undefined);
    assert.equal(of('insurance.health.plan')('HMO', 'PPO'), undefined);
    assert.equal(of('retirement.match')('{ rate: 50%, up-to: 6% }', '{ rate: 100%, up-to: 4% }'), undefined);
  });

  it('is measured by the year, in working days and in one currency', () => {
    assert.equal(of('pay.base-salary')('120000/year', '10000/month'), undefined);
    assert.equal(of('pay.base-salary')('120000/year', '10001/month'), 'better');
    assert.equal(of('time-off.vacation')('24 days', '5 weeks'), 'better');
    assert.equal(of('time-off.vacation')('24 days', '192 hours'), undefined);
    assert.equal(of('time-off.vacation')('24 days', '200 hours'), 'better');
    assert.equal(beside('time-off.vacation', 'pay: { hours: 20/week }\ntime-off: { vacation: 192 hours }', 'time-off: { vacation: 47 days }'), 'worse'); // prettier-ignore
    assert.equal(of('flexibility.remote')('5 days/week', 'full'), undefined);
    assert.equal(of('pay.base-salary')('110 USD', '100 EUR'), undefined);
    assert.equal(of('pay.base-salary')('109 USD', '100 EUR'), 'better');
  });

  it('as a share of the salary is compared as what it comes to', () => {
    const signOn = (salary: number, amount: string) => `pay: { base-salary: ${salary}, sign-on: ${amount} }`;
    assert.equal(beside('pay.sign-on', signOn(100_000, '10%'), signOn(200_000, '10%')), 'better');
    assert.equal(beside('pay.sign-on', signOn(100_000, '10%'), signOn(50_000, '9000')), 'worse');
    assert.equal(beside('pay.sign-on', signOn(100_000, '10%'), signOn(100_000, '10000')), undefined);
    assert.equal(beside('pay.sign-on', 'pay: { sign-on: 10% }', signOn(50_000, '9000')), undefined);
    const dental = (salary: number, premium: string) =>
      `pay: { base-salary: ${salary} }\ninsurance: { dental: ${premium} }`;
    assert.equal(beside('insurance.dental.premium', dental(60_000, '1%'), dental(60_000, '51/month')), 'worse');
    assert.equal(beside('insurance.dental.premium', dental(60_000, '1%'), dental(60_000, '49/month')), 'better');
  });

  it('is a salary that is better by the year and by the hour', () => {
    const half = 'pay: { base-salary: 100/hour, hours: 20/week }';
    assert.equal(beside('pay.base-salary', half, 'pay: { base-salary: 150000, hours: 40/week }'), undefined);
    assert.equal(beside('pay.base-salary', half, 'pay: { base-salary: 250000, hours: 40/week }'), 'better');
    assert.equal(beside('pay.base-salary', half, 'pay: { base-salary: 150000 }'), 'better');
    const [fewer, more] = [
      'pay: { base-salary: 41/hour, hours: 35/week }',
      'pay: { base-salary: 38.50/hour, hours: 40/week }',
    ];
    assert.equal(beside('pay.base-salary', fewer, more), undefined);
  });

  it('is not judged without a rate, a currency, or a measure that both have', () => {
    assert.equal(of('pay.base-salary')('100 USD', '900 JPY'), undefined);
    assert.equal(of('pay.base-salary')('100 JPY', '900 JPY'), 'better');
    assert.equal(beside('pay.base-salary', 'pay: { base-salary: 5 }', 'currency:\npay: { base-salary: 9 }'), undefined);
    assert.equal(of('pay.bonus')('10%', '20000'), undefined);
    assert.equal(of('flexibility.home-office')('1000 once', '500/year'), undefined);
    assert.equal(of('flexibility.home-office')('500/year', '100 once'), undefined);
    assert.equal(of('flexibility.home-office')('1000 once', '1500 once'), 'better');
    assert.equal(of('pay.severance')('3 months', '20000'), undefined);
    assert.equal(of('pay.base-salary')('100000', '100/hour'), undefined);
    assert.equal(of('time-off.vacation')('25 days', 'unlimited'), undefined);
  });

  it('is not judged where one of the two does not say', () => {
    for (const nothing of ['unknown', 'soon'])
      for (const [a, b] of [
        ['5', nothing],
        [nothing, '5'],
        [nothing, 'none'],
      ] as const)
        // prettier-ignore
        assert.equal(of('pay.base-salary')(a, b), undefined, `${b} beside ${a}`);
    assert.equal(beside('pay.base-salary', 'pay: { base-salary: 5 }', 'flexibility: { travel: 10% }'), undefined);
    assert.equal(of('pay.sign-on')('5', '[9, { amount: unknown }]'), undefined);
  });

  it('counts the payments of a list together, a bonus with its payout, a perk with its use', () => {
    assert.equal(of('pay.sign-on')('25000', '[20000, { amount: 6000, paid: 12 months }]'), 'better');
    assert.equal(of('pay.sign-on')('none', '5000'), 'better');
    assert.equal(of('pay.bonus')('{ target: 12%, payout: 100% }', '{ target: 15%, payout: 70% }'), 'worse');
    assert.equal(of('pay.bonus')('{ target: 12%, payout: 100% }', '15%'), 'better');
    assert.equal(of('pay.bonus')('{ target: 12%, payout: 100% }', '15%', rates.replace('{ ', '{ bonus-payout: 70%, ')), 'worse'); // prettier-ignore
    assert.equal(of('pay.bonus')('{ target: 12%, payout: 100% }', '{ target: 15%, payout: unknown }'), undefined);
    assert.equal(of('pay.bonus')('15%', '{ target: 10%, guaranteed: true }'), undefined);
    assert.equal(of('pay.commission')('10000', '{ target: 20000, payout: 40% }'), 'worse');
    const perk = (value: string) => `perks: [{ name: Gym, value: ${value} }]`;
    assert.equal(beside('perks:Gym', perk('50/month'), perk('100/month, use: 40%')), 'worse');
    assert.equal(beside('perks:Gym', perk('50/month'), 'perks: none'), 'worse');
    assert.equal(beside('perks:Gym', perk('50/month'), 'perks: [{ name: Meals }]'), undefined);
  });

  it('takes a limit that is none for no end, not for nothing', () => {
    assert.equal(of('insurance.health.out-of-pocket-max')('4000', 'none'), undefined);
    assert.equal(of('retirement.match-limit')('none', '9000'), undefined);
    assert.equal(of('retirement.match-limit')('8000', '9000'), 'better');
  });

  it('counts what is in a group that is none as nothing, but saves nobody the premium of no plan', () => {
    const path = 'terms.non-compete';
    const paid = `terms: { non-compete: { length: 6 months, paid: 50% } }`;
    assert.equal(beside('time-off.vacation', 'time-off: { vacation: 20 days }', 'time-off: none'), 'worse');
    assert.equal(beside(`${path}.length`, paid, 'terms: { non-compete: none }'), 'better');
    assert.equal(beside(`${path}.paid`, paid, 'terms: { non-compete: none }'), undefined);
    assert.equal(beside('insurance.dental.premium', 'insurance: { dental: 5 }', 'insurance: { dental: none }'), undefined); // prettier-ignore
    assert.equal(beside('insurance.dental.premium', 'insurance: { dental: 5 }', 'insurance: none'), undefined);
  });

  it('is a better grant only if none of its terms is worse and no other differs', () => {
    const grant = (more: string, value = 100) =>
      `equity: { type: RSU, name: g${value}, value: ${value}, liquid: true, ${more} }`;
    const four = 'vesting: { over: 4 years, cliff: 1 year }';
    assert.equal(beside('equity', grant(four), grant(four, 120)), 'better');
    assert.equal(beside('equity', grant(four), grant('vesting: { over: 3 years, cliff: 1 year }', 120)), 'better');
    assert.equal(beside('equity', grant(four), grant('vesting: immediate')), 'better');
    assert.equal(beside('equity', grant('vesting: { over: 3 years, cliff: 1 year }'), grant(four, 120)), undefined);
    assert.equal(beside('equity', grant(four), grant(`${four}, refresh: 1 year`, 120)), undefined);
    assert.equal(beside('equity', grant(four), grant(four, 120).replace('RSU', 'phantom')), undefined);
    assert.equal(beside('equity', grant(four), 'equity: none'), 'worse');
    const options = (strike: string) => `equity: { type: ISO, shares: 100, strike: ${strike} }`;
    assert.equal(beside('equity', options('1'), options('2')), undefined);
  });

  it('shows in the examples', () => {
    const names = ['current', 'brenner', 'larkspur', 'tideline'];
    const texts = names.map((name) => readFileSync(`examples/${name}.offer.yaml`, 'utf8'));
    const rows = rowsOf(texts, 0, readFileSync('examples/me.candidate.yaml', 'utf8'));
    const signs = { better: '+', worse: '-' };
    const judged = rows
      .map(({ path, cells }) => [path, cells.map(({ standing }) => (standing ? signs[standing] : '.')).join('')])
      .filter(([, marks]) => marks !== '....');
    assert.deepEqual(Object.fromEntries(judged), {
      'pay.base-salary': '.-++',
      'pay.hours': '.+..',
      'pay.bonus': '..+-',
      'pay.sign-on': '.+++',
      equity: '..++',
      'insurance.health.premium': '.-++',
      'insurance.health.deductible': '.+-.',
      'insurance.health.coinsurance': '.++.',
      'insurance.health.out-of-pocket-max': '..--',
      'insurance.dental.premium': '..+.',
      'retirement.match': '...-',
      'retirement.vesting': '.--.',
      'time-off.vacation': '.++.',
      'time-off.holidays': '.++.',
      'time-off.sick': '.++.',
      'time-off.parental-leave.length': '.++.',
      'flexibility.remote': '.+.+',
      'flexibility.schedule': '.+.+',
      'development.budget': '.++.',
      'terms.non-compete.length': '.--.',
      'terms.non-solicit': '.--.',
    });
  });
});

const either = (...values: string[]) => fc.constantFrom('', 'unknown', 'none', 'nonsense', ...values);

/** An offer that says little, so that two of them often say the same, and often leave the same open. */
const anyOffer = fc
  .record({
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    salary: either('100', '110', '100 EUR', '9/month', '2/hour'),
    hours: either('40/week', '38/week'),
    bonus: either(
      '10%',
      '{ target: 15%, payout: 50% }',
      '[5%, 6%]',
      '10',
      '[5%, 10]',
      '{ target: 8%, guaranteed: true }',
    ),
    signOn: either('5', '[5, 4]', '[5, { amount: unknown }]', '8 EUR'),
    severance: either('2 months', '3 months', '9000'),
    relocation: either('{ amount: 5, clawback: 1 year }', '{ amount: 7, clawback: none }'),
    equity: either(
      '{ type: RSU, value: 5, vesting: immediate }',
      '{ type: RSU, value: 7, vesting: { over: 4 years } }',
      '{ type: RSU, value: 7, liquid: true, vesting: { over: 3 years } }',
      '[{ type: RSU, value: 5 }, { type: ISO, shares: 9 }]',
    ),
    health: either('{ premium: 5, out-of-pocket-max: none }', '{ premium: none, out-of-pocket-max: 40 }'),
    vesting: either('immediate', '{ cliff: 1 year }', '{ cliff: 2 years }', '{ graded: [0%, 100%] }'),
    vacation: either('25 days', '5 weeks', '30 days', 'unlimited'),
    remote: either('2 days/week', '5 days/week', 'full'),
    schedule: either('fixed', 'core-hours', 'flexible', 'compressed'),
    nonCompete: either('1 year', '{ length: 6 months, paid: 50% }'),
    perks: either('[{ name: Gym, value: 5 }]', '[{ name: Gym, value: 8, use: 50% }]', '[{ name: Gym }]'),
  })
  .map((any) => {
    const group = (fields: Record<string, string>) =>
      `{ ${Object.entries(fields).flatMap(([key, value]) => (value === '' ? [] : `${key}: ${value}`)).join(', ')} }`; // prettier-ignore
    return [
      `currency: ${any.currency}`,
      `pay: ${group({ 'base-salary': any.salary, hours: any.hours, bonus: any.bonus, 'sign-on': any.signOn, severance: any.severance, relocation: any.relocation })}`, // prettier-ignore
      ...(any.equity === '' ? [] : [`equity: ${any.equity}`]),
      `insurance: ${group({ health: any.health })}`,
      `retirement: ${group({ vesting: any.vesting })}`,
      `time-off: ${group({ vacation: any.vacation })}`,
      `flexibility: ${group({ remote: any.remote, schedule: any.schedule })}`,
      `terms: ${group({ 'non-compete': any.nonCompete })}`,
      ...(any.perks === '' ? [] : [`perks: ${any.perks}`]),
    ].join('\n');
  });

describe('better and worse', () => {
  const standings = (rows: readonly TermRow[], i: number) => rows.map(({ cells }) => cells[i]?.standing);
  const runs = { numRuns: 50 };

  it('are nowhere in an offer beside itself', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        for (const { path, cells } of rowsOf([offer, offer])) assert.equal(cells[1]?.standing, undefined, path);
      }),
      runs,
    );
  });

  it('change places with the baseline', () => {
    const opposite = { better: 'worse', worse: 'better' };
    fc.assert(
      fc.property(anyOffer, anyOffer, (a, b) => {
        const turned = standings(rowsOf([a, b], 1), 0).map((each) => each && opposite[each]);
        assert.deepEqual(standings(rowsOf([a, b], 0), 1), turned);
      }),
      runs,
    );
  });

  it('never go round in a circle', () => {
    fc.assert(
      fc.property(anyOffer, anyOffer, anyOffer, (a, b, c) => {
        const all = [a, b, c];
        const [b2a, c2a] = [1, 2].map((i) => standings(rowsOf(all, 0), i));
        const c2b = standings(rowsOf(all, 1), 2);
        c2a!.forEach((standing, i) => {
          if (b2a![i] !== undefined && b2a![i] === c2b[i] && standing !== undefined) assert.equal(standing, b2a![i]);
        });
      }),
      runs,
    );
  });

  it('are never said of what is unknown, unreadable or not stated', () => {
    fc.assert(
      fc.property(anyOffer, anyOffer, (a, b) => {
        for (const { path, cells } of rowsOf([a, b]))
          if (cells.some(({ entries }) => entries.some(({ state }) => /^(?:unknown|invalid|absent)$/.test(state))))
            assert.ok(cells.every(({ standing }) => standing === undefined), path); // prettier-ignore
      }),
      runs,
    );
  });

  it('order words only that the field has', () => {
    for (const spec of allSpecs(offerVocabulary))
      if (typeof spec.better === 'object')
        for (const word of spec.better) assert.ok(spec.type === 'term' && spec.words?.includes(word), `${spec.path}: ${word}`); // prettier-ignore
  });
});
