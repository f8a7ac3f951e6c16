import assert from 'node:assert/strict';
import { changeBetween, totalEnds } from '../../../src/core/compare/ranking';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { valueOffer } from '../../../src/core/value/valueOffer';

const valuation = (pay: string) => valueOffer(parseOffer(`company: A\ncurrency: USD\npay: ${pay}\n`).fields, readAssumptions(undefined)); // prettier-ignore

describe('how far a total moves', () => {
  it('is the difference of the totals that are shown, to the cent', () => {
    const [before, after] = [valuation('{ base-salary: 100000 }'), valuation('{ base-salary: 100000.33 }')];
    const change = changeBetween(before, after)!;
    const moved = totalEnds(after, 'expected').low.minus(totalEnds(before, 'expected').low);
    assert.equal(change.low.toFixed(), moved.toFixed());
    assert.ok(!moved.isInteger());
    assert.equal(changeBetween(after, before)!.low.toFixed(), moved.negated().toFixed());
  });

  it('is nothing where both are the same', () => {
    assert.equal(changeBetween(valuation('{ base-salary: 5 }'), valuation('{ base-salary: 5 }')), undefined);
  });

  it('lies between two amounts where what is unknown has bounds', () => {
    const unknown = '{ base-salary: 100000, sign-on: { amount: 10000, clawback: unknown } }';
    const change = changeBetween(valuation('{ base-salary: 100000 }'), valuation(unknown))!;
    assert.ok(change.low.lessThanOrEqualTo(change.high));
    assert.equal(change.high.toNumber(), 10_000);
  });
});
