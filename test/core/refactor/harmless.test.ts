import assert from 'node:assert/strict';
import { harmless } from '../../../src/core/refactor/harmless';

describe('Those of many fixes that do no harm', () => {
  const fixes = Array.from({ length: 1000 }, (_, i) => i);

  /** Which fixes are kept where these do harm, and how often was tried. */
  function kept(harmful: readonly number[]) {
    let trials = 0;
    const found = harmless(fixes, (beside, tried) => {
      trials++;
      assert.ok(beside.every((each) => !harmful.includes(each)));
      return !tried.some((each) => harmful.includes(each));
    });
    return { found, trials };
  }

  it('are found at once where none does', () => {
    assert.deepEqual(kept([]), { found: fixes, trials: 1 });
  });

  it('are all but the one that does, found in about as many trials as halving takes', () => {
    const { found, trials } = kept([617]);
    assert.deepEqual(found, fixes.filter((each) => each !== 617)); // prettier-ignore
    assert.ok(trials < 25, String(trials));
  });

  it('can be none', () => {
    assert.deepEqual(harmless([1, 2, 3], () => false), []); // prettier-ignore
  });

  it('may do harm only beside each other, where the first one stays', () => {
    const found = harmless(['a', 'b', 'c'], (beside, tried) => !['a', 'c'].every((each) => [...beside, ...tried].includes(each))); // prettier-ignore
    assert.deepEqual(found, ['a', 'b']);
  });
});
