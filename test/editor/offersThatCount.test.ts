import * as vscode from 'vscode';
import { english } from '../../src/core/locale';
import { describePanel } from '../../src/core/panel/describePanel';
import { chosen, exportShown } from '../../src/editor/comparison/actions';
import { compareSession } from '../../src/editor/comparison/compareSession';
import { followWorkspace } from '../../src/editor/comparison/followWorkspace';
import { panelFiles } from '../../src/editor/comparison/liveComparison';
import { newSession } from '../../src/editor/comparison/session';
import { Candidates } from '../../src/editor/files/candidates';
import { countedOffers } from '../../src/editor/files/countedOffers';
import { Documents } from '../../src/editor/files/documents';
import { openOffers } from '../../src/editor/files/openFiles';
import { closeAll, file, openFile, openUnsaved, persist, replace, runWith, writeFile } from './support';

import assert from 'node:assert/strict';

const written = (company: string, salary: number, more = '') => `company: ${company}\ncurrency: USD\nstatus: written\npay: { base-salary: ${salary} }\n${more}`; // prettier-ignore

const folder = {
  'me.candidate.yaml': 'currency: USD\n',
  'alpha.offer.yaml': written('Alpha', 100_000, 'negotiation: { asks: [{ term: level, ask: L7, because: Gamma gives it }] }\n'), // prettier-ignore
  'beta.offer.yaml': written('Beta', 120_000),
  'gamma.offer.yaml': written('Gamma', 150_000).replace('written', 'declined'),
  'delta.offer.yaml': written('Delta', 160_000, 'expires: 2020-11-20\n'),
};
const notices = [
  'Also included from this folder: Beta (beta.offer.yaml).',
  'Not included: Delta (delta.offer.yaml, expired on November 20, 2020) and Gamma (gamma.offer.yaml, declined).',
];
const names = Object.keys(folder);
const uriOf = (name: string) => file(`count/${name}`);
const text = () => vscode.window.activeTextEditor!.document.getText();
const plain = (markdown: string) => markdown.replaceAll('\\', '');

/** Replaces functions of the window while something runs. */
async function withWindow<T>(functions: object, run: () => Promise<T>): Promise<T> {
  const before = Object.fromEntries(Object.keys(functions).map((key) => [key, (vscode.window as never)[key]]));
  Object.assign(vscode.window, functions);
  try {
    return await run();
  } finally {
    Object.assign(vscode.window, before);
  }
}

async function exported(run: () => Promise<unknown>): Promise<string> {
  const target = file('count/out.md');
  await withWindow({ showSaveDialog: async () => target, showInformationMessage: async () => undefined }, run);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
}

describe('The offers that count', () => {
  const documents = new Documents();
  const candidates = new Candidates(documents);
  const files = { documents, candidates };

  /** What the panel of these open offers shows. */
  const panelOf = async (open: readonly vscode.Uri[]) => {
    const { uris, added, leftOut } = await countedOffers(open, files);
    const session = newSession(uris.map(String), { added: added.map(String), leftOut: leftOut.map(String) });
    const compared = await compareSession(session, files, english, false);
    const looked = { negotiated: undefined, analysis: undefined, explaining: undefined };
    const data = describePanel({ ...compared, ...panelFiles(compared.read, documents), ...looked }, english);
    return { compared, data };
  };
  const companies = ({ columns }: { columns: readonly { company: string }[] }) => columns.map(({ company }) => company);

  beforeEach(async () => {
    for (const [name, content] of Object.entries(folder)) await writeFile(`count/${name}`, content);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file('count'), { recursive: true });
  });
  after(() => candidates.dispose());

  it('are with one open those of its folder that are still open, in the summary', async () => {
    await openFile('count/alpha.offer.yaml');
    await vscode.commands.executeCommand('offer.writeSummary');
    assert.match(text(), /^# Negotiation summary: Alpha and Beta\n/);
    for (const notice of notices) assert.ok(plain(text()).includes(`\n- ${notice}\n`), text());
  });

  it('are the same in a summary to share, which names nobody and no file', async () => {
    await openFile('count/alpha.offer.yaml');
    await runWith([{ label: 'To share: only Alpha is named' }], 'offer.writeSharedSummary');
    assert.match(text(), /^# Negotiation summary: Alpha and Another offer\n/);
    assert.match(text(), /^- Other offers included from the same folder: 1\.\n- Declined or expired offers not included: 2\.$/m); // prettier-ignore
    assert.doesNotMatch(text(), /Beta|Gamma|Delta|offer\.yaml|errors in the files/);
  });

  it('are the same for the call', async () => {
    await openFile('count/alpha.offer.yaml');
    await vscode.commands.executeCommand('offer.prepareCall');
    for (const notice of notices) assert.ok(plain(text()).includes(`\n- ${notice}\n`), text());
    assert.match(text(), /Beta \(written\): USD 120,000\/year/);
    assert.doesNotMatch(text(), /USD 1[56]0,000/);
  });

  it('are the same for a message, which names none of the others, and is told about beside it', async () => {
    const told: string[] = [];
    const showInformationMessage = async (message: string) => void told.push(message);
    const draft = (kind: string, ...more: readonly { alsoChecked: readonly string[] }[]) =>
      withWindow({ showInformationMessage }, () =>
        runWith([{ label: kind }, ...more, { label: 'English' }], 'offer.draftMessage'),
      );
    await openFile('count/alpha.offer.yaml');
    await draft('Counter-offer', { alsoChecked: [] });
    assert.match(text(), /^- Level: L7, because another employer gives it$/m);
    assert.match(text(), /I also have another offer in writing\./);
    assert.doesNotMatch(text(), /Beta|Gamma|folder/);
    assert.deepEqual(told, [notices.join(' ')]);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await openFile('count/alpha.offer.yaml');
    await draft('Decline');
    assert.equal(told.length, 1);
  });

  it('leave no other offer in writing where it is declined', async () => {
    await vscode.workspace.fs.delete(uriOf('beta.offer.yaml'));
    await openFile('count/alpha.offer.yaml');
    await runWith([{ label: 'Counter-offer' }, { label: 'English' }], 'offer.draftMessage');
    assert.doesNotMatch(text(), /another offer in writing/);
  });

  it('are the same in an export', async () => {
    await openFile('count/alpha.offer.yaml');
    const markdown = await exported(() => runWith([{ label: 'Markdown' }, { label: 'For me: everything' }], 'offer.exportComparison')); // prettier-ignore
    assert.match(markdown, /^# Comparison of offers: Alpha and Beta$/m);
    for (const notice of notices) assert.ok(plain(markdown).includes(notice), markdown);
    const shared = await exported(() => runWith([{ label: 'Markdown' }, { label: 'To share: only Alpha is named' }], 'offer.exportComparison')); // prettier-ignore
    assert.match(plain(shared), /Declined or expired offers not included: 2\./);
    assert.doesNotMatch(shared, /Beta|Gamma|Delta|offer\.yaml/);
  });

  it('are the same in the panel, and in what is exported from it', async () => {
    const { compared, data } = await panelOf([uriOf('alpha.offer.yaml')]);
    assert.deepEqual(companies(data), ['Alpha', 'Beta']);
    for (const notice of notices) assert.ok(data.notices.includes(notice), data.notices.join('\n'));
    const answers = [{ label: 'Markdown' }, { label: 'For me: everything' }];
    const pick = { showQuickPick: async (items: readonly vscode.QuickPickItem[]) => items.find(({ label }) => label === answers[0]!.label) ?? items.find(({ label }) => label === answers[1]!.label) }; // prettier-ignore
    const markdown = await exported(() => withWindow(pick, () => exportShown(compared, documents)));
    for (const notice of notices) assert.ok(plain(markdown).includes(notice), markdown);
    const ticked = chosen([uriOf('gamma.offer.yaml')], compared.session, compared);
    assert.deepEqual([ticked.added, ticked.leftOut], [[], []]);
  });

  it('open one panel, be both open or one of them', async () => {
    const panels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview); // prettier-ignore
    await openFile('count/alpha.offer.yaml');
    await vscode.commands.executeCommand('offer.compare');
    await persist(async () => panels().length === 1 || undefined, () => `${panels().length} panels`); // prettier-ignore
    await vscode.commands.executeCommand('offer.compare', uriOf('beta.offer.yaml'), [uriOf('beta.offer.yaml'), uriOf('alpha.offer.yaml')]); // prettier-ignore
    assert.equal(panels().length, 1);
  });

  it('are exactly those that are selected in the explorer; one that is clicked is only opened', async () => {
    const selected = ['gamma.offer.yaml', 'alpha.offer.yaml'].map(uriOf);
    await vscode.commands.executeCommand('offer.writeSummary', selected[0], selected);
    assert.match(text(), /^# Negotiation summary: Gamma and Alpha\n/);
    assert.doesNotMatch(text(), /folder|Not included/);
    await closeAll();
    await vscode.commands.executeCommand('offer.writeSummary', selected[0], [selected[0]]);
    assert.match(text(), /^# Negotiation summary: Gamma, Alpha, and Beta\n/);
    await closeAll();
    await vscode.commands.executeCommand('offer.prepareCall', uriOf('alpha.offer.yaml'), ['alpha.offer.yaml', 'delta.offer.yaml'].map(uriOf)); // prettier-ignore
    assert.doesNotMatch(text(), /USD 120,000|folder/);
  });

  it('are read with what is not saved: open ones whatever they say, others by their text', async () => {
    const gamma = await openFile('count/gamma.offer.yaml');
    await replace(gamma, 'declined', 'written');
    await replace(await openFile('count/alpha.offer.yaml'), '100000', '111000');
    await vscode.commands.executeCommand('offer.writeSummary', uriOf('alpha.offer.yaml'));
    assert.match(text(), /^# Negotiation summary: Alpha, Gamma, and Beta\n/);
    assert.match(text(), /111,000/);
    assert.doesNotMatch(text(), /Gamma \(gamma\.offer/);
  });

  it('include texts that were never saved', async () => {
    await openFile('count/alpha.offer.yaml');
    const unsaved = await openUnsaved(written('Unsaved', 140_000));
    await vscode.commands.executeCommand('offer.writeSummary');
    assert.match(text(), /^# Negotiation summary: .*Alpha, Unsaved.*Beta/);
    // Of these the workspace folder counts as well, with offers that have deadlines.
    const { uris } = await countedOffers([unsaved.uri], files);
    assert.equal(uris[0]!.toString(), unsaved.uri.toString());
    assert.ok(!uris.some(({ path }) => path.includes('/count/')));
  });

  it('leave a file that was deleted out of the panel, which hears of it', async () => {
    const open = [await openFile('count/alpha.offer.yaml'), await openFile('count/beta.offer.yaml')].map(({ uri }) => uri); // prettier-ignore
    assert.deepEqual(companies((await panelOf(open)).data), ['Alpha', 'Beta']);
    let heard = 0;
    const nothing = () => undefined;
    const following = followWorkspace(candidates, { onChange: () => heard++, onOpen: nothing, onSave: nothing, onRename: nothing, onCursor: nothing }); // prettier-ignore
    await vscode.workspace.fs.delete(uriOf('beta.offer.yaml'));
    await persist(async () => heard > 0 || undefined, () => 'Nobody told of the deletion.'); // prettier-ignore
    following.dispose();
    const { data } = await panelOf(open);
    assert.deepEqual(companies(data), ['Alpha']);
    assert.ok(data.notices.includes('beta.offer.yaml cannot be read.'), data.notices.join('\n'));
  });

  it('are both sides of a diff editor, and no revision that only can be read', async () => {
    const provider = { provideTextDocumentContent: () => folder['alpha.offer.yaml'] };
    const registration = vscode.workspace.registerTextDocumentContentProvider('revision', provider);
    const old = uriOf('alpha.offer.yaml').with({ scheme: 'revision', query: 'HEAD' });
    const shown = () => openOffers().map((uri) => `${uri.scheme === 'revision' ? 'HEAD ' : ''}${uri.path.replace(/.*\//, '')}`); // prettier-ignore
    const until = (expected: readonly string[]) => persist(async () => shown().join() === expected.join() || undefined, () => shown().join()); // prettier-ignore
    await vscode.commands.executeCommand('vscode.diff', old, uriOf('alpha.offer.yaml'));
    await until(['alpha.offer.yaml']);
    await vscode.window.showTextDocument(old, { preview: false });
    await until(['alpha.offer.yaml']);
    await runWith([{ label: 'alpha.offer.yaml' }], 'offer.prepareCall', old);
    assert.match(text(), /^# Call sheet: Alpha\n/);
    await closeAll();
    await vscode.commands.executeCommand('vscode.diff', uriOf('gamma.offer.yaml'), uriOf('alpha.offer.yaml'));
    await until(['alpha.offer.yaml', 'gamma.offer.yaml']);
    registration.dispose();
  });

  it('are ticked in a list, with company, status and deadline', async () => {
    for (const name of names) if (name.includes('beta')) await vscode.workspace.fs.delete(uriOf(name));
    await openFile('count/alpha.offer.yaml');
    let items: readonly vscode.QuickPickItem[] = [];
    const showQuickPick = async (list: Promise<readonly vscode.QuickPickItem[]>) => void (items = await list);
    await withWindow({ showQuickPick }, async () => vscode.commands.executeCommand('offer.compare'));
    assert.deepEqual(items.filter(({ picked }) => picked).map(({ label }) => label), ['alpha.offer.yaml']); // prettier-ignore
    const description = (name: string) => items.find(({ label }) => label === name)?.description;
    assert.equal(description('alpha.offer.yaml'), 'Alpha · written · count');
    assert.equal(description('gamma.offer.yaml'), 'Gamma · declined · count');
    assert.equal(description('delta.offer.yaml'), 'Delta · expired on November 20, 2020 · count');
    assert.match(description('larkspur.offer.yaml')!, /^Larkspur Systems · /);
  });
});
