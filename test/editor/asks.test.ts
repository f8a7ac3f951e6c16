import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Documents } from '../../src/editor/files/documents';
import { writeAnswer } from '../../src/editor/commands/recordAnswerCommand';
import { writeAsk } from '../../src/editor/commands/recordAskCommand';
import { actionAt, closeAll, openFile, openUnsaved, replace, runWith, when, writeFile } from './support';

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
    await writeAsk(document.uri, ask, new Documents());
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
    const answer = { status: 'agreed', answer: '28 days', on: '2026-11-22', inWriting: false, isForTerm: true } as const; // prettier-ignore
    const seen = { index: 0, term: 'time-off.vacation', value: '30 days' };
    await writeAnswer(document.uri, seen, answer, new Documents());
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
    const seen = { index: 0, term: 'pay.base-salary', value: '110000' };
    assert.deepEqual([String(record!.arguments![0]), record!.arguments![1]], [document.uri.toString(), seen]);
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

  it('takes an ask into the file as it is by now, when its text was closed meanwhile', async () => {
    const uri = await writeFile('closed.offer.yaml', `${head}# the letter of the first of November\n`);
    await vscode.commands.executeCommand('vscode.open', uri);
    const meanwhile = async () => {
      await closeAll();
      const isOpen = () => vscode.workspace.textDocuments.some((each) => each.uri.toString() === uri.toString());
      await when(
        isOpen,
        (open) => !open,
        (listener) => vscode.workspace.onDidCloseTextDocument(listener),
      );
      await writeFile('closed.offer.yaml', head);
    };
    const typed = [{ text: '30 days' }, { text: '' }, { text: '' }];
    assert.deepEqual(await runWith([{ label: 'Vacation' }, ...typed, { label: 'I plan to ask', meanwhile }], 'offer.recordAsk'), []); // prettier-ignore
    const text = vscode.window.activeTextEditor!.document.getText();
    assert.match(
      text,
      new RegExp(`^${head}negotiation:\n  asks:\n    - term: time-off.vacation\n      ask: 30 days\n`),
    );
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  it('says so where the offer is gone before an ask or an answer is written', async () => {
    const gone = ['The offer is no longer there; nothing was written.'];
    await openUnsaved(`${head}${log('status: asked')}`);
    const typed = [{ text: '30 days' }, { text: '' }, { text: '' }];
    assert.deepEqual(await runWith([{ label: 'Vacation' }, ...typed, { label: 'I have asked', meanwhile: closeAll }], 'offer.recordAsk'), gone); // prettier-ignore
    await openUnsaved(`${head}${log('status: asked')}`);
    assert.deepEqual(await runWith([{ label: 'Vacation' }, { label: 'Declined', meanwhile: closeAll }], 'offer.recordAnswer'), gone); // prettier-ignore
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('answers and marks no other ask than the one that was seen', async () => {
    const [said, asked] = ['- { term: time-off.vacation, ask: 28 days, status: agreed, in-writing: false }\n', '- { term: time-off.vacation, ask: 30 days, status: asked }\n']; // prettier-ignore
    const document = await openUnsaved(
      `${head}time-off: { vacation: 28 days }\nnegotiation:\n  asks:\n    ${said}    ${asked}    ${said}`,
    );
    const lenses = await lensesOf(document);
    const mark = lenses.find(({ command }) => command === 'offer.markAskInWriting')!;
    const record = lenses.find(({ command }) => command === 'offer.recordAnswer')!;
    const refused = ['The answer cannot be written here; change the ask in the offer itself.'];
    const meanwhile = () => replace(document, `    ${said}    ${asked}`, `    ${asked}`);
    assert.deepEqual(await runWith([{ label: 'Declined', meanwhile }], record.command, ...(record.arguments as unknown[])), refused); // prettier-ignore
    const text = document.getText();
    assert.deepEqual(await runWith([], record.command, ...(record.arguments as unknown[])), refused);
    assert.deepEqual(await runWith([], mark.command, ...(mark.arguments as unknown[])), refused);
    assert.equal(document.getText(), text);
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
