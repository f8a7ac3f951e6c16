import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { english } from '../../src/core/locale';
import { Candidates } from '../../src/editor/files/candidates';
import { compareSession, type Compared } from '../../src/editor/comparison/compareSession';
import { logAsks } from '../../src/editor/comparison/logAsks';
import { negotiationView } from '../../src/editor/comparison/negotiationView';
import { agreed, newSession } from '../../src/editor/comparison/session';
import { Thinker } from '../../src/editor/comparison/thinker';
import { think } from '../../src/editor/comparison/thought';
import { Documents } from '../../src/editor/files/documents';
import { closeAll, openUnsaved, persist, replace } from './support';

const whenTrue = (isSo: () => boolean) =>
  persist(
    async () => isSo() || undefined,
    () => 'It did not come to that.',
  );

const offer =
  'company: Acme\ncurrency: EUR\nstatus: written\npay: { base-salary: 100000 }\ntime-off: { vacation: 25 days }\n';

describe('What is tried of an offer', () => {
  const documents = new Documents();
  const candidates = new Candidates(documents);
  const compare = (document: vscode.TextDocument, vacation: string) => {
    const session = newSession([document.uri.toString()]);
    const values = [{ path: 'time-off.vacation', text: vacation }];
    return compareSession(agreed(session, document.uri.toString(), values), { documents, candidates }, english, false);
  };
  const planOf = async (compared: Compared) => (await think(compared, english, () => true))!.negotiation;

  afterEach(closeAll);
  after(() => candidates.dispose());

  it('stands beside what the offer comes to as it is typed, before it is known what to ask for', async () => {
    const document = await openUnsaved(offer);
    const negotiation = await planOf(await compare(document, '30 days'));
    await replace(document, '100000', '200000');
    const now = await compare(document, '30 days');
    const [expected] = negotiationView(now, negotiation, ['Acme'], english).sections[0]!.rows;
    const alone = await compare(document, '');
    assert.equal(
      expected!.cells[0]![0]!.text,
      alone.comparison.expected.at(-1)!.figures[0]!.text.replace(' ', '\u00A0'),
    );
  });

  it('is thought about when nothing newer comes, and not when nobody waits any more', async () => {
    const document = await openUnsaved(offer);
    const [older, newer] = [await compare(document, '30 days'), await compare(document, '28 days')];
    const works: Promise<void>[] = [];
    let shown = 0;
    const thinker = new Thinker(
      () => {
        shown++;
        return Promise.resolve();
      },
      (work) => {
        works.push(work);
        if (works.length === 2) thinker.stop();
      },
    );
    thinker.later(older, english);
    thinker.later(newer, english);
    assert.equal(thinker.of(newer), undefined);
    await whenTrue(() => works.length === 1);
    await Promise.all(works);
    assert.equal(shown, 1);
    assert.ok(thinker.of(newer)?.negotiation.plan);
    thinker.later(older, english);
    await whenTrue(() => works.length === 2);
    await Promise.all(works);
    assert.equal(shown, 1);
  });

  it('is written to the log once, though it is logged again from what was compared before', async () => {
    const document = await openUnsaved(offer);
    const compared = await compare(document, '30 days');
    const { plan } = await planOf(compared);
    await logAsks(compared, plan!, documents, undefined);
    const text = document.getText();
    assert.match(text, /asks:\n +- term: time-off.vacation\n +ask: 30 days\n/);
    await logAsks(compared, plan!, documents, undefined);
    assert.equal(document.getText(), text);
  });
});
