import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { complete } from '../../../src/core/assist/complete';
import type { Completion } from '../../../src/core/assist/completion';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { validate } from '../../../src/core/validate/validate';
import { english } from '../../../src/core/locale';
import { printMarkdown } from '../../../src/core/write/markdown';

const setting = { locale: english, today: '2026-11-22', tabSize: 2, files: ['current.offer.yaml'] } as const;

function at(marked: string, kind: 'offer' | 'candidate' = 'offer', tabSize = 2): readonly Completion[] {
  const text = marked.replace('|', '');
  const offer = () => (kind === 'offer' ? parseOffer(text).fields : undefined);
  const found = complete(text, marked.indexOf('|'), { ...setting, kind, tabSize, offer });
  return [...found].sort((a, b) => (a.sort < b.sort ? -1 : 1));
}
const labels = (marked: string, kind?: 'offer' | 'candidate') => at(marked, kind).map(({ label }) => label);

/** A snippet as it is written when every gap keeps what it has. */
function filled(insert: string): string {
  return insert
    .replace(/\$\{\d+\|((?:[^|\\]|\\.)*?)(?:,[^|]*)?\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

/** The text with the completion of that label written. */
function written(marked: string, label: string, kind: 'offer' | 'candidate' = 'offer', tabSize = 2): string {
  const item = at(marked, kind, tabSize).find((each) => each.label === label);
  assert.ok(item, `${label} is not among ${labels(marked, kind).join(', ')}`);
  return withItem(marked, item);
}

function withItem(marked: string, item: Completion): string {
  const text = marked.replace('|', '');
  return text.slice(0, item.span.start) + filled(item.insert) + text.slice(item.span.end);
}

describe('completion of keys', () => {
  it('offers what is valid here and not there yet, required keys first', () => {
    assert.deepEqual(labels('|').slice(0, 2), ['company', 'currency']);
    const pay = labels('pay:\n  base-salary: 1\n  |\n  raise: 3%\n');
    assert.ok(pay.includes('bonus') && !pay.includes('base-salary') && !pay.includes('raise'));
    assert.ok(!pay.includes('equity'));
  });

  it('goes on in the long form of a group and of a list, and offers what may stand bare behind "value"', () => {
    const more = ['in-writing', 'negotiable', 'source', 'note'];
    for (const text of ['insurance:\n  health:\n    value: none\n    |', 'pay: { bonus: { value: none, | } }'])
      assert.deepEqual(labels(text), more);
    assert.ok(labels('insurance:\n  health:\n    plan: PPO\n    |').includes('premium'));
    assert.ok(labels('perks: [{ value: 100, | }]').includes('name'));
    assert.deepEqual(labels('retirement: { vesting: { value: |, note: x } }').slice(0, 2), ['immediate', 'unknown']);
    assert.ok(labels('time-off: { vacation: { value: |, note: x } }').includes('unlimited'));
    assert.ok(labels('equity:\n  value:\n    - type: |').includes('RSU'));
  });

  it('offers only what the type of grant has', () => {
    const options = labels('equity:\n  - type: ISO\n    |');
    assert.ok(options.includes('strike') && !options.includes('price') && !options.includes('type'));
    assert.ok(!labels('equity:\n  - type: RSU\n    |').includes('strike'));
  });

  it('says what a key means', () => {
    const [company] = at('|');
    assert.equal(company!.detail, 'Company');
    const salary = at('pay:\n  |').find(({ label }) => label === 'base-salary');
    assert.match(printMarkdown(salary!.documentation!), /Example: `base-salary: 112000\/year`/);
  });

  for (const [title, marked, label, expected] of [
    ['writes an example to write over', 'pay:\n  |\n', 'hours', 'pay:\n  hours: 40/week\n'],
    ['opens a map with the indent of the document', 'pay:\n    raise: 3%\n|', 'insurance', /^insurance:\n    health:\n        plan: PPO\n        coverage: single\n/m], // prettier-ignore
    ['opens a list below its key where lists stand so', 'perks:\n- name: A\n|', 'equity', /^equity:\n- type: RSU\n  value: 160,000\n/m], // prettier-ignore
    ['goes on behind a dash', 'equity:\n  - |', 'Grant of options', /^equity:\n  - type: ISO\n    shares: 20,000\n    strike: 1\.25\n/], // prettier-ignore
    ['adds the space behind a dash', 'equity:\n  -|', 'Refresher', /^equity:\n  - type: RSU\n    value: 40,000\n/],
    ['goes on behind two dashes', 'negotiation:\n  asks:\n    - |', 'Ask', /^    - term: time-off\.vacation\n      ask: 30 days\n/m], // prettier-ignore
    ['stays on the line in a flow map', 'pay: { raise: 3%, | }', 'hours', 'pay: { raise: 3%, hours: 40/week }'],
    ['stays on the line in a flow list', 'perks: none\nequity: [|]', 'Refresher', /^equity: \[\{ type: RSU, value: 40000, liquid: true, refresh: \{/m], // prettier-ignore
    ['changes only the name of a key that has its colon', 'development:\n  conf|: 1/year # c\n', 'budget', 'development:\n  budget: 1/year # c\n'], // prettier-ignore
    ['replaces the whole key', 'pay:\n  ba|se\n', 'base-salary', 'pay:\n  base-salary: 112000/year\n'],
    ['keeps the comment behind', 'pay:\n  | # c\n', 'hours', 'pay:\n  hours: 40/week # c\n'],
    ['works below broken lines', 'company: "A\npay: [\ntime-off:\n  |', 'sick', /\ntime-off:\n  sick: 10 days$/],
    [
      'offers what a long form has',
      'time-off:\n  vacation: { value: 25 days, | }',
      'note',
      /\{ value: 25 days, note: /,
    ],
  ] as const)
    it(title, () => {
      const text = written(marked, label);
      if (typeof expected === 'string') assert.equal(text, expected);
      else assert.match(text, expected);
    });

  it('indents by the tab size of the editor where the document shows nothing', () => {
    assert.equal(written('|', 'insurance', 'offer', 4).split('\n')[2], '        plan: PPO');
    assert.equal(written('|', 'insurance', 'offer', 8).split('\n')[1], '        health:');
  });

  it('knows candidate files', () => {
    assert.ok(labels('|', 'candidate').includes('priorities'));
    assert.match(written('priorities:\n  - |', 'Priority', 'candidate'), /- \{ term: time-off\.vacation, need: must,/);
    assert.deepEqual(labels('current-job: |', 'candidate').slice(0, 1), ['current.offer.yaml']);
    assert.ok(labels('assumptions:\n  exchange-rates:\n    |', 'candidate').includes('USD'));
  });

  it('has nothing to offer in comments, text and unknown places', () => {
    for (const marked of [
      '# |',
      'company: A # |',
      'no-such-key:\n  |',
      'source: letter of |',
      'pay:\n  base-salary: 1\n      |',
    ])
      assert.deepEqual(labels(marked), [], marked);
  });
});

describe('completion of values', () => {
  it('offers words, unknown and none where they may stand', () => {
    assert.deepEqual(labels('status: |'), ['process', 'verbal', 'written', 'signed', 'declined', 'expired', 'current']);
    assert.deepEqual(labels('equity:\n  - type: RSU\n    liquid: |').slice(0, 3), ['true', 'false', 'unknown']);
    assert.ok(!labels('company: |').includes('none'));
    assert.deepEqual(labels('equity:\n  - type: RSU\n    vesting: |'), ['immediate', 'unknown', '{ }']);
  });

  it('goes on with the period, unit or sign of a number, the usual one first', () => {
    assert.deepEqual(labels('pay:\n  base-salary: 112,000|').slice(0, 2), ['112,000/year', '112,000/month']);
    assert.equal(labels('insurance:\n  health: { premium: 120/| }')[0], '120/month');
    assert.equal(labels('pay:\n  base-salary: EUR 9400|')[0], 'EUR 9400/year');
    assert.equal(labels('pay:\n  base-salary: 19,68,000|')[0], '19,68,000/year');
    assert.equal(labels('pay:\n  base-salary: 1.2m|')[0], '1.2m/year');
    assert.deepEqual(labels('flexibility:\n  home-office: 1500|').slice(0, 2), ['1500/year', '1500 once']);
    assert.ok(labels('flexibility:\n  home-office: 1500 on|').includes('1500 once'));
    assert.ok(!labels('pay:\n  base-salary: 1500|').includes('1500 once'));
    assert.ok(labels('pay:\n  hours: 72|').includes('72 hours/biweekly'));
    assert.equal(labels('pay:\n  raise: 3|')[0], '3%');
    assert.equal(labels('pay:\n  raise: 4,5|')[0], '4,5%');
    assert.equal(labels('pay:\n  raise: 0,125|')[0], '0,125%');
    assert.equal(labels('pay:\n  hours: 37,5|')[0], '37,5 hours/week');
    assert.equal(labels('time-off:\n  vacation: 27,5|')[0], '27,5 days');
    assert.deepEqual(labels('time-off:\n  sick: 10|').slice(0, 2), ['10 days', '10 weeks']);
    assert.equal(labels('time-off:\n  sick: 1|')[0], '1 day');
    assert.ok(labels('time-off:\n  vacation: 192|').includes('192 hours'));
    assert.ok(!labels('terms:\n  notice: 192|').includes('192 hours'));
    assert.ok(labels('flexibility:\n  remote: 3|').includes('3 days/week'));
    assert.equal(written('pay:\n  raise: 3|\n', '3%'), 'pay:\n  raise: 3%\n');
  });

  it('goes on with a range as with its high end', () => {
    assert.equal(labels('pay:\n  base-salary: 150k to 170k|')[0], '150k to 170k/year');
    assert.ok(labels('pay:\n  bonus: 10 to 20|').includes('10 to 20%'));
    assert.equal(labels('time-off: { vacation: 20 to 25| }')[0], '20 to 25 days');
    assert.ok(labels('flexibility:\n  remote: 2 to 3|').includes('2 to 3 days/week'));
    assert.equal(written('pay:\n  raise: 2 to 3|\n', '2 to 3%'), 'pay:\n  raise: 2 to 3%\n');
    assert.deepEqual(labels('pay:\n  base-salary: 150k to |'), []);
  });

  it('never goes on with a part of a number', () => {
    for (const text of [
      'time-off:\n  vacation: 2|5 days',
      'time-off: { vacation: 2|5 }',
      'pay:\n  base-salary: 1|12000/year',
      'pay:\n  base-salary: 112|,000',
      'pay:\n  base-salary: 112,|000',
      'pay:\n  base-salary: 112,|',
      'pay:\n  base-salary: 112.|',
      'pay:\n  base-salary: 112,00|',
      'pay:\n  raise: 3|.5%',
      'pay:\n  hours: 37,|',
    ])
      assert.deepEqual(labels(text), [], text);
    assert.deepEqual(labels('time-off:\n  vacation: 25| days').slice(0, 2), ['25 days', '25 weeks']);
  });

  it('adds the space that is missing behind a colon', () => {
    assert.equal(written('status:|\n', 'written'), 'status: written\n');
    assert.equal(written('pay: { guaranteed: 1, raise:|}', 'unknown'), 'pay: { guaranteed: 1, raise: unknown}');
  });

  it('knows currencies by name', () => {
    const [euro] = at('currency: |').filter(({ label }) => label === 'EUR');
    assert.deepEqual([euro!.detail, euro!.filter], ['Euro', 'EUR Euro']);
  });

  it('shows what a term is now beside its path', () => {
    const items = at('time-off:\n  vacation: 25 days\nnegotiation:\n  asks:\n    - term: |');
    const vacation = items.find(({ label }) => label === 'time-off.vacation');
    assert.equal(vacation!.detail, 'Vacation: 25 days');
    assert.ok(items.some(({ label }) => label === 'insurance.health.deductible'));
  });
});

describe('whatever is completed', () => {
  const files = ['brenner.offer.yaml', 'larkspur.offer.yaml', 'me.candidate.yaml'] as const;

  /** The document with each step of its indentation of another width. */
  const widened = (text: string, width: number) =>
    text.replace(/^ +/gm, (indent) => ' '.repeat((indent.length / 2) * width)).replace(/^( *)- (\w)/gm, (_, indent: string, next: string) => `${indent}-${' '.repeat(width - 1)}${next}`); // prettier-ignore

  for (const file of files)
    for (const width of [2, 4])
      it(`adds no mistake to ${file}, indented by ${width}`, () => {
        const kind = file.includes('candidate') ? 'candidate' : 'offer';
        const text = widened(readFileSync(`examples/${file}`, 'utf8'), width);
        const faultsOf = (document: string) =>
          validate(kind === 'offer' ? parseOffer(document) : parseCandidate(document)).filter(({ severity }) => severity === 'error'); // prettier-ignore
        assert.deepEqual(faultsOf(text), []);
        let tried = 0;
        for (const match of text.matchAll(/\n(?=( *)[a-z-]+:)/g)) {
          const indent = match[1] ?? '';
          const marked = `${text.slice(0, match.index)}\n${indent}|${text.slice(match.index)}`;
          for (const item of at(marked, kind, width)) {
            const { label, continues, kind: what } = item;
            if (continues === true || what === 'value') continue;
            const faults = faultsOf(withItem(marked, item));
            assert.deepEqual(faults.map(({ code }) => code), [], `${label} at line ${marked.slice(0, marked.indexOf('|')).split('\n').length}`); // prettier-ignore
            tried++;
          }
        }
        assert.ok(tried > 20, `only ${tried}`);
      });
});
