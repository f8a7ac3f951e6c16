import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatMessage, type Finding } from '../../../src/core/finding';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { ruleCodes } from '../../../src/core/validate/rules';
import { validateBeside, validateCandidateBeside } from '../../../src/core/validate/validate';
import { candidateVocabulary, offerVocabulary } from '../../../src/core/vocabulary';
import { damagedTextsOf, documentsOf, textOf } from './documents';
import { findingsBeside, findingsOf, mended, offerStart, today } from './findings';

const usd = 'company: Acme\ncurrency: USD\n';
const one = (findings: readonly Finding[]): Finding => {
  assert.equal(findings.length, 1);
  return findings[0]!;
};
const offerBeside = (offer: string, candidate: string) =>
  findingsBeside('a.offer.yaml', new Map([['a.offer.yaml', offer], ['me.candidate.yaml', candidate]])); // prettier-ignore

describe('A match that the deferral does not reach', () => {
  const retirement = (match: string) =>
    `${usd}starts: 2026-01-01\npay: { base-salary: 100000 }\nretirement: { plan: 401(k), match: [${match}] }\n`;
  const left = (match: string, deferral: string) => {
    const found = offerBeside(retirement(match), `currency: USD\nassumptions: { retirement-deferral: ${deferral} }\n`);
    return found.length === 0 ? undefined : one(found).message.args['amount'];
  };

  it('is told of with what it leaves unclaimed in the first year', () => {
    // 50% of the 3% of 100,000 that are not put in.
    assert.equal(left('{ rate: 50%, up-to: 6% }', '3%'), 'USD 1,500');
    // 100% of 1% and 50% of 2%.
    assert.equal(left('{ rate: 100%, up-to: 4% }, { rate: 50%, up-to: 6% }', '3%'), 'USD 2,000');
    assert.equal(left('{ rate: 50%, up-to: 6% }', '0%'), 'USD 3,000');
    assert.equal(left('{ rate: 50%, up-to: 6% }', '6%'), undefined);
  });

  it('counts only what the law lets one put in', () => {
    // 24,500 of the 50,000 can be put in, 10,000 are.
    assert.equal(left('{ rate: 100%, up-to: 50% }', '10%'), 'USD 14,500');
    assert.equal(left('{ rate: 100%, up-to: 50% }', '24.5%'), undefined);
  });

  it('is not told of where nobody said what they put in, or the match is not known', () => {
    assert.deepEqual(offerBeside(retirement('{ rate: 50%, up-to: 8% }'), 'currency: USD\n'), []);
    assert.equal(left('{ rate: unknown, up-to: 6% }', '3%'), undefined);
  });
});

describe('A limit in a message', () => {
  it('has its year and source', () => {
    const health = '{ plan: HDHP, coverage: single, premium: 90/month, deductible: 1000 }';
    const { message } = one(findingsOf(`${usd}starts: 2025-04-01\ninsurance: { health: ${health} }\n`));
    assert.deepEqual(message.args, { limit: 'USD 1,650', year: 2025, source: 'IRS Rev. Proc. 2024-25 and 2025-19' });
  });
});

describe('A grant that says two things', () => {
  const said = (grant: string) =>
    findingsOf(`${usd}equity: { type: RSU, ${grant} }\n`).map(({ message }) => formatMessage(message));

  it('is told with both worths', () => {
    const [text] = said('value: 60k, shares: 1000, price: 50, vesting: immediate');
    assert.match(text ?? '', /^The grant says USD 60,000, but 1,000 shares at USD 50 are USD 50,000;/);
  });

  it('has no clear length where the yearly shares are not all of it', () => {
    const findings = findingsOf(
      `${usd}equity: { type: RSU, value: 1, vesting: { over: 4 years, yearly: [50%, 25%] } }\n`,
    );
    assert.deepEqual(
      findings.map(({ code, replacement }) => [code, replacement]),
      [
        ['yearly-shares-differ-from-vesting-length', undefined],
        ['vesting-does-not-sum-to-whole', undefined],
      ],
    );
  });
});

describe('The days to a deadline', () => {
  const said = (expires: string) => one(offerBeside(`${offerStart}expires: ${expires}\n`, 'currency: EUR\n'));

  it('are counted from today on', () => {
    for (const [expires, words] of [
      ['2026-11-22', 'expires today'],
      ['2026-11-23', 'expires tomorrow'],
      ['2026-11-29', 'expires in 7 days'],
      ['2026-11-21', 'expired on 2026-11-21'],
    ] as const)
      assert.ok(formatMessage(said(expires).message).includes(words), expires);
  });
});

describe('A judgement', () => {
  it('is an error only of what cannot be', () => {
    const severities = new Map<string, Set<string>>();
    for (const text of [
      'received: 2026-11-16\nexpires: 2026-11-04\n',
      'perks: [{ name: Gym, value: 40/month, use: 150% }]\n',
      'pay: { raise: 60% }\n',
      'equity: [{ type: RSU, value: 100 }]\n',
      'pay: { sign-on: { amount: 1, clawback: 36 months } }\n',
    ])
      for (const { code, severity } of findingsOf(offerStart + text))
        severities.set(code, (severities.get(code) ?? new Set()).add(severity));
    assert.deepEqual(
      [...severities].map(([code, all]) => [code, [...all].join(' ')]),
      [
        ['expires-before-received', 'error'],
        ['percent-out-of-reason', 'error warning'],
        ['grant-without-vesting', 'warning'],
        ['clawback-longer-than-usual', 'information'],
      ],
    );
  });

  it('waits while an error in the same part may be the reason', () => {
    const codes = (text: string) => findingsOf(offerStart + text).map(({ code }) => code);
    assert.deepEqual(codes('equity: [{ type: RSU, value: 100, vestng: immediate }]\n'), ['unknown-key']);
    assert.deepEqual(codes('equity: [{ type: RSU, value: 100 }, { type: RSU, valeu: 1, vesting: immediate }]\n'), [
      'grant-without-vesting',
      'unknown-key',
    ]);
    assert.deepEqual(codes('terms: { non-compete: { length: 1 year, piad: 50% } }\n'), ['unknown-key']);
  });

  for (const [text, code, after] of [
    ['pay: { base-salary: 9400 }', 'salary-period-looks-wrong', 'pay: { base-salary: 9400/month }'],
    ['pay: { base-salary: 9.4k }', 'salary-period-looks-wrong', 'pay: { base-salary: 9.4k/month }'],
    ['pay: { base-salary: 45 }', 'salary-period-looks-wrong', 'pay: { base-salary: 45/hour }'],
    [
      'pay: { base-salary: 90000 }\ninsurance: { health: { premium: 9600 } }',
      'premium-period-looks-wrong',
      'pay: { base-salary: 90000 }\ninsurance: { health: { premium: 9600/year } }',
    ],
    [
      'pay: { base-salary: 90000 }\ninsurance: { health: { premium: 20/year } }',
      'premium-period-looks-wrong',
      'pay: { base-salary: 90000 }\ninsurance: { health: { premium: 20/month } }',
    ],
    [
      'equity: [{ type: ISO, strike: 1, preferred-price: 3, liquid: true, vesting: unknown }]',
      'liquid-grant-of-private-company',
      'equity: [{ type: ISO, strike: 1, preferred-price: 3, liquid: false, vesting: unknown }]',
    ],
    [
      'equity: [{ type: RSU, value: 100, vesting: { over: 36 months, yearly: [25%, 25%, 25%, 25%] } }]',
      'yearly-shares-differ-from-vesting-length',
      'equity: [{ type: RSU, value: 100, vesting: { over: 4 years, yearly: [25%, 25%, 25%, 25%] } }]',
    ],
    ['time-off: { vacation: 25 weeks }', 'time-off-out-of-reason', 'time-off: { vacation: 25 days }'],
  ] as const)
    it(`can mend ${code} of ${text}`, () => {
      const finding = one(findingsOf(`${offerStart}${text}\n`));
      assert.equal(finding.code, code);
      assert.equal(mended(`${offerStart}${text}\n`, finding), `${offerStart}${after}\n`);
      assert.deepEqual(findingsOf(`${offerStart}${after}\n`), []);
    });

  it('offers no replacement where the amount says more', () => {
    for (const amount of ['EUR 9400', '45/year'])
      assert.equal(one(findingsOf(`${offerStart}pay: { base-salary: ${amount} }\n`)).replacement, undefined, amount);
  });

  it('shows the first of two perks and the term that was agreed otherwise', () => {
    const perks = `${offerStart}perks: [{ name: Gym }, { name: Meals }, { name: GYM }]\n`;
    const asks = `${offerStart}time-off: { vacation: 25 days }\nnegotiation: { asks: [{ term: time-off.vacation, ask: 28 days, status: agreed, answer: 28 days }] }\n`;
    for (const [text, marked, related] of [
      [perks, 'GYM', 'Gym'],
      [asks, '28 days', '25 days'],
    ] as const) {
      const finding = one(findingsOf(text));
      assert.equal(text.slice(finding.span.start, finding.span.end), marked);
      assert.equal(text.slice(finding.related?.span.start, finding.related?.span.end), related);
    }
  });
});

describe('The judgements beside other files', () => {
  /** What holds for findings about a text. */
  const holdsFor = (findings: readonly Finding[], text: string) => {
    let last = 0;
    for (const { code, span, message } of findings) {
      assert.ok(ruleCodes.has(code), code);
      assert.ok(last <= span.start && span.start <= span.end && span.end <= text.length, code);
      last = span.start;
      assert.doesNotMatch(formatMessage(message), /\{[\w-]+\}/);
    }
  };
  const anyText = (vocabulary: typeof offerVocabulary) =>
    fc.oneof(documentsOf(vocabulary).map(textOf), damagedTextsOf(vocabulary));

  it('are in order and within the text, whatever the texts are', () => {
    fc.assert(
      fc.property(anyText(offerVocabulary), anyText(candidateVocabulary), (offerText, candidateText) => {
        const [offer, candidate] = [parseOffer(offerText), parseCandidate(candidateText)];
        holdsFor(validateBeside(offer, { candidate, today }), offerText);
        const offers = [{ name: 'a.offer.yaml', document: offer }];
        holdsFor(validateCandidateBeside(candidate, { offers, today }), candidateText);
      }),
      { numRuns: 500 },
    );
  });

  it('are none about a text that cannot be read', () => {
    const offer = parseOffer(`${offerStart}expires: 2020-01-01\nperks: [\n`);
    assert.deepEqual(validateBeside(offer, { candidate: undefined, today }), []);
    const market = 'market: [{ term: pay.base-salary, p50: 1, source: survey, as-of: 2020-01-01 }]\n';
    const candidate = (text: string) => validateCandidateBeside(parseCandidate(text), { offers: [], today });
    assert.equal(candidate(market).length, 1);
    assert.deepEqual(candidate(`${market}priorities: [\n`), []);
  });
});
