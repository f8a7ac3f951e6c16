import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Documents } from '../../src/editor/documents';
import { writeAnswer } from '../../src/editor/recordAnswerCommand';
import { writeAsk } from '../../src/editor/recordAskCommand';
import { actionAt, closeAll, openFile, openUnsaved, when, writeFile } from './support';

const head = 'company: Acme\ncurrency: EUR\nstatus: written\n';
const log = (rest: string) => `negotiation:\n  asks:\n    - { term: time-off.vacation, ask: 30 days, ${rest} }\n`;

async function lensesOf({ uri }: vscode.TextDocument): Promise<readonly vscode.Command[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
  return lenses.map(({ command }) => command!);
}

describe('The log of asks', () => {
  before(() => vscode.extensions.getExtension('offer-files.offer-files')!.activate());
  afterEach(closeAll);

  it('takes an ask in one step, with the line ends of the file, and goes to it', async () => {
    const text = 'company: Acme\r\ncurrency: EUR\r\n# mine\r\n';
    await writeFile('asks.offer.yaml', text);
    const document = await openFile('asks.offer.yaml');
    const ask = { term: 'time-off.vacation', ask: '30 days', status: 'asked', on: '2026-11-22' } as const;
    assert.ok(await writeAsk(document, ask, new Documents()));
    const lines = ['negotiation:', '  asks:', '    - term: time-off.vacation', '      ask: 30 days', '      status: asked', '      on: 2026-11-22']; // prettier-ignore
    assert.ok(document.getText().includes(lines.join('\r\n')), JSON.stringify(document.getText()));
    assert.ok(document.lineAt(vscode.window.activeTextEditor!.selection.active).text.includes('term: time-off.vacation')); // prettier-ignore
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    await vscode.workspace.fs.delete(document.uri);
  });

  it('takes an answer and the value of its term in one step', async () => {
    const text = `${head}time-off:\n  vacation: 25 days # letter\n${log('status: asked')}`;
    const document = await openUnsaved(text);
    const documents = new Documents();
    const ask = documents.offer(document)!.fields.negotiation.asks.items[0]!;
    const answer = { status: 'agreed', answer: '28 days', on: '2026-11-22', inWriting: false, isForTerm: true } as const; // prettier-ignore
    assert.ok(await writeAnswer(document, 0, ask, answer, documents));
    const agreed = log('status: agreed, answer: 28 days, on: 2026-11-22, in-writing: false');
    assert.equal(document.getText(), `${head}time-off:\n  vacation: 28 days # letter\n${agreed}`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('has above each ask where it stands and the next step', async () => {
    const document = await openUnsaved(`${head}pay: { base-salary: 100000 }\n${log('status: asked').replace('time-off.vacation, ask: 30 days', 'pay.base-salary, ask: 110000')}`); // prettier-ignore
    const lenses = await lensesOf(document);
    assert.ok(lenses.some(({ title }) => title.startsWith('Asked: EUR 110,000/year, +EUR ')), lenses.map(({ title }) => title).join('; ')); // prettier-ignore
    const record = lenses.find(({ command }) => command === 'offer.recordAnswer');
    assert.deepEqual([String(record!.arguments![0]), record!.arguments![1]], [document.uri.toString(), 0]);
  });

  it('is marked as in writing from above an ask', async () => {
    const document = await openUnsaved(`${head}time-off: { vacation: 28 days }\n${log('status: agreed, answer: 28 days, in-writing: false')}`); // prettier-ignore
    const mark = (await lensesOf(document)).find(({ command }) => command === 'offer.markAskInWriting');
    assert.equal(mark?.title, 'Mark as in writing');
    await vscode.commands.executeCommand(mark.command, ...(mark.arguments as unknown[]));
    assert.ok(document.getText().endsWith('answer: 28 days, in-writing: true }\n'), document.getText());
    const left = await lensesOf(document);
    assert.ok(!left.some(({ command }) => command === 'offer.markAskInWriting'));
  });

  it('is settled by quick fixes', async () => {
    const document = await openUnsaved(`${head}time-off: { vacation: 25 days }\n${log('status: agreed, answer: 28 days')}`); // prettier-ignore
    const at = document.positionAt(document.getText().indexOf('28 days'));
    const fix = await actionAt(
      document,
      new vscode.Range(at, at),
      'quickfix',
      'Write 28 days into "time-off.vacation"',
    );
    await vscode.workspace.applyEdit(fix.edit);
    assert.ok(document.getText().includes('time-off: { vacation: 28 days }\n'));
  });
});

describe('Check What Is in Writing', () => {
  afterEach(closeAll);

  it('writes a Markdown document beside the offer, from unsaved text', async () => {
    await openUnsaved(`${head}time-off:\n  vacation: 25 days\n${log('status: agreed, answer: 28 days')}`);
    await vscode.commands.executeCommand('offer.checkInWriting');
    const editor = await when(
      () => vscode.window.activeTextEditor,
      (active) => active?.document.languageId === 'markdown',
      (listener) => vscode.window.onDidChangeActiveTextEditor(listener),
    );
    assert.equal(editor!.viewColumn, vscode.ViewColumn.Two);
    const text = editor!.document.getText();
    assert.ok(text.startsWith('# Before you sign: Acme\n'), text);
    assert.ok(text.includes('| Vacation | 28 days | 25 days | **differs** |'), text);
    assert.ok(text.includes('- [ ] **Vacation** (line 8): '), text);
  });

  it('writes nothing where there is no offer', async () => {
    await vscode.commands.executeCommand('offer.checkInWriting');
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
