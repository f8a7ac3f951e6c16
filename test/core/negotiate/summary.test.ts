import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Decimal, sum } from '../../../src/core/decimal';
import { formatMoney } from '../../../src/core/money';
import { escapeMarkdown } from '../../../src/core/negotiate/markdown';
import { summarise } from '../../../src/core/negotiate/summarise';
import { summaryMarkdown } from '../../../src/core/negotiate/summaryMarkdown';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { components } from '../../../src/core/value/valuation';
import { convertValuation, valueOffer } from '../../../src/core/value/valueOffer';
import { english } from '../../../src/core/locale';
import { matchesGolden } from '../../support/golden';

const names = ['current', 'larkspur', 'tideline', 'brenner'];
const files = names.map((name) => readFileSync(`examples/${name}.offer.yaml`, 'utf8'));
const candidateText = readFileSync('examples/me.candidate.yaml', 'utf8');
const today = '2026-11-22';

function summaryOf(offers: readonly string[], candidate?: string, day = today): string {
  const parsed = offers.map((text, i) => ({ id: `${i}`, offer: parseOffer(text).fields }));
  const fields = candidate === undefined ? undefined : parseCandidate(candidate).fields;
  return summaryMarkdown(
    summarise(parsed, fields, { today: day, locale: english, candidateFile: 'me.candidate.yaml' }),
    english,
  );
}

const offer = (lines: string) => `company: A\ncurrency: USD\npay: { base-salary: 100 }\n${lines}`;
const section = (markdown: string, title: string) =>
  markdown.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

describe('the summary', () => {
  it('of the examples is as it stands in test/fixtures/summary/examples.md', () => {
    matchesGolden(summaryOf(files, candidateText), 'test/fixtures/summary/examples.md');
  });

  it('shows no total that does not follow from the valuations', () => {
    const assumptions = readAssumptions(parseCandidate(candidateText).fields);
    const valuations = files.map((text) =>
      convertValuation(valueOffer(parseOffer(text).fields, assumptions), 'USD', assumptions.exchangeRates)!,
    );
    const baseline = valuations[0]!;
    // Denver, Seattle, Denver and Munich in the prices of Denver.
    const prices = [100, 118, 100, 96].map((index) => new Decimal(100).div(index));
    const ends = valuations.map((each) => [each.range?.worst ?? each, each.range?.best ?? each]);
    const amounts = ends.flatMap((pair, i) =>
      pair.flatMap((each): Decimal[] => [
        ...each.years.flatMap(({ guaranteed, expected, afterTax, keptIfLeaving }) => [guaranteed, expected, afterTax!, keptIfLeaving]), // prettier-ignore
        ...components.map((component) => sum(each.years.map((year) => year.components[component]))),
        ...Object.values(each.total),
        ...[each.total.expected, each.total.afterTax!].map((total) => total.times(prices[i]!).toDecimalPlaces(2)),
      ]),
    );
    const differences = ends
      .flat()
      .flatMap(({ total }) => [
        total.expected.minus(baseline.total.expected),
        total.guaranteed.minus(baseline.total.guaranteed),
      ]);
    const known = new Set([
      ...amounts.map((amount) => formatMoney(amount, 'USD', english)),
      ...differences.map((amount) => formatMoney(amount, 'USD', english, true)),
    ]);
    const shown = section(summaryOf(files, candidateText), 'Totals').match(/[-+]?USD [\d,.]+\d/g) ?? [];
    assert.ok(shown.length > 60);
    for (const amount of shown) assert.ok(known.has(amount), amount);
  });

  it('shows no other number that is not in the files or the calendar', () => {
    const markdown = summaryOf(files, candidateText);
    // What is computed has tests of its own: valuations, market.test.ts, leverage.test.ts, asks.test.ts, trades.test.ts.
    const computed = ['Totals', 'Market', 'Leverage', 'Asks', 'Alternatives and what I can give', 'Deadlines'];
    const rest = computed.reduce((text, title) => text.replace(section(markdown, title), ''), markdown);
    const years = [2027, 2028, 2029, 2030, 2031];
    const written = [...files, candidateText, today, ...years].join('\n').replaceAll(',', '');
    const numbers = rest.replaceAll(/\d,\d/g, (digits) => digits.replace(',', '')).match(/\d+(?:\.\d+)?/g) ?? [];
    assert.ok(numbers.length > 20);
    for (const number of numbers) assert.match(written, new RegExp(`(?<!\\d)0?${number}(?!\\d)`));
  });

  it('counts the days to each deadline', () => {
    const line = (expires: string) => section(summaryOf([offer(`expires: ${expires}`)]), 'Deadlines').split('\n')[2];
    assert.equal(line('2026-11-22'), '- A: November 22, 2026, today is the last day');
    assert.equal(line('2026-11-23'), '- A: November 23, 2026, 1 day left');
    assert.equal(line('2026-11-24'), '- A: November 24, 2026, 2 days left');
    assert.equal(line('2026-11-21'), '- A: November 21, 2026, expired 1 day ago');
    assert.equal(line('2026-10-22'), '- A: October 22, 2026, expired 31 days ago');
    assert.equal(line('2027-03-01'), '- A: March 1, 2027, 99 days left');
  });

  it('has no deadline for what is signed, over or unknown', () => {
    for (const status of ['signed', 'declined', 'expired', 'current'])
      assert.equal(section(summaryOf([offer(`status: ${status}\nexpires: 2026-11-24`)]), 'Deadlines'), '');
    assert.equal(section(summaryOf([offer('expires: unknown')]), 'Deadlines'), '');
  });

  it('names the soonest deadline first', () => {
    const two = summaryOf([offer('expires: 2026-12-24'), offer('expires: 2026-11-30').replace('A', 'B')]);
    assert.deepEqual(section(two, 'Deadlines').match(/^- ./gm), ['- B', '- A']);
  });

  it('says what is missing: priorities, a currency, an exchange rate', () => {
    assert.match(summaryOf([offer('')]), /No priorities are stated\./);
    assert.match(summaryOf(['company: A\npay: { base-salary: 100 }']), /which they do not state\./);
    assert.match(
      summaryOf([offer(''), offer('').replace('USD', 'EUR')]),
      /Not all offers are in one currency\. State exchange rates/,
    );
  });

  it('shows the walk-away point to nobody, and fallbacks to nobody else', () => {
    const markdown = summaryOf(files, candidateText.replace('170000/year', '170123/year'));
    for (const secret of ['170,123', '170123']) assert.ok(!markdown.includes(secret), secret);
    assert.match(section(markdown, 'Asks'), /\| Vacation \| 20 days \| 25 days \| 25 days \| 23 days \|/);
    assert.match(section(markdown, 'Alternatives and what I can give'), /below your walk-away point/);
    const parsed = files.map((text, i) => ({ id: `${i}`, offer: parseOffer(text).fields }));
    const options = { today, locale: english, isShared: true };
    const shared = summaryMarkdown(summarise(parsed, parseCandidate(candidateText).fields, options), english);
    for (const secret of ['23 days', 'Fallback', 'I can give |']) assert.ok(!shared.includes(secret), secret);
    assert.match(section(shared, 'Asks'), /\| Vacation \| 20 days \| 25 days \| 25 days \| USD 15,447\.25 \|/);
  });

  it('tells the candidate’s case, and which asks nothing in it argues for', () => {
    const needs = 'priorities: [{ term: pay.base-salary, need: must, at-least: 200 }, { term: time-off.vacation, need: nice, at-least: 9 days }]'; // prettier-ignore
    const own = 'value-case: [{ claim: Fast, evidence: "a | b", supports: [pay.base-salary] }, { claim: Kind }]\nenthusiasm: I like it.'; // prettier-ignore
    const text = summaryOf([offer('time-off: { vacation: 3 days }')], `${needs}\n${own}`);
    assert.deepEqual(section(text, 'My case').trim().split('\n').slice(2), [
      '- Fast (a \\| b): argues for Base salary',
      '- Kind (no evidence stated): names no term that it argues for',
      '- Why this work: I like it.',
      '- Unsupported asks of A: Vacation.',
    ]);
    assert.match(
      section(text, 'Asks'),
      /- \*\*Base salary\*\*: You must have at least 200\/year\. Your case: Fast \(a \\\| b\)\./,
    );
    assert.match(section(summaryOf([offer('')], needs), 'My case'), /Your candidate file states no value case\./);
  });

  it('that is shared says nothing of what one has besides, and compares no title or place with the market', () => {
    const parsed = files.map((text, i) => ({ id: `${i}`, offer: parseOffer(text).fields }));
    const candidate = parseCandidate(candidateText).fields;
    const own = { today, locale: english };
    const shared = summarise(parsed, candidate, { ...own, isShared: true });
    assert.equal(shared.leverage, undefined);
    const markdown = summaryMarkdown(shared, english);
    for (const secret of ['## Leverage', 'walk-away', 'while the offer is for']) assert.ok(!markdown.includes(secret), secret); // prettier-ignore
    assert.deepEqual(
      shared.offers.flatMap(({ market }) => market.flatMap(({ flags }) => flags)),
      [],
    );
    const whole = summaryMarkdown(summarise(parsed, candidate, own), english);
    const differing = ['Market', 'Leverage', 'Asks', 'Alternatives and what I can give'];
    const rest = (text: string) =>
      differing.reduce((left, title) => left.replace(section(left, title), '').replace(/^## (?=## )/m, ''), text);
    assert.equal(rest(markdown), rest(whole));
  });

  it('leaves text from the files text, whatever it contains', () => {
    const markdown = summaryOf(
      [
        offer('title: "a | b `c` \\n# d"\nlocation: "[x](https://example.org) $y$ www.z.org"').replace(
          'A',
          '"<img src=x onerror=alert(1)>\\n- x"',
        ),
      ],
      'priorities: [{ term: level, need: must, at-least: "*_|<b>" }]',
    );
    assert.ok(markdown.startsWith('# Negotiation summary: \\<img src=x onerror=alert(1)\\> - x\n'));
    assert.ok(markdown.includes('| Title | a \\| b \\`c\\` \\# d |'));
    assert.ok(markdown.includes('| Location | \\[x\\](https\\://example.org) \\$y\\$ www\\.z.org |'));
    assert.ok(markdown.includes('at least \\*\\_\\|\\<b\\>'));
    for (const line of markdown.split('\n')) assert.ok(!/(?<!\\)<|^#+ *d|^- x/.test(line), line);
  });

  it('shows a very long name in full', () => {
    const name = 'Very Long Name of a Company '.repeat(20).trim();
    assert.ok(summaryOf([offer('').replace('company: A', `company: ${name}`)]).includes(`| ${name} |`));
  });
});

describe('escaped text', () => {
  it('starts no list and no heading', () => {
    assert.equal(escapeMarkdown('- a'), '\\- a');
    assert.equal(escapeMarkdown('+ a'), '\\+ a');
    assert.equal(escapeMarkdown('12. a'), '12\\. a');
    assert.equal(escapeMarkdown('1) a'), '1\\) a');
    assert.equal(escapeMarkdown('# a'), '\\# a');
  });

  it('leaves ordinary text as it is', () => {
    for (const text of ['1.08', '-5%', 'EUR 9,400/month', 'Munich, DE', 'met: 25 days'])
      assert.equal(escapeMarkdown(text), text);
  });
});
