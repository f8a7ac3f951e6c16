import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aboutAny, concernsTerm } from '../../../../src/core/negotiate/terms/concernsTerm';

describe('a path', () => {
  const path = fc
    .array(fc.constantFrom('pay', '.pay', '.bonus', '[0]', '[1]', '.b'), { minLength: 1, maxLength: 4 })
    .map((parts) => `pay${parts.join('')}`);

  it('is about one of many where it is about any of them', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 4 }), path, (many, one) => {
        assert.equal(aboutAny(many)(one), many.some((each) => concernsTerm(each, one))); // prettier-ignore
      }),
      { numRuns: 1000 },
    );
  });
});
