import assert from 'node:assert/strict';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { findField } from '../../../src/core/terms';
import { formatMessage } from '../../../src/core/finding';
import { validate } from '../../../src/core/validate/validate';
import {
  allSpecs,
  findSpec,
  exampleText,
  offerVocabulary,
  shortField,
  type GroupSpec,
  type ListSpec,
} from '../../../src/core/vocabulary';
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

describe('The long form of a group and of a list', () => {
  const wholes = allSpecs(offerVocabulary).filter(
    (spec): spec is GroupSpec | ListSpec => (spec.type === 'group' || spec.type === 'list') && spec.long,
  );
  /** What may stand bare for the whole field. */
  const bareForms = (spec: GroupSpec | ListSpec): readonly string[] => {
    const short = shortField(spec);
    const example = short && exampleText(short);
    return [...spec.absence, ...(spec.type === 'group' ? (spec.words ?? []) : []), ...(example ? [example] : [])];
  };
  /** A file in which a field of the vocabulary stands, with what it needs around it. */
  const fileWith = (path: string, value: string): string => {
    const [root = '', ...rest] = path.split('.');
    const inside = rest.reduceRight((inner, key, i) => {
      const around = findSpec(offerVocabulary, [root, ...rest.slice(0, i)].join('.'));
      return `{ ${around?.type === 'term' ? 'value: unknown, ' : beside(key, rest[i - 1])}${key.replace('[]', '')}: ${inner} }`;
    }, value);
    return `${root.replace('[]', '')}: ${root === 'equity[]' ? inside.replace('{', '{ type: RSU, value: 9,') : inside}\n`;
  };
  const beside = (key: string, around = '') =>
    key === 'clawback' ? 'amount: 9000, ' : around === 'pension' ? 'accrual: 1%, ' : '';

  it('is there for each that a word or a bare value may stand for', () => {
    const all = allSpecs(offerVocabulary).filter(({ type }) => type === 'group' || type === 'list');
    const without = all.filter(
      (spec) => 'absence' in spec && bareForms(spec as GroupSpec).length > 0 && !(spec as GroupSpec).long,
    );
    assert.deepEqual(
      without.map(({ path }) => path).filter((path) => !/^(?:clauses|negotiation)/.test(path)),
      [],
    );
    assert.ok(wholes.length > 20);
  });

  for (const spec of wholes)
    for (const bare of bareForms(spec))
      it(`reads ${spec.path}: ${bare} like the short form, with what is said of it`, () => {
        const path = spec.path.replaceAll('[]', '[0]');
        const long = fileWith(
          spec.path,
          `{ value: ${bare}, in-writing: false, note: said, source: p. 2, negotiable: true }`,
        );
        same(path, fileWith(spec.path, bare), long);
        const owner = findField(parseOffer(offerStart + long).fields, path);
        const item = owner && 'items' in owner ? (owner.items[0] ?? owner) : owner;
        const expected = { inWriting: false, negotiable: true, source: 'p. 2', note: 'said' };
        assert.deepEqual(placeOf(item as Field).details, expected);
        const errors = validate(parseOffer(offerStart + long)).filter(({ severity }) => severity === 'error');
        assert.deepEqual(
          errors.map(({ message: { text } }) => text),
          [],
        );
      });

  it('of a list has the whole list in it', () => {
    const tiers = '[{ rate: 100%, up-to: 3% }, { rate: 50%, up-to: 5% }]';
    const long = `retirement: { match: { value: ${tiers}, in-writing: true } }\n`;
    same('retirement.match', `retirement: { match: ${tiers} }\n`, long);
    assert.equal(placeOf(field(long, 'retirement.match')).details.inWriting, true);
  });

  it('is none where a field of the group stands in it', () => {
    const grant = 'equity: { type: RSU, value: 20000, in-writing: true }\n';
    assert.equal(placeOf(field(grant, 'equity')).state, 'stated');
    assert.equal(placeOf(field(grant, 'equity[0].value')).state, 'stated');
  });

  for (const [text, told] of [
    ['pay: { bonus: { value: 15%, payout: 80% } }', 'Unknown key "value"; did you mean "target"?'],
    [
      'insurance: { health: { value: none, in-writting: true } }',
      'Unknown key "in-writting"; did you mean "in-writing"?',
    ],
    ['insurance: { dental: { value: { premium: 10 }, note: a } }', 'Write the fields of "dental" without "value".'],
    ['retirement: { vesting: { value: [0%, 50%], note: a } }', 'Write the list of "vesting" without "value".'],
    ['pay: { sign-on: { value: no, in-writing: true } }', '"no" is written "none" here.'],
  ] as const)
    it(`tells once what is wrong in ${text}`, () => {
      const errors = validate(parseOffer(`${offerStart}${text}\n`)).filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(({ message }) => formatMessage(message)),
        [told],
      );
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
