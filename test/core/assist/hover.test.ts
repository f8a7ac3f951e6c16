import assert from 'node:assert/strict';
import { hoverAt } from '../../../src/core/assist/hover';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { valueOffer } from '../../../src/core/value/valueOffer';
import { english } from '../../../src/core/locale';
import { printMarkdown } from '../../../src/core/write/markdown';

/** What is said at the mark `|`, and the text it is said about. */
function at(marked: string, candidateText = 'currency: USD\nassumptions: { horizon: 2 years }\n') {
  const document = parseOffer(marked.replace('|', ''));
  const candidate = parseCandidate(candidateText).fields;
  const valuation = valueOffer(document.fields, readAssumptions(candidate));
  const hover = hoverAt(document, marked.indexOf('|'), { candidate, valuation, locale: english, today: '2026-11-22' });
  return hover === undefined
    ? undefined
    : { markdown: printMarkdown(hover.blocks), marked: document.text.slice(hover.span.start, hover.span.end) };
}
const head = 'company: A\ncurrency: USD\n';

describe('hover', () => {
  it('says of a key what it means, what to ask and how it is written', () => {
    const { markdown, marked } = at(`${head}insurance:\n  health:\n    ded|uctible: 500\n`)!;
    assert.equal(marked, 'deductible');
    for (const pattern of [/^\*\*Deductible\*\*/, /\*\*Ask:\*\* What is the deductible/, /Example: `deductible: /])
      assert.match(markdown, pattern);
  });

  it('says of a value what it comes to, and how', () => {
    const { markdown, marked } = at(`${head}pay:\n  base-salary: 9|000/month\n`)!;
    assert.equal(marked, '9000/month');
    assert.match(markdown, /Expected: \*\*USD 108,000\*\* in year 1, \*\*USD 216,000\*\* over 2 years/);
    assert.match(markdown, /salary x/);
  });

  it('says what the part comes to that a value belongs to, in both ends where it is unknown', () => {
    const plan = 'insurance: { health: { premium: 10|0/month, deductible: unknown, out-of-pocket-max: 900 } }';
    const spending = 'assumptions: { horizon: 2 years, medical-spending: 3000 }';
    assert.match(at(head + plan, spending)!.markdown, /\*\*-USD 2,100 to -USD 1,200\*\* in year 1/);
    assert.match(at(`${head}equity:\n  - { type: RSU, va|lue: 4000, liquid: true, vesting: { over: 4 years } }`)!.markdown, /Value|value/); // prettier-ignore
    assert.match(at(`${head}equity:\n  - { type: RSU, value: 40|00, liquid: true, vesting: { over: 4 years } }`)!.markdown, /\*\*USD 1,000\*\* in year 1, \*\*USD 2,000\*\*/); // prettier-ignore
  });

  it('turns nothing around that the file says', () => {
    assert.match(
      at(`company: "A|c\\u202Eme \\u2067x\\u0007"\ncurrency: USD\n`)!.markdown,
      /^\*\*Company\*\*: Acme x$/m,
    );
  });

  it('names the priority and the place in the market', () => {
    const candidate = `currency: USD
priorities: [{ term: pay.base-salary, need: must, at-least: 150000/year }]
market: [{ term: pay.base-salary, p25: 90000, p50: 110000, p75: 130000, source: survey, as-of: 2026-09-01 }]
`;
    const salary = (amount: string) => at(`${head}pay:\n  base-salary: |${amount}\n`, candidate)!.markdown;
    assert.match(salary('120000'), /Priority: must, at least USD 150,000\/year: \*\*not met\*\*/);
    assert.match(salary('120000'), /Market: about percentile 62.5, between p50 \(USD 110,000\/year\) and p75 \(USD 130,000\/year\); survey; September 1, 2026/); // prettier-ignore
    assert.match(salary('80000'), /Market: below p25 \(USD 90,000\/year\)/);
    assert.match(salary('200000'), /Market: above p75 \(USD 130,000\/year\)/);
    assert.match(salary('9000 EUR'), /Market: cannot be compared: there is no exchange rate/);
  });

  it('says of a path of a term what the term means', () => {
    assert.match(at(`${head}negotiation:\n  asks:\n    - term: time-off.vac|ation\n`)!.markdown, /\*\*Vacation\*\*/);
  });

  it('names a group of which a bare value states a part', () => {
    assert.match(at(`${head}insurance:\n  den|tal: 10/month\n`)!.markdown, /^\*\*Dental insurance: premium\*\*$/m);
    assert.match(
      at(`${head}insurance:\n  dental: 1|0/month\n`)!.markdown,
      /^\*\*Dental insurance: premium\*\*: USD 10/m,
    );
    assert.match(at(`${head}pay:\n  sign|-on: 1000\n`)!.markdown, /^\*\*Sign-on payment: amount\*\*$/m);
    assert.match(at(`${head}pay: { sign-on: [1|000] }\n`)!.markdown, /^\*\*Sign-on payment: amount\*\*: USD 1,000$/m);
    assert.match(at(`${head}insurance:\n  dental:\n    pre|mium: 10\n`)!.markdown, /^\*\*Premium\*\*$/m);
    assert.match(at(`${head}insurance:\n  dental:\n    "premi|um": 10\n`)!.markdown, /^\*\*Premium\*\*$/m);
    assert.match(
      at(`${head}equity: { type: RSU, value: 1, vesting: { yearly: [2|5%] } }\n`)!.markdown,
      /^\*\*[^:]*\*\*: 25%$/m,
    );
  });

  it('shows text of the file as text', () => {
    const { markdown } = at(head.replace('company: A', 'company: "|<img src=x> [a](b) *c*"'))!;
    const [, shown = ''] = markdown.split('**: ');
    assert.ok(shown.includes('img') && !/(?<!\\)[<[*]/.test(shown), markdown);
  });

  it('has nothing to say between fields', () => {
    assert.equal(at(`${head}\n|\n# words\n`), undefined);
  });
});
