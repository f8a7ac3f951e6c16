import assert from 'node:assert/strict';
import { Remembered } from '../../src/editor/files/remembered';

describe('What is remembered of files', () => {
  it('is looked up once, until something else may be there', async () => {
    const looked: string[] = [];
    const remembered = new Remembered(async (place: string) => looked.push(place));
    assert.deepEqual(await Promise.all([remembered.at('a'), remembered.at('a'), remembered.at('b')]), [1, 1, 2]);
    remembered.forget('a');
    assert.deepEqual([await remembered.at('a'), await remembered.at('b')], [3, 2]);
    remembered.forgetAll();
    assert.equal(await remembered.at('b'), 4);
    assert.deepEqual(looked, ['a', 'b', 'a', 'b']);
  });
});
