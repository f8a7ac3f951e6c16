import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, openUnsaved, replace, writeFile } from './support';

const untidy =
  '# An offer.\ncompany:   Acme # the firm\ncurrency: EUR\n\n\npay:\n  bonus:  {target: 15%}  \n   # about it\n  raise: 3%';
const tidy =
  '# An offer.\ncompany: Acme # the firm\ncurrency: EUR\n\npay:\n  bonus: { target: 15% }\n  # about it\n  raise: 3%\n';

async function format(command = 'editor.action.formatDocument'): Promise<string> {
  await vscode.commands.executeCommand(command);
  return vscode.window.activeTextEditor!.document.getText();
}

/** Runs with a setting of the editor for offers in the workspace. */
async function withSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const update = (to: unknown) =>
    vscode.workspace
      .getConfiguration('editor', { languageId: 'offer' })
      .update(name, to, vscode.ConfigurationTarget.Workspace, true);
  await update(value);
  try {
    await run();
  } finally {
    await update(undefined);
  }
}

describe('Format Document', () => {
  afterEach(closeAll);

  it('tidies an offer and keeps its comments', async () => {
    await openUnsaved(untidy);
    assert.equal(await format(), tidy);
  });

  it('leaves a number alone that a comma splits', async () => {
    const text = 'company: A\ncurrency: EUR\npay:\n  sign-on: [20,000]\n  relocation: { amount: 8,000, cash: true }\n';
    await openUnsaved(text.replace('pay:\n', 'pay:   \n'));
    assert.equal(await format(), text);
  });

  it('tidies a candidate file', async () => {
    await openUnsaved('currency:  EUR\nassumptions:\n  raise:  3%\n', 'offer-candidate');
    assert.equal(await format(), 'currency: EUR\nassumptions:\n  raise: 3%\n');
  });

  it('is one step to undo and leaves the cursor in its word', async () => {
    const document = await openUnsaved(untidy);
    const editor = vscode.window.activeTextEditor!;
    const cursor = document.positionAt(untidy.indexOf('get: 15%'));
    editor.selection = new vscode.Selection(cursor, cursor);
    await format();
    assert.equal(document.offsetAt(editor.selection.active), tidy.indexOf('get: 15%'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), untidy);
  });

  it('keeps the line ends of Windows', async () => {
    await writeFile('line-ends.offer.yaml', untidy.replaceAll('\n', '\r\n'));
    await openFile('line-ends.offer.yaml');
    assert.equal(await format(), tidy.replaceAll('\n', '\r\n'));
  });

  it('leaves a file with a syntax error alone', async () => {
    const text = 'company:   Acme\ncurrency: EUR\nterms:\n  contingencies: [visa\n';
    const document = await openUnsaved(text);
    const { version } = document;
    assert.equal(await format(), text);
    assert.equal(document.version, version);
  });

  it('indents by the tab size of the editor', async () => {
    await openUnsaved('pay:\n  bonus:\n    - target: 15%\n');
    vscode.window.activeTextEditor!.options = { tabSize: 4, insertSpaces: true };
    assert.equal(await format(), 'pay:\n    bonus:\n        - target: 15%\n');
  });

  it('uses our formatter where another one is the default for all files', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('defaultFormatter', 'other.formatter', vscode.ConfigurationTarget.Workspace);
    try {
      await openUnsaved(untidy);
      assert.equal(await format(), tidy);
    } finally {
      await settings.update('defaultFormatter', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('formats files that are mapped to plain YAML', async () => {
    await writeFile('plain/yaml.offer.yaml', 'company:   Acme\n');
    const document = await openFile('plain/yaml.offer.yaml');
    const mapped = await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      mapped.uri,
      { tabSize: 2, insertSpaces: true },
    );
    assert.deepEqual(
      edits.map(({ range, newText }) => [range.start.character, range.end.character, newText]),
      [[9, 11, '']],
    );
  });
});

describe('Format Selection', () => {
  afterEach(closeAll);

  it('changes the selected lines only', async () => {
    await openUnsaved('company:   Acme\ncurrency:   EUR\ntitle:   Engineer\n');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(1, 0, 1, 12);
    const text = await format('editor.action.formatSelection');
    assert.equal(text, 'company:   Acme\ncurrency: EUR\ntitle:   Engineer\n');
  });
});

describe('Format on save', () => {
  afterEach(closeAll);

  it('tidies an offer when it is saved', async () => {
    await writeFile('saved.offer.yaml', untidy);
    const document = await openFile('saved.offer.yaml');
    await withSetting('formatOnSave', true, async () => {
      await replace(document, '15%', '20%');
      assert.ok(await document.save());
    });
    assert.equal(document.getText(), tidy.replace('15%', '20%'));
    assert.ok(!document.isDirty);
  });
});
