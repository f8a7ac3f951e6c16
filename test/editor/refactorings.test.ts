import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionAt, actionsAt, closeAll, diagnosticsWhen, openFile, openUnsaved, persist, writeFile } from './support';

const head = 'company: Acme\ncurrency: EUR\n';
const rewrite = vscode.CodeActionKind.RefactorRewrite.value;

/** Where a text begins. */
function placeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `The document does not contain ${text}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start));
}

async function titlesAt(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
  return (await actionsAt(document, placeOf(document, text), rewrite)).map(({ title }) => title);
}

const isOffered = (document: vscode.TextDocument, text: string, title: string, kind = rewrite) =>
  actionAt(document, placeOf(document, text), kind, title);

async function apply(document: vscode.TextDocument, text: string, title: string, kind = rewrite): Promise<void> {
  const { edit } = await isOffered(document, text, title, kind);
  await vscode.workspace.applyEdit(edit);
}

describe('Refactorings', () => {
  afterEach(closeAll);

  it('are offered where the cursor is, apply, and are undone in one step', async () => {
    const text = `${head}pay:\n  base-salary: 112,000 # gross\n  raise: 3%\n`;
    const document = await openUnsaved(text);
    await isOffered(document, '112,000', 'Write as 28,000/quarter');
    assert.ok(!(await titlesAt(document, '3%')).some((title) => title.startsWith('Write as')));
    await apply(document, '112,000', 'Mark as in writing');
    const long = '  base-salary:\n    value: 112,000 # gross\n    in-writing: true\n';
    assert.equal(document.getText(), `${head}pay:\n${long}  raise: 3%\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('keep the line ends of a file with those of Windows', async () => {
    const text =
      'company: Acme\r\ncurrency: EUR\r\npay:\r\n  bonus: { target: 15%, payout: 80% } # x\r\n  raise: 3%\r\n';
    await writeFile('windows-form.offer.yaml', text);
    const document = await openFile('windows-form.offer.yaml');
    await apply(document, 'target', 'Write as a block, one entry a line');
    const block = '  bonus: # x\r\n    target: 15%\r\n    payout: 80%\r\n';
    assert.equal(document.getText(), `company: Acme\r\ncurrency: EUR\r\npay:\r\n${block}  raise: 3%\r\n`);
    await apply(document, 'target', 'Write on one line');
    assert.equal(document.getText(), text);
    await vscode.workspace.fs.delete(document.uri);
  });

  it('stay within braces', async () => {
    const document = await openUnsaved(`${head}time-off: { vacation: 25 days }\n`);
    await apply(document, '25', 'Write in the long form');
    assert.equal(document.getText(), `${head}time-off: { vacation: { value: 25 days, in-writing: false } }\n`);
    await apply(document, '25', 'Mark as unknown');
    assert.equal(document.getText(), `${head}time-off: { vacation: { value: unknown, in-writing: false } }\n`);
  });

  it('know the working days of the candidate file beside the offer', async () => {
    await writeFile('days/me.candidate.yaml', 'currency: EUR\nassumptions: { working-days: 200 }\n');
    await writeFile('days/a.offer.yaml', `${head}pay:\n  base-salary: 100,000\n`);
    const document = await openFile('days/a.offer.yaml');
    await isOffered(document, '100,000', 'Write as 500/day, at 200 working days a year');
  });

  it('are none in a file that is no offer', async () => {
    const document = await openUnsaved(`${head}pay: { base-salary: 1000 }\n`, 'yaml');
    assert.deepEqual(await titlesAt(document, '1000'), []);
  });
});

describe('Quick fixes of what is missing or stands twice', () => {
  afterEach(closeAll);

  it('add the field and remove the key', async () => {
    const document = await openUnsaved(`${head}pay:\n  bonus: { payout: 80% }\n  raise: 3%\n  raise: 4%\n`);
    await diagnosticsWhen(document.uri, (all) => all.length === 2);
    const quickFix = vscode.CodeActionKind.QuickFix.value;
    await apply(document, 'bonus', 'Add "target: unknown"', quickFix);
    await apply(document, 'raise: 4%', 'Remove the second "raise"', quickFix);
    assert.equal(document.getText(), `${head}pay:\n  bonus: { target: unknown, payout: 80% }\n  raise: 3%\n`);
    await diagnosticsWhen(document.uri, (all) => all.length === 0);
  });
});

describe('Fix All', () => {
  const slips = 'pay:\n  raise: 3 % # x\ntime-off: { vaction: 25days }\n';
  const mended = 'pay:\n  raise: 3% # x\ntime-off: { vacation: 25 days }\n';
  afterEach(closeAll);

  it('mends what is clear and leaves the rest, undone in one step', async () => {
    const guess = 'terms:\n  notice: 3\n';
    const document = await openUnsaved(head + slips + guess);
    const mend = async () => {
      await vscode.commands.executeCommand('editor.action.fixAll');
      return document.getText() === head + mended + guess || undefined;
    };
    await persist(mend, () => document.getText());
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), head + slips + guess);
  });

  it('leaves amounts alone that could mean something else', async () => {
    const doubts =
      'pay: { sign-on: 25000/year, relocation: 8000/month, hours: 0 }\nequity: { type: RSU, value: 40000/year }\n';
    const document = await openUnsaved(head + doubts + slips.replace(/^pay:/m, 'perks:\n  - { name: A, vlaue: 1 }\nespp:').replace('raise: 3 %', 'discount: 10 %')); // prettier-ignore
    const mend = async () => {
      await vscode.commands.executeCommand('editor.action.fixAll');
      return document.getText().includes('discount: 10%') || undefined;
    };
    await persist(mend, () => document.getText());
    assert.ok(document.getText().startsWith(head + doubts), document.getText());
  });

  it('runs on saving where settings say so', async () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    await writeFile('on-save.offer.yaml', windows(head + slips));
    const document = await openFile('on-save.offer.yaml');
    const settings = () => vscode.workspace.getConfiguration('editor', document);
    const set = (value: unknown) =>
      settings().update('codeActionsOnSave', value, vscode.ConfigurationTarget.Global, true);
    await set({ 'source.fixAll.offer': 'always' });
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(document.getText().length), 'espp: 15%\r\n');
      await vscode.workspace.applyEdit(edit);
      await document.save();
      assert.equal(document.getText(), windows(`${head}${mended}espp: 15%\n`));
    } finally {
      await set(undefined);
      await vscode.workspace.fs.delete(document.uri);
    }
  });
});

describe('Fill In What Is Missing as Unknown', () => {
  afterEach(closeAll);

  it('states what the offer does not mention, in one step', async () => {
    const text = `${head}time-off:\n  vacation: 25 days # per letter\n`;
    const document = await openUnsaved(text);
    await vscode.commands.executeCommand('offer.fillIn');
    assert.match(document.getText(), /\nexpires: unknown\nstarts: unknown\n/);
    assert.match(document.getText(), /\n {2}vacation: 25 days # per letter\n {2}holidays: unknown\n/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });
});
