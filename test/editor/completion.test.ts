import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, openUnsaved, replace, when, writeFile } from './support';

/** Opens an offer and puts the cursor where the mark `|` is. */
async function openAt(marked: string, language = 'offer'): Promise<vscode.TextEditor> {
  const document = await openUnsaved(marked.replace('|', ''), language);
  const editor = vscode.window.activeTextEditor!;
  assert.equal(editor.document, document);
  const position = document.positionAt(marked.indexOf('|'));
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

async function labelsAt({ document, selection }: vscode.TextEditor): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Takes the first suggestion for what is typed, as a hand would. */
async function accept(editor: vscode.TextEditor, isDone: (text: string) => boolean): Promise<string> {
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  const tries = setInterval(() => void vscode.commands.executeCommand('acceptSelectedSuggestion'), 200);
  try {
    return await when(
      () => editor.document.getText(),
      isDone,
      (listener) => vscode.workspace.onDidChangeTextDocument(listener),
    );
  } finally {
    clearInterval(tries);
    await vscode.commands.executeCommand('leaveSnippet');
    await vscode.commands.executeCommand('hideSuggestWidget');
  }
}

describe('Completion', () => {
  afterEach(closeAll);

  it('offers keys that are not there yet, and no words of the text', async () => {
    const labels = await labelsAt(await openAt('company: Acme\ncurrency: EUR\npay:\n  base-salary: 1\n  |\n'));
    assert.ok(labels.includes('sign-on') && !labels.includes('base-salary') && !labels.includes('Acme'));
  });

  it('offers values, units and paths', async () => {
    assert.ok((await labelsAt(await openAt('status: |'))).includes('written'));
    assert.ok((await labelsAt(await openAt('pay:\n  base-salary: 112000|'))).includes('112000/year'));
    assert.ok((await labelsAt(await openAt('negotiation: { asks: [{ term: | }] }'))).includes('time-off.vacation'));
  });

  it('names the offer files beside a candidate file', async () => {
    await writeFile('jobs/now.offer.yaml', 'company: A\ncurrency: EUR\nstatus: current\n');
    await writeFile('jobs/me.candidate.yaml', 'current-job: \n');
    const document = await openFile('jobs/me.candidate.yaml');
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(0, 13, 0, 13);
    assert.equal(editor.document, document);
    const labels = await labelsAt(editor);
    assert.ok(labels.includes('now.offer.yaml'));
    assert.ok(
      labels.every((label) => /\.offer\.yaml$|^(?:unknown|none)$/.test(label)),
      labels.join(),
    );
  });

  it('offers no snippet in values, texts and comments', async () => {
    for (const marked of [
      'location: Remote|',
      'company: Health|',
      'note: they said the bonus|',
      '# pay|',
      'title: "perks|"',
    ]) {
      const labels = await labelsAt(await openAt(`${marked}\ncurrency: EUR\n`));
      assert.deepEqual(labels, [], marked);
    }
  });

  it('shows in a candidate file what the job one has says of a term', async () => {
    const document = await openFile('me.candidate.yaml');
    await replace(document, 'term: time-off.vacation, need', 'term: , need');
    const offset = document.getText().indexOf('term: , need') + 6;
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(offset),
    );
    const labels = list.items.map(({ label }) => label);
    const vacation = labels.find((each) => typeof each !== 'string' && each.label === 'time-off.vacation');
    assert.equal((vacation as vscode.CompletionItemLabel).description, 'Vacation: 18 days');
  });

  it('writes a map with the indent of the document', async () => {
    const editor = await openAt('company: A\ncurrency: EUR\npay:\n    raise: 3%\nespp|\n');
    assert.match(await accept(editor, (text) => text.includes('discount')), /^espp: \{ discount: 15%, lookback: true/m);
    await replace(editor.document, 'pay:', 'insur\npay:');
    editor.selection = new vscode.Selection(2, 5, 2, 5);
    const text = await accept(editor, (now) => now.includes('health'));
    assert.match(text, /^insurance:\n {4}health:\n {8}plan: PPO\n {8}coverage: single\n/m);
  });

  it('writes an entry behind a dash in a file with Windows line ends', async () => {
    const uri = await writeFile(
      'windows/crlf.offer.yaml',
      'company: A\r\ncurrency: EUR\r\nequity:\r\n  - \r\nperks: none\r\n',
    );
    const document = await openFile('windows/crlf.offer.yaml');
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(3, 4, 3, 4);
    const [options] = (await labelsAt(editor)).filter((label) => label === 'Grant of options');
    assert.ok(options);
    await replace(document, '  - \r\n', '  - refresher\r\n');
    editor.selection = new vscode.Selection(3, 13, 3, 13);
    const text = await accept(editor, (now) => now.includes('refresh:'));
    assert.match(text, /\r\n {2}- type: RSU\r\n {4}value: 40,000\r\n/);
    assert.equal(document.uri.toString(), uri.toString());
  });

  it('is there in text that is broken elsewhere', async () => {
    const labels = await labelsAt(await openAt('company: "A\npay: [\ntime-off:\n  |\n'));
    assert.ok(labels.includes('vacation'));
  });
});
