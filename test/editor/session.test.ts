import { readIntent } from '../../src/editor/comparison/actions';
import {
  agreed,
  arranged,
  leftOut,
  moved,
  newSession,
  readSession,
  renamed,
  sessionAfter,
  takenBack,
  tried,
} from '../../src/editor/comparison/session';
import type { PanelSession } from '../../src/webview/protocol';

import assert from 'node:assert/strict';

describe('The session of a comparison panel', () => {
  const session: PanelSession = { ...newSession(['a', 'b', 'c']), hidden: ['x'] };

  it('is read back as it was kept, and nothing else is', () => {
    const kept = { ...session, baseline: 'b', pinned: 'c', negotiated: 'a', tried: { 'assumptions.raise': '5%' }, agreed: { a: { 'pay.raise': '4%' } } }; // prettier-ignore
    assert.deepEqual(readSession({ session: JSON.parse(JSON.stringify(kept)) as unknown, view: 'terms' }), kept);
    for (const wrong of [undefined, null, 5, {}, { session: {} }, { session: { ...kept, uris: [] } }, { session: { ...kept, order: [5] } }])
      assert.equal(readSession(wrong), undefined); // prettier-ignore
    assert.deepEqual(readSession({ session: { ...kept, tried: { a: 5, b: '6' } } })?.tried, { b: '6' });
    assert.deepEqual(readSession({ session: { ...kept, agreed: { a: { b: 5, c: '6' } } } })?.agreed, { a: { c: '6' } });
    // A window that kept it before there was anything to negotiate.
    assert.deepEqual(readSession({ session: { ...kept, agreed: undefined } })?.agreed, {});
    // One that kept it before it was known where its offers came from.
    assert.deepEqual(readSession({ session: { ...kept, added: undefined, leftOut: undefined } }), kept);
  });

  it('keeps its order when an offer is moved, added or left out', () => {
    const ids = (items: readonly string[], of = session) => arranged(items, (id) => id, of);
    const other = moved(session, ['a', 'b', 'c'], 'c', -1);
    assert.deepEqual(ids(['a', 'b', 'c', 'x'], other), ['a', 'c', 'b']);
    assert.deepEqual(ids(['new', 'b', 'a', 'c'], other), ['a', 'c', 'b', 'new']);
    assert.deepEqual(moved(session, ['a', 'b', 'c'], 'a', -1), session);
    assert.deepEqual(moved(session, ['a', 'b', 'c'], 'gone', 1), session);
  });

  it('leaves all offers out but the last, and tries nothing where nothing is typed', () => {
    assert.deepEqual(leftOut(session, ['a', 'b'], 'a').hidden, ['x', 'a']);
    assert.deepEqual(leftOut(session, ['a'], 'a'), session);
    const once = tried(tried(session, 'assumptions.raise', '5%'), 'assumptions.horizon', '2 years');
    assert.deepEqual(tried(once, 'assumptions.raise', ' ').tried, { 'assumptions.horizon': '2 years' });
    assert.deepEqual(tried(session, 'assumptions.raise', ' 5% ').tried, { 'assumptions.raise': '5%' });
  });

  it('tries what an employer may agree to, offer by offer, and takes it back', () => {
    const [four, days] = [
      { path: 'pay.raise', text: '4%' },
      { path: 'time-off.vacation', text: ' 30 days ' },
    ];
    const two = agreed(agreed(session, 'a', [four, days]), 'b', [{ path: 'pay.raise', text: '5%' }]);
    assert.deepEqual(two.agreed, {
      a: { 'pay.raise': '4%', 'time-off.vacation': '30 days' },
      b: { 'pay.raise': '5%' },
    });
    assert.deepEqual(agreed(two, 'b', [{ path: 'pay.raise', text: '' }]).agreed, { a: two.agreed.a });
    assert.deepEqual(takenBack(two, 'a').agreed, { b: { 'pay.raise': '5%' } });
    assert.deepEqual(renamed(two, new Map([['a', 'z']])).agreed, { z: two.agreed.a, b: two.agreed.b });
  });

  it('is changed by what the page asks of it, and by nothing else', () => {
    assert.equal(sessionAfter(session, { type: 'baseline', id: 'b' })?.baseline, 'b');
    assert.equal(sessionAfter(session, { type: 'negotiate', id: 'b' })?.negotiated, 'b');
    assert.deepEqual(sessionAfter(session, { type: 'try', path: 'assumptions.raise', text: '5%' })?.tried, { 'assumptions.raise': '5%' }); // prettier-ignore
    assert.deepEqual(sessionAfter(session, { type: 'agree', id: 'a', changes: [{ path: 'pay.raise', text: '4%' }] })?.agreed, { a: { 'pay.raise': '4%' } }); // prettier-ignore
    assert.equal(sessionAfter(session, { type: 'do', what: 'export' }), undefined);
  });

  it('follows files that are renamed', () => {
    const from = { added: ['a'], leftOut: ['y', 'a'] };
    const now = renamed({ ...session, ...from, baseline: 'a', pinned: 'a', order: ['b', 'a'] }, new Map([['a', 'z']]));
    assert.deepEqual([now.added, now.leftOut], [['z'], ['y', 'z']]);
    assert.deepEqual([now.uris, now.order, now.baseline, now.pinned], [['z', 'b', 'c'], ['b', 'z'], 'z', 'z']);
    const folder = renamed(
      { ...session, uris: ['file:///old/a', 'file:///older/b'] },
      new Map([['file:///old', 'file:///new']]),
    );
    assert.deepEqual(folder.uris, ['file:///new/a', 'file:///older/b']);
  });
});

describe('A message of the panel’s page', () => {
  it('is taken only as one of the intents, with all its parts', () => {
    const good = [{ type: 'ready' }, { type: 'reveal', id: 'a', path: '' }, { type: 'do', what: 'save' }, { type: 'try', path: 'p', text: '5%' }, { type: 'agree', id: 'a', changes: [{ path: 'p', text: '' }, { path: 'q', text: '5%' }] }]; // prettier-ignore
    for (const message of good) assert.deepEqual(readIntent(message), message);
    const bad = [undefined, null, 'ready', { type: 'constructor' }, { type: 'reveal', id: 'a' }, { type: 'reveal', id: 'a', path: 5 }, { type: 'do', what: 'delete' }, { type: 'try', path: 'p', text: 'x'.repeat(3000) }, { type: 'agree', id: 'a', path: 'p', text: '5%' }, { type: 'agree', id: 'a', changes: [{ path: 'p', text: '5%' }, { path: 'q' }] }]; // prettier-ignore
    for (const message of bad) assert.equal(readIntent(message), undefined);
  });
});
