import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { validate } from '../../../src/core/validate/validate';
import { components, type Component } from '../../../src/core/value/valuation';
import { valuationOf } from './valuationOf';

/** One valuation worked out by hand: the files and what they come to. */
interface Golden {
  readonly title: string;
  readonly source: string;
  readonly offer?: string;
  readonly 'offer-file'?: string;
  readonly candidate?: string;
  readonly 'candidate-file'?: string;
  readonly expected: {
    readonly years: readonly {
      readonly guaranteed: number;
      readonly expected: number;
      readonly 'kept-if-leaving'?: number;
      readonly 'after-tax'?: number;
      /** Those that are left out come to 0. */
      readonly components?: Partial<Record<Component, number>>;
    }[];
    readonly total?: { readonly guaranteed: number; readonly expected: number };
    /** What the expected total lies between, where something unknown has bounds. */
    readonly between?: readonly [number, number];
    /** Where it is left out, the fixture is not about it. */
    readonly unpriced?: readonly string[];
  };
}

const folder = 'test/fixtures/valuation';

describe('valuations worked out by hand', () => {
  for (const name of readdirSync(folder).sort()) {
    const golden = parse(readFileSync(`${folder}/${name}`, 'utf8')) as Golden;
    it(`${golden.title} (${golden.source})`, () => check(golden));
  }
});

function check(golden: Golden): void {
  const offer = golden.offer ?? readFileSync(golden['offer-file'] ?? '', 'utf8');
  const file = golden['candidate-file'];
  const candidate = golden.candidate ?? (file === undefined ? undefined : readFileSync(file, 'utf8'));
  const documents = [parseOffer(offer), ...(candidate === undefined ? [] : [parseCandidate(candidate)])];
  const errors = documents.flatMap(validate).filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors, [], 'the fixture has no errors');

  const valuation = valuationOf(offer, candidate);
  const years = valuation.years.map((year) => ({
    guaranteed: year.guaranteed.toNumber(),
    expected: year.expected.toNumber(),
    kept: year.keptIfLeaving.toNumber(),
    afterTax: year.afterTax?.toNumber(),
    components: Object.fromEntries(components.map((component) => [component, year.components[component].toNumber()])),
  }));
  const wanted = golden.expected.years.map((year, i) => ({
    guaranteed: year.guaranteed,
    expected: year.expected,
    kept: year['kept-if-leaving'] ?? years[i]?.kept,
    afterTax: year['after-tax'] ?? years[i]?.afterTax,
    components: Object.fromEntries(components.map((component) => [component, year.components?.[component] ?? 0])),
  }));
  assert.deepEqual(years, wanted);
  const { total, between, unpriced } = golden.expected;
  const ends = valuation.range;
  assert.deepEqual(ends && [ends.worst, ends.best].map((end) => end.total.expected.toNumber()), between);
  if (total !== undefined)
    assert.deepEqual(
      { guaranteed: valuation.total.guaranteed.toNumber(), expected: valuation.total.expected.toNumber() },
      total,
    );
  if (unpriced !== undefined) assert.deepEqual(valuation.unpriced.map(({ path }) => path).sort(), [...unpriced].sort());
}
