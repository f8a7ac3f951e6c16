import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Decimal, sum } from '../../../../src/core/decimal';
import { formatMoney } from '../../../../src/core/money';
import { escapeMarkdown, printMarkdown } from '../../../../src/core/write/markdown';
import { sourceLinks } from '../../../../src/core/write/sourceLinks';
import type { Audience } from '../../../../src/core/words/audience/audience';
import { summarise } from '../../../../src/core/words/summary/summarise';
import { summaryDocument } from '../../../../src/core/words/summary/summaryDocument';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../../src/core/value/assumptions';
import { components } from '../../../../src/core/value/valuation';
import { convertValuation, valueOffer } from '../../../../src/core/value/valueOffer';
import { english } from '../../../../src/core/locale';
import { matchesGolden } from '../../../support/golden';
import { kept } from '../../../support/kept';

const names = ['current', 'larkspur', 'tideline', 'brenner'];
const files = names.map((name) => readFileSync(`examples/${name}.offer.yaml`, 'utf8'));
const candidateText = readFileSync('examples/me.candidate.yaml', 'utf8');
const today = '2026-11-22';

const summaryOf = kept((offers: readonly string[], candidate?: string, day?: string): string => {
  const parsed = offers.map((text, i) => ({ id: `${i}`, offer: parseOffer(text).fields }));
  const fields = candidate === undefined ? undefined : parseCandidate(candidate).fields;
  return printMarkdown(
    summaryDocument(
      summarise(parsed, fields, { today: day ?? today, locale: english, candidateFile: 'me.candidate.yaml' }),
      english,
    ),
  );
});

const offer = (lines: string) => `company: A\ncurrency: USD\npay: { base-salary: 100 }\n${lines}`;
const section = (markdown: string, title: string) =>
  markdown.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

describe('the summary', () => {
  it('of the examples is as it stands in test/fixtures/summary/examples.md', () => {
    const documents = files.map((text, i) => ({ id: `${i}`, file: `examples/${names[i]}.offer.yaml`, document: parseOffer(text) })); // prettier-ignore
    const candidate = { file: 'examples/me.candidate.yaml', document: parseCandidate(candidateText) };
    const offers = documents.map(({ id, document }) => ({ id, offer: document.fields }));
    const options = { today, locale: english, candidateFile: 'me.candidate.yaml' };
    const summary = summarise(offers, candidate.document.fields, options);
    const text = printMarkdown(summaryDocument(summary, english), sourceLinks(documents, candidate));
    matchesGolden(text, 'test/fixtures/summary/examples.md');
  });

  it('reads each priority and each market range once', () => {
    const reads = new Map<string, number>();
    const counted = <Item extends object>(item: Item, name: string, field: string) =>
      new Proxy(item, {
        get(target, key) {
          if (key === field) reads.set(name, (reads.get(name) ?? 0) + 1);
          return Reflect.get(target, key) as unknown;
        },
      });
    const { fields } = parseCandidate(candidateText);
    const { priorities, market } = fields;
    const watched = {
      ...fields,
      priorities: { ...priorities, items: priorities.items.map((each) => counted(each, each.node.path, 'atLeast')) },
      market: { ...market, items: market.items.map((each) => counted(each, each.node.path, 'p50')) },
    };
    const offers = files.map((text, i) => ({ id: `${i}`, offer: parseOffer(text).fields }));
    summarise(offers, watched, { today, locale: english });
    const all = [...priorities.items, ...market.items].map(({ node }) => node.path);
    assert.deepEqual(Object.fromEntries(reads), Object.fromEntries(all.map((path) => [path, 1])));
  });

  it('has its sections in the order in which one prepares a talk', () => {
    const titles = [...summaryOf(files, candidateText).matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    assert.deepEqual(titles, ['Where things stand', 'Totals', 'What matters', 'Market', 'My case', 'Leverage', 'Asks', 'Alternatives and what I can give', 'Questions', 'Risks in the letter', 'In writing', 'All figures', 'Assumptions']); // prettier-ignore
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
    const markdown = summaryOf(files, candidateText);
    const tables = section(markdown, 'Totals') + section(markdown, 'All figures');
    const shown = tables.match(/[-+]?USD [\d,.]+\d/g) ?? [];
    assert.ok(shown.length > 100);
    for (const amount of shown) assert.ok(known.has(amount), amount);
  });

  it('shows no other number that is not in the files or the calendar', () => {
    const markdown = summaryOf(files, candidateText);
    // What is computed has tests of its own: valuations, verdict.test.ts, market.test.ts, leverage.test.ts,
    // asks.test.ts, trades.test.ts, letterRisks.test.ts.
    const computed = ['Where things stand', 'Totals', 'Market', 'Leverage', 'Asks', 'Alternatives and what I can give', 'Risks in the letter', 'All figures']; // prettier-ignore
    const rest = computed.reduce((text, title) => text.replace(section(markdown, title), ''), markdown);
    const years = [2027, 2028, 2029, 2030, 2031];
    const written = [...files, candidateText, today, ...years].join('\n').replaceAll(',', '');
    const numbers = rest.replaceAll(/\d,\d/g, (digits) => digits.replace(',', '')).match(/\d+(?:\.\d+)?/g) ?? [];
    assert.ok(numbers.length > 20);
    for (const number of numbers) assert.match(written, new RegExp(`(?<!\\d)0?${number}(?!\\d)`));
  });

  it('says first what the offers come to, and why', () => {
    const text = section(summaryOf(files, candidateText), 'Where things stand');
    assert.match(text, /^Where things stand\n\n\*\*Larkspur Systems leads by USD 681,782\.89 to USD 694,582\.89 over 4 years, .+\*\*\n\n- /); // prettier-ignore
    assert.match(text, /^- Brenner Präzisionstechnik is below your walk-away point\.$/m);
    assert.match(section(summaryOf([offer('')]), 'Where things stand'), /\*\*A is expected to come to /);
  });

  const rowOf = (text: string, title: string) =>
    new RegExp(`^\\| ${title} \\|(.*) \\|$`, 'm').exec(section(text, 'Where things stand'))?.[1]?.trim();

  it('counts the days to each deadline', () => {
    const row = (expires: string) => {
      const text = summaryOf([offer(`expires: ${expires}`)]);
      return `${rowOf(text, 'Last day to answer')}, ${rowOf(text, 'Time left')}`;
    };
    assert.equal(row('2026-11-22'), 'November 22, 2026, today is the last day');
    assert.equal(row('2026-11-23'), 'November 23, 2026, 1 day');
    assert.equal(row('2026-11-24'), 'November 24, 2026, 2 days');
    assert.equal(row('2026-11-21'), 'November 21, 2026, expired 1 day ago');
    assert.equal(row('2026-10-22'), 'October 22, 2026, expired 31 days ago');
    assert.equal(row('2027-03-01'), 'March 1, 2027, 99 days');
  });

  it('has no deadline for what is signed, over or unknown', () => {
    for (const status of ['signed', 'declined', 'expired', 'current'])
      assert.equal(rowOf(summaryOf([offer(`status: ${status}\nexpires: 2026-11-24`)]), 'Last day to answer'), undefined); // prettier-ignore
    const unknown = summaryOf([offer('expires: unknown')]);
    assert.equal(rowOf(unknown, 'Last day to answer'), 'not stated');
    assert.equal(rowOf(unknown, 'Time left'), undefined);
  });

  it('says in which order offers must be answered, the soonest first', () => {
    const two = summaryOf([offer('expires: 2026-12-24'), offer('expires: 2026-11-30').replace('A', 'B')]);
    assert.deepEqual(two.match(/^- . must be answered/gm), ['- B must be answered', '- A must be answered']);
    const one = summaryOf([offer('expires: 2026-12-24')]);
    assert.doesNotMatch(one, /Order of decisions/);
    assert.match(summaryOf([offer('status: declined')]), /^- A counts no more: /m);
  });

  it('says where the asks of each log stand', () => {
    const ask = (term: string, status: string) => `{ term: ${term}, ask: 9 days, status: ${status} }`;
    const log = `negotiation: { asks: [${ask('time-off.vacation', 'asked')}, ${ask('time-off.holidays', 'agreed')}, ${ask('time-off.sick', 'asked')}] }`; // prettier-ignore
    assert.equal(rowOf(summaryOf([offer(log)]), 'Log of asks'), 'asked: Vacation, Sick days; agreed: Public holidays');
    assert.equal(rowOf(summaryOf([offer('')]), 'Log of asks'), undefined);
    assert.equal(rowOf(summaryOf([offer(`status: current\n${log}`)]), 'Log of asks'), undefined);
  });

  it('names risks and what is not in writing of the offers that count, and of no other', () => {
    const text = 'terms: { non-solicit: true }\ntime-off: { vacation: { value: 28 days, in-writing: false } }\nnegotiation: { asks: [{ term: time-off.sick, ask: 9 days, status: agreed }] }'; // prettier-ignore
    const written = summaryOf([offer(`status: written\n${text}`)]);
    assert.match(section(written, 'Risks in the letter'), /^- \*\*Non-solicit\*\*: You promise /m);
    assert.match(section(written, 'In writing'), /^\| Sick days \| 9 days \| not stated \| \*\*missing\*\* \|$/m);
    assert.match(section(written, 'In writing'), /^- Promised, and not in the letter: Vacation\.$/m);
    assert.match(section(summaryOf([offer(`status: verbal\n${text}`)]), 'In writing'), /^- Only said so far: Vacation, Base salary, and Non-solicit\.$/m); // prettier-ignore
    for (const status of ['current', 'declined', 'expired', 'written\nexpires: 2026-11-21'])
      assert.doesNotMatch(summaryOf([offer(`status: ${status}\n${text}`)]), /## (?:Risks|In writing)/);
    const fine = 'status: written\ntime-off: { sick: 9 days }\nnegotiation: { asks: [{ term: time-off.sick, ask: 9 days, status: agreed }] }'; // prettier-ignore
    assert.match(section(summaryOf([offer(fine)]), 'In writing'), /^- All that was agreed is in writing\.$/m);
  });

  it('tells offers of one company apart', () => {
    const two = summaryOf([offer('title: Lead'), offer('title: Staff')]);
    assert.match(two, /^\|  \| A \(Lead\) \| A \(Staff\) \|$/m);
    assert.match(two, /^\| Total of 4 years \| A \(Lead\) \(baseline\) \| A \(Staff\) \|$/m);
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
    const options = { today, locale: english, audience: 'employer' as const };
    const shared = printMarkdown(
      summaryDocument(summarise(parsed, parseCandidate(candidateText).fields, options), english),
    );
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
    const shared = summarise(parsed, candidate, { ...own, audience: 'employer' });
    assert.equal(shared.leverage, undefined);
    const markdown = printMarkdown(summaryDocument(shared, english));
    for (const secret of ['## Leverage', '## My case', 'Order of decisions', 'walk-away', 'while the offer is for']) assert.ok(!markdown.includes(secret), secret); // prettier-ignore
    assert.match(markdown, /^\*\*Larkspur Systems leads by /m);
    assert.deepEqual(
      shared.offers.flatMap(({ market }) => market.flatMap(({ flags }) => flags)),
      [],
    );
    const whole = printMarkdown(summaryDocument(summarise(parsed, candidate, own), english));
    const differing = [
      'Where things stand',
      'Market',
      'My case',
      'Leverage',
      'Asks',
      'Alternatives and what I can give',
    ];
    const rest = (text: string) =>
      differing.reduce((left, title) => left.replace(section(left, title), '').replace(/^## (?=## )/m, ''), text);
    assert.equal(rest(markdown), rest(whole).replace(/^(\| [^|]* \(must\)): [^|]* \|/gm, '$1 |'));
  });

  it('passes on to other programs nothing of fallbacks and the walk-away point', () => {
    const parsed = files.map((text, i) => ({ id: `${i}`, offer: parseOffer(text).fields }));
    const candidate = parseCandidate(candidateText).fields;
    const json = (audience: Audience) => JSON.stringify(summarise(parsed, candidate, { today, locale: english, audience })); // prettier-ignore
    assert.match(json('self'), /23 days.*walk-away|walk-away.*23 days/);
    assert.doesNotMatch(json('program'), /23 days|walk-away/);
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

  it('keeps names from right to left to themselves, in a cell and in a sentence', () => {
    const markdown = summaryOf([offer('').replace('company: A', 'company: שלום 12'), offer('')]);
    assert.match(markdown, /^# Negotiation summary: \u2068שלום 12\u2069 and A$/m);
    assert.match(markdown, /^\| {2}\| \u2068שלום 12\u2069 \| A \|$/m);
    assert.doesNotMatch(markdown, /(?<!\u2068)שלום/);
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
