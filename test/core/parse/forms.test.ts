import assert from 'node:assert/strict';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { findField } from '../../../src/core/terms';
import { placeOf, valueOf, type Field, type Term, type Value } from '../../../src/core/term';
import { offerStart } from '../validate/findings';

function field(text: string, path: string): Field {
  const found = findField(parseOffer(offerStart + text).fields, path);
  if (found === undefined) throw new Error(`${path} is not there`);
  return found;
}

/** A field as it is read, without where it stands. */
function withoutPlaces(read: unknown): unknown {
  return JSON.parse(
    JSON.stringify(read, (key, value: unknown) => (/^(?:span|keySpan|details)$/.test(key) ? undefined : value)),
  );
}

function same(path: string, one: string, other: string): void {
  assert.deepEqual(withoutPlaces(field(one, path)), withoutPlaces(field(other, path)));
}

describe('The long form of a term', () => {
  for (const [path, short] of [
    ['pay.base-salary', '112000/year'],
    ['pay.raise', '3%'],
    ['pay.hours', '40/week'],
    ['time-off.vacation', '25 days'],
    ['time-off.sick', 'unlimited'],
    ['terms.non-solicit', 'true'],
    ['terms.visa', 'sponsored'],
    ['terms.notice', 'unknown'],
    ['flexibility.home-office', 'none'],
    ['received', '2026-11-02'],
    ['title', 'Staff Engineer'],
  ] as const)
    it(`reads ${path}: ${short} like the short form`, () => {
      const [name, group] = path.split('.').reverse();
      const inGroup = (value: string) =>
        group === undefined ? `${path}: ${value}\n` : `${group}:\n  ${name ?? ''}: ${value}\n`;
      same(path, inGroup(short), inGroup(`{ value: ${short}, in-writing: true, note: said twice }`));
      same(path, inGroup(short), inGroup(`{ negotiable: false, value: ${short} }`));
    });

  it('keeps what is said about the term, at the place of its value', () => {
    const text = 'title: { value: Staff Engineer, in-writing: true, negotiable: false, source: p. 2, note: nice }\n';
    const place = placeOf(field(text, 'title'));
    assert.deepEqual(place.details, { inWriting: true, negotiable: false, source: 'p. 2', note: 'nice' });
    const [span, keySpan] = [place.span!, place.keySpan!];
    assert.equal((offerStart + text).slice(span.start, span.end), 'Staff Engineer');
    assert.equal((offerStart + text).slice(keySpan.start, keySpan.end), 'title');
  });

  it('is not known when it has no value or one of its own', () => {
    assert.equal(placeOf(field('title: { note: nice }\n', 'title')).state, 'invalid');
    assert.equal(placeOf(field('title: { value: { value: x } }\n', 'title')).state, 'invalid');
  });

  it('is read within lists too', () => {
    const one = 'retirement:\n  vesting: { graded: [0%, 50%] }\n';
    const other = 'retirement:\n  vesting: { graded: [{ value: 0%, note: x }, 50%] }\n';
    same('retirement.vesting.graded', one, other);
  });
});

describe('A single entry', () => {
  for (const [path, entry] of [
    ['pay.bonus', '{ target: 15%, payout: 80% }'],
    ['pay.bonus', '15%'],
    ['pay.sign-on', '{ amount: 20000, clawback: 12 months }'],
    ['pay.sign-on', '20000'],
    ['retirement.match', '{ rate: 50%, up-to: 6% }'],
  ] as const)
    it(`of ${path}, ${entry}, is a list of one`, () => {
      const [group = '', name = ''] = path.split('.');
      same(path, `${group}:\n  ${name}: ${entry}\n`, `${group}:\n  ${name}: [${entry}]\n`);
      same(path, `${group}:\n  ${name}: ${entry}\n`, `${group}:\n  ${name}:\n    - ${entry}\n`);
    });

  it('of equity is a list of one', () => {
    same('equity', 'equity: { type: RSU, value: 160k }\n', 'equity:\n  - type: RSU\n    value: 160k\n');
    same('equity', 'equity:\n  type: RSU\n  value: 160k\n', 'equity: [{ type: RSU, value: 160k }]\n');
  });
});

describe('A group in its short form', () => {
  for (const [path, short, full] of [
    ['pay.sign-on', '20000', '{ amount: 20000 }'],
    ['pay.relocation', '8000', '{ amount: 8000 }'],
    ['pay.commission', '20k/year', '{ target: 20k/year }'],
    ['time-off.parental-leave', '16 weeks', '{ length: 16 weeks }'],
    ['terms.non-compete', '12 months', '{ length: 12 months }'],
    ['insurance.dental', '10/month', '{ premium: 10/month }'],
    ['retirement.pension', '1.5%', '{ accrual: 1.5% }'],
  ] as const)
    it(`reads ${path}: ${short} as the field that it stands for`, () => {
      const [group = '', name = ''] = path.split('.');
      same(path, `${group}:\n  ${name}: ${short}\n`, `${group}:\n  ${name}: ${full}\n`);
    });

  it('may be a word for the whole group', () => {
    const vesting = placeOf(field('equity: { type: RSU, vesting: immediate }\n', 'equity[0].vesting'));
    assert.equal(vesting.state, 'stated');
    assert.equal('word' in vesting ? vesting.word : undefined, 'immediate');
  });

  it('may say that there is none or that it is not known', () => {
    const states = [
      'insurance.vision: none',
      'insurance.vision: unknown',
      'insurance.vision:',
      'insurance.life: none',
    ].map((line) => {
      const [path = '', value = ''] = line.split(':');
      const name = path.split('.')[1] ?? '';
      return placeOf(field(`insurance:\n  ${name}:${value}\n`, path)).state;
    });
    assert.deepEqual(states, ['none', 'unknown', 'unknown', 'none']);
  });
});

describe('What a file says of a term', () => {
  const state = (line: string) => placeOf(field(`pay:\n  ${line}\n`, 'pay.base-salary')).state;

  it('is stated, unknown, none, absent or unreadable', () => {
    assert.equal(state('base-salary: 112000'), 'stated');
    assert.equal(state('base-salary: "112000"'), 'stated');
    assert.equal(state('base-salary: unknown'), 'unknown');
    assert.equal(state('base-salary:'), 'unknown');
    assert.equal(state('base-salary: ~'), 'unknown');
    assert.equal(state('base-salary: null'), 'unknown');
    assert.equal(state('base-salary: none'), 'none');
    assert.equal(state('hours: 40/week'), 'absent');
    assert.equal(state('base-salary: a lot'), 'invalid');
    assert.equal(state('base-salary: [1]'), 'invalid');
  });

  it('is unreadable where a comma split its number, in braces as in brackets', () => {
    assert.equal(placeOf(field('pay: { base-salary: 112,000 }\n', 'pay.base-salary')).state, 'invalid');
    assert.equal(placeOf(field('pay:\n  sign-on: [20,000, 10,000]\n', 'pay.sign-on')).state, 'invalid');
  });

  it('comes from the alias that stands for it', () => {
    const text = `${offerStart}title: &role Staff\nlevel: *role\n`;
    const { level } = parseOffer(text).fields;
    assert.equal(valueOf(level as Term<Value & { text: string }>)?.text, 'Staff');
    assert.equal(text.slice(level.span!.start, level.span!.end), '*role');
  });

  it('comes from the anchor before the alias when the anchor stands twice', () => {
    const { level } = parseOffer(`${offerStart}title: &a One\nlevel: *a\nlocation: &a Two\n`).fields;
    assert.equal(level.state === 'stated' ? level.value.text : '', 'One');
  });

  it('is in the currency of the file, wherever that is stated', () => {
    const { pay } = parseOffer('pay: { base-salary: 1 }\ncompany: A\ncurrency: &c JPY\n').fields;
    assert.equal(pay.baseSalary.state === 'stated' ? pay.baseSalary.value.currency : '', 'JPY');
  });

  it('is read by key in maps whose keys the author chooses', () => {
    const text = 'assumptions:\n  cost-of-living: { "Berlin, DE": 100, Oslo: 140 }\n';
    const entries = parseCandidate(text).fields.assumptions.costOfLiving.entries;
    assert.deepEqual([...entries.keys()], ['Berlin, DE', 'Oslo']);
  });
});
