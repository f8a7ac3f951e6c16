import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FileCommit } from '../../src/editor/files/fileHistory';
import { commitsOf } from '../../src/editor/files/gitRevisions';
import { closeAll, file, replace, runWith, writeFile } from './support';

const offer = (days: number) => `company: Acme
currency: USD
pay: { base-salary: 100000 }
time-off: { vacation: ${days} days }
negotiation:
  asks:
    - { term: time-off.vacation, ask: 28 days, status: agreed }
`;

/** What the test uses of the Git extension to make a repository; missing in a browser. */
interface Git {
  readonly init: (root: vscode.Uri) => Promise<Repository | null>;
}

interface Repository {
  readonly setConfig: (key: string, value: string) => Promise<string>;
  readonly add: (paths: string[]) => Promise<void>;
  readonly commit: (message: string, options?: { readonly all: boolean }) => Promise<void>;
}

async function git(): Promise<Git | undefined> {
  const extension = vscode.extensions.getExtension<{ readonly getAPI: (version: 1) => Git }>('vscode.git');
  return (await extension?.activate())?.getAPI(1);
}

async function repositoryIn(api: Git, root: vscode.Uri): Promise<Repository> {
  const repository = await api.init(root);
  assert.ok(repository);
  for (const key of ['user.name', 'user.email']) await repository.setConfig(key, 'test@example.org');
  return repository;
}

const commitAll = (repository: Repository, message: string) => repository.commit(message, { all: true });

const messagesOf = (commits: readonly FileCommit[]) => commits.map(({ message }) => message.trim());

describe('Compare with Another Revision', () => {
  afterEach(closeAll);

  it('tells beside the offer what changed since the other one that is selected, unsaved text included', async () => {
    const [old, own] = await Promise.all([writeFile('revision/old.offer.yaml', offer(25)), writeFile('revision/own.offer.yaml', offer(25))]); // prettier-ignore
    const document = await vscode.workspace.openTextDocument(own);
    await vscode.window.showTextDocument(document);
    await replace(document, '25 days', '28 days');
    await vscode.commands.executeCommand('offer.compareRevision', own, [old, own]);
    const report = vscode.window.activeTextEditor!;
    assert.equal(report.document.languageId, 'markdown');
    const text = report.document.getText();
    assert.match(text, /^# What changed: Acme\n\nFrom old\.offer\.yaml to own\.offer\.yaml\n/);
    assert.match(text, /- Vacation: 25 days, now 28 days\n/);
    assert.match(text, /- Vacation: 28 days was agreed, and the offer says it now\.\n/);
  });

  it('finds the commits of an offer, the newest first, each with its text', async function () {
    const api = await git();
    // A browser has no Git; there only files are offered.
    if (api === undefined) return this.skip();
    const uri = await writeFile('repository/acme.offer.yaml', offer(25));
    const repository = await repositoryIn(api, file('repository'));
    const commit = async (days: number) => {
      await writeFile('repository/acme.offer.yaml', offer(days));
      await repository.add([uri.fsPath]);
      await repository.commit(`letter with ${days} days`);
    };
    await commit(25);
    await commit(28);
    const commits = await commitsOf(uri);
    assert.deepEqual(messagesOf(commits), ['letter with 28 days', 'letter with 25 days']);
    assert.equal(await commits[1]!.read(), offer(25));
  });

  it('finds the commits in a repository that was not opened yet', async function () {
    const api = await git();
    if (api === undefined) return this.skip();
    const seed = vscode.Uri.joinPath(await writeFile('seed/acme.offer.yaml', offer(25)), '..');
    await commitAll(await repositoryIn(api, seed), 'the letter');
    // A copy that Git has not looked into.
    await vscode.workspace.fs.copy(seed, file('far/down/in/folders'));
    const commits = await commitsOf(file('far/down/in/folders/acme.offer.yaml'));
    assert.deepEqual(messagesOf(commits), ['the letter']);
  });

  it('goes on across a rename, and leaves out what deleted the file', async function () {
    const api = await git();
    if (api === undefined) return this.skip();
    const old = await writeFile('renamed/a.offer.yaml', offer(25));
    const repository = await repositoryIn(api, vscode.Uri.joinPath(old, '..'));
    await commitAll(repository, 'one');
    const uri = file('renamed/b.offer.yaml');
    await vscode.workspace.fs.rename(old, uri);
    await commitAll(repository, 'renamed');
    await vscode.workspace.fs.delete(uri);
    await commitAll(repository, 'removed');
    await writeFile('renamed/b.offer.yaml', offer(28));
    await commitAll(repository, 'again');
    const commits = await commitsOf(uri);
    assert.deepEqual(messagesOf(commits), ['again', 'renamed', 'one']);
    assert.deepEqual(await Promise.all(commits.map(({ read }) => read())), [offer(28), offer(25), offer(25)]);
  });

  it('has no commits of a file outside of a repository', async () => {
    assert.deepEqual(await commitsOf(await writeFile('revision/alone.offer.yaml', offer(1))), []);
    assert.deepEqual(await commitsOf(vscode.Uri.parse('untitled:a.offer.yaml')), []);
  });

  it('asks for the older revision, and writes nothing when that is left unanswered', async () => {
    const uri = await writeFile('revision/own.offer.yaml', offer(25));
    const before = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'markdown').length;
    await runWith(['leave'], 'offer.compareRevision', uri);
    const after = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'markdown').length;
    assert.equal(after, before);
  });
});
