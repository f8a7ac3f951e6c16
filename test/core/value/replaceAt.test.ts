import assert from 'node:assert/strict';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { type Field, placeOf } from '../../../src/core/term';
import { findField } from '../../../src/core/terms';
import { replaceAt, replaceEach } from '../../../src/core/value/replaceAt';

const head = 'company: A\ncurrency: USD\n';
const none = (field: Field) => ({ ...placeOf(field), state: 'none' }) as Field;

describe('Replacing fields of an offer', () => {
  it('gives the same all at once as one after the other', () => {
    const { fields } =
      parseOffer(`${head}pay: { base-salary: 1, sign-on: [{ amount: 1 }, { amount: 2, clawback: unknown }] }
perks: [{ name: A, value: 1, use: unknown }, { name: B, value: 2 }, { name: C, value: 3, use: unknown }]\n`);
    const paths = ['pay.sign-on[1].clawback', 'perks[2].use', 'perks[0].use', 'pay.base-salary', 'pay.bonus.target', 'no.such', 'perks[9].use']; // prettier-ignore
    const oneByOne = paths.reduce((offer, path) => replaceAt(offer, path, none), fields);
    assert.deepEqual(replaceEach(fields, paths.map((path) => [path, none])), oneByOne); // prettier-ignore
    assert.equal(placeOf(findField(oneByOne, 'perks[2].use')!).state, 'none');
    assert.equal(replaceEach(fields, []), fields);
  });

  it('goes through a list once, however much of it is replaced', () => {
    const count = 300;
    const perks = Array.from({ length: count }, (_, i) => `  - { name: P${i}, value: ${i}, use: unknown }\n`).join('');
    const { fields } = parseOffer(`${head}perks:\n${perks}`);
    let reads = 0;
    const items = new Proxy(fields.perks.items, {
      get: (target, key, receiver) => {
        reads++;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    const paths = fields.perks.items.map(({ use }) => [use.path, none] as const);
    const replaced = replaceEach({ ...fields, perks: { ...fields.perks, items } }, paths);
    assert.ok(replaced.perks.items.every(({ use }) => use.state === 'none'));
    assert.ok(reads < 5 * count, `${reads} reads`);
  });
});
