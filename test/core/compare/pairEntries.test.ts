import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Field, Term, Value } from '../../../src/core/term';
import { pairEntries } from '../../../src/core/compare/revisionChanges';

interface Entry {
  readonly name: string | undefined;
  readonly type: string | undefined;
}

/**
 * What pairs are by their definition: for each likeness in turn, each entry gets the first that is left of those alike
 * it.
 */
function byDefinition(old: readonly Entry[], own: readonly Entry[]): readonly (readonly [number, number])[] {
  const left = new Set(old.keys());
  const pairs = new Map<number, number>();
  const mayBe = (a: Entry, b: Entry) => a.name === undefined || b.name === undefined || a.name === b.name;
  const isSame = (key: keyof Entry) => (a: Entry, b: Entry) => a[key] !== undefined && a[key] === b[key];
  for (const isAlike of [isSame('name'), isSame('type'), () => true])
    for (const [i, entry] of own.entries()) {
      const found = pairs.has(i) ? undefined : [...left].find((at) => isAlike(old[at]!, entry) && mayBe(old[at]!, entry)); // prettier-ignore
      if (found === undefined) continue;
      left.delete(found);
      pairs.set(i, found);
    }
  return [...own.map((_, i) => [pairs.get(i) ?? -1, i] as const), ...[...left].map((at) => [at, -1] as const)];
}

function term(path: string, text: string | undefined): Term<Value> {
  const place = { path, details: {} };
  return text === undefined
    ? { ...place, state: 'absent' }
    : { ...place, state: 'stated', value: { kind: 'text', text } };
}

function fieldOf({ name, type }: Entry, i: number): Field {
  const path = `equity[${i}]`;
  const node = { path, details: {}, state: 'stated' as const };
  return { node, name: term(`${path}.name`, name), type: term(`${path}.type`, type) } as unknown as Field;
}

describe('the entries of two lists', () => {
  const entries = fc.array(
    fc.record({ name: fc.constantFrom(undefined, 'a', 'b'), type: fc.constantFrom(undefined, 'rsu', 'iso') }),
    { maxLength: 7 },
  );

  it('are paired by their names, else by their types, else by their order', () => {
    fc.assert(
      fc.property(entries, entries, (old, own) => {
        const [before, after] = [old.map(fieldOf), own.map(fieldOf)];
        const index = ([one, other]: ReturnType<typeof pairEntries>[number]) => [one === undefined ? -1 : before.indexOf(one), other === undefined ? -1 : after.indexOf(other)]; // prettier-ignore
        assert.deepEqual(pairEntries(before, after).map(index), byDefinition(old, own));
      }),
      { numRuns: 500 },
    );
  });
});
