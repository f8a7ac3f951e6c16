import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { english } from '../../src/core/locale';
import { Candidates } from '../../src/editor/files/candidates';
import { compareSession, type Compared } from '../../src/editor/comparison/compareSession';
import { analyse, InsightScheduler } from '../../src/editor/comparison/insightScheduler';
import { logAsks } from '../../src/editor/comparison/logAsks';
import { agreed, newSession } from '../../src/editor/comparison/session';
import { Documents } from '../../src/editor/files/documents';
import { closeAll, openUnsaved, persist } from './support';

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
  const planOf = async (compared: Compared) => (await analyse(compared, english, () => true))!.negotiation;

  afterEach(closeAll);
  after(() => candidates.dispose());

  it('is worked out when nothing newer comes, and not when nobody waits any more', async () => {
    const document = await openUnsaved(offer);
    const [older, newer] = [await compare(document, '30 days'), await compare(document, '28 days')];
    const works: Promise<void>[] = [];
    let shown = 0;
    const insights = new InsightScheduler(
      () => {
        shown++;
        return Promise.resolve();
      },
      (work) => {
        works.push(work);
        if (works.length === 2) insights.stop();
      },
    );
    insights.later(older, english);
    insights.later(newer, english);
    assert.equal(insights.of(newer), undefined);
    await whenTrue(() => works.length === 1);
    await Promise.all(works);
    assert.equal(shown, 1);
    assert.ok(insights.of(newer)?.negotiation.plan);
    insights.later(older, english);
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
