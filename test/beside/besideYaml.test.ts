import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, openFile, replace, when, writeFile } from '../editor/support';

const head = 'company: Acme\ncurrency: EUR\n';

let files = 0;

/** A new file of ours, in its own language or mapped to another one. */
async function open(text: string, language?: string): Promise<vscode.TextDocument> {
  files++;
  const name = `${files}.offer.yaml`;
  await writeFile(name, text);
  const document = await openFile(name);
  return language === undefined ? document : vscode.languages.setTextDocumentLanguage(document, language);
}

/** Who tells what of a file: the source and the code, or the message where the source has no codes. */
function told({ uri }: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map((each) => (each.source === 'offer' ? `offer: ${codeOf(each)}` : `YAML: ${each.message}`))
    .sort();
}

async function toldWhen(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  const wanted = [...expected].sort().join('\n');
  await when(
    () => told(document).join('\n'),
    (all) => all === wanted,
    (listener) => vscode.languages.onDidChangeDiagnostics(listener),
  );
}

/** The labels that are offered behind a text, as often as they are. */
async function completions(document: vscode.TextDocument, behind: string): Promise<string[]> {
  const position = document.positionAt(document.getText().indexOf(behind) + behind.length);
  const command = 'vscode.executeCompletionItemProvider';
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, position);
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function hovers(document: vscode.TextDocument, word: string): Promise<string[]> {
  const position = document.positionAt(document.getText().indexOf(word) + 1);
  const command = 'vscode.executeHoverProvider';
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position);
  return found.map(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value).join('\n'));
}

async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('yaml').update(name, value, vscode.ConfigurationTarget.Global);
}

const faults = `${head}pay:\n  base-salary: XYZ 8000\n  hours: 40\nreceived: 2026-02-30\ntilte: x\n`;
const ours = ['offer: date-does-not-exist', 'offer: unknown-currency'];
const both = ['offer: unknown-key', 'offer: unreadable-rate'];
const theirs = ['YAML: Incorrect type. Expected "string | Long form".', 'YAML: Property tilte is not allowed.'];

describe('Beside a YAML extension', () => {
  afterEach(closeAll);

  it('an offer is ours alone', async () => {
    const document = await open(faults);
    await toldWhen(document, [...ours, ...both]);
    assert.equal((await hovers(document, 'currency')).length, 1);
    const labels = await completions(document, 'tilte: x\n');
    assert.equal(labels.filter((label) => label === 'level').length, 1);
  });

  it('a file that is mapped to YAML has each fault told once', async () => {
    const document = await open(faults, 'yaml');
    await toldWhen(document, [...ours, ...theirs]);
    await replace(document, 'tilte: x\n', '');
    await replace(document, '2026-02-30', '2026-02-28');
    await toldWhen(document, [ours[1]!, theirs[0]!]);
  });

  it('a file that is mapped to YAML is ours again where the other one does not check it', async () => {
    const document = await open(faults, 'yaml');
    await toldWhen(document, [...ours, ...theirs]);
    await setting('validate', false);
    await toldWhen(document, [...ours, ...both]);
    await setting('validate', undefined);
    await toldWhen(document, [...ours, ...theirs]);
  });

  it('a file that is mapped to YAML has each completion once, and those that only we have', async () => {
    const document = await open(`${head}pay:\n  \ntime-off:\n  sick: 10\nlevel: x\n`, 'yaml');
    for (const [behind, some] of [
      ['pay:\n  ', 'Sign-on bonus in two payments'],
      ['pay:\n  ', 'raise'],
      ['sick: 10', '10 weeks'],
      ['sick: 10', 'unknown'],
    ] as const) {
      const labels = await completions(document, behind);
      assert.deepEqual(
        labels.filter((label, i) => labels.indexOf(label) !== i),
        [],
      );
      assert.ok(labels.includes(some), some);
    }
    await setting('completion', false);
    assert.ok((await completions(document, 'pay:\n  ')).includes('raise'));
    await setting('completion', undefined);
  });

  it('a file that is mapped to YAML has one hover on a key, one outline and one formatter', async () => {
    const document = await open(`company:   'Acme'\ncurrency: EUR\n`, 'yaml');
    assert.equal((await hovers(document, 'currency')).length, 1);
    await setting('hover', false);
    assert.equal((await hovers(document, 'currency')).length, 1);
    await setting('hover', undefined);
    const { uri } = document;
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['company', 'currency'],
    );
    // With two of them VS Code would ask, and ours keeps the quotes.
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), 'company: "Acme"\ncurrency: EUR\n');
  });

  it('the comment that names a schema is an ordinary one in an offer', async () => {
    const modeline = '# yaml-language-server: $schema=../schemas/offer.schema.json\n';
    const document = await open(`${modeline}currency: EUR\ncompany:  Acme\nstatus: \n`);
    const labels = await completions(document, 'status: ');
    assert.ok(labels.includes('written'));
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await vscode.commands.executeCommand('offer.sort');
    assert.equal(document.getText(), `${modeline}company: Acme\ncurrency: EUR\nstatus:\n`);
    await replace(document, 'status:\n', 'no-such-key: 1\n');
    await toldWhen(document, ['offer: unknown-key']);
  });
});
