import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pathTo } from '../../src/editor/files/linksToFiles';
import { closeAll, file, folder, openFile, openUnsaved, replace, runWith } from './support';

describe('Write Negotiation Summary', () => {
  afterEach(closeAll);

  it('writes a Markdown document with the open offers and their totals, unsaved text included', async () => {
    const rest = 'insurance: none\nretirement: none\ntime-off: { vacation: unlimited, holidays: 10 days }\n';
    await openUnsaved(`company: Alpha Works\ncurrency: USD\npay:\n  base-salary: 100000/year\n${rest}`);
    const beta = await openUnsaved(`company: Beta Labs\ncurrency: USD\npay:\n  base-salary: 1/year\n${rest}`);
    await replace(beta, '1/year', '120500.50/year');
    await vscode.commands.executeCommand('offer.writeSummary');
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.languageId, 'markdown');
    assert.ok(document.isUntitled);
    const text = document.getText();
    assert.match(text, /^# Negotiation summary: .*Alpha Works.*Beta Labs/);
    // The candidate file of the folder assumes a raise of 3% for four years; only what is promised is guaranteed.
    assert.match(
      text,
      /Guaranteed [^\n]*\n[^\n]*\n(?:\| Year [^\n]*\n){4}\| Total of 4 years [^\n]*USD 400,000 \| USD 482,002/,
    );
    assert.match(text, /\| Base salary [^\n]*USD 418,362\.70/);
  });

  it('writes nothing when no offer can be read', async () => {
    const gone = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '..', 'elsewhere', 'gone.offer.yaml');
    await vscode.commands.executeCommand('offer.writeSummary', gone);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('names what is unknown as a question and not as 0', async () => {
    await openUnsaved('company: Alpha Works\ncurrency: USD\npay:\n  base-salary: unknown\n');
    await vscode.commands.executeCommand('offer.writeSummary');
    const text = vscode.window.activeTextEditor!.document.getText();
    assert.ok(text.includes('- What is the base salary?'), text);
    assert.match(text, /\| Total of 4 years \|[^\n]* unknown \|/);
    assert.doesNotMatch(text.replace(/Kestrel[^\n]*/g, ''), /\| Base salary \|[^\n]*USD 0/);
  });
});

describe('Links of the summary', () => {
  afterEach(closeAll);

  it('lead from the unsaved document to the lines, also in folders below', async () => {
    await vscode.workspace.fs.copy(file('brenner.offer.yaml'), file('more offers/brenner.offer.yaml'));
    await openFile('larkspur.offer.yaml');
    await openFile('more offers/brenner.offer.yaml');
    await vscode.commands.executeCommand('offer.writeSummary');
    const { document } = vscode.window.activeTextEditor!;
    for (const [title, name, line] of [
      ['Sabbatical: length', 'larkspur.offer.yaml', /^ {2}sabbatical: /],
      ['Probation', 'more offers/brenner.offer.yaml', /^ {2}probation: /],
    ] as const) {
      await follow(document, title);
      const { document: shown, selection } = vscode.window.activeTextEditor!;
      assert.equal(shown.uri.toString(), file(name).toString());
      assert.match(shown.lineAt(selection.active.line).text, line);
    }
    await vscode.workspace.fs.delete(file('more offers'), { recursive: true });
  });

  it('are paths that hold in the folder of the workspace', () => {
    assert.equal(pathTo(file('a.offer.yaml')), 'a.offer.yaml');
    assert.equal(pathTo(file('b c/a.offer.yaml')), '/b c/a.offer.yaml');
    assert.equal(pathTo(vscode.Uri.joinPath(folder(), '..', 'other', 'a.offer.yaml')), '../other/a.offer.yaml');
    assert.equal(pathTo(vscode.Uri.parse('untitled:Untitled-1')), undefined);
  });
});

/** Opens what the first link with a title leads to, once the Markdown extension of VS Code knows it. */
async function follow(document: vscode.TextDocument, title: string): Promise<void> {
  const start = document.positionAt(document.getText().indexOf(`[${title}](`) + title.length + 3);
  for (let tries = 0; tries < 40; tries++) {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 1000); // prettier-ignore
    const target = links.find(({ range }) => range.start.isEqual(start))?.target;
    if (target !== undefined) {
      await vscode.commands.executeCommand('vscode.open', target);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`The document has no link ${title}`);
}

describe('Write Negotiation Summary to Share', () => {
  afterEach(closeAll);

  const text = () => vscode.window.activeTextEditor!.document.getText();

  it('asks nothing where there is one offer besides the job one has, and names nobody else', async () => {
    const selected = ['larkspur', 'current'].map((name) => file(`${name}.offer.yaml`));
    await vscode.commands.executeCommand('offer.writeSharedSummary', selected[0], selected);
    assert.match(text(), /^# Negotiation summary: Current job and Larkspur Systems\n/);
    assert.doesNotMatch(text(), /Kestrel|\.yaml|#L\d|walk-away|Fallback|## Leverage/);
  });

  it('asks which employer may be named, and writes nothing without an answer', async () => {
    const selected = ['larkspur', 'tideline', 'brenner'].map((name) => file(`${name}.offer.yaml`));
    await runWith(
      [{ label: 'To share: only Tideline Energy is named' }],
      'offer.writeSharedSummary',
      selected[0],
      selected,
    );
    assert.match(text(), /^# Negotiation summary: Current job, Another offer, Tideline Energy, and Another offer 2\n/);
    assert.doesNotMatch(text(), /Larkspur|Brenner|Kestrel/);
    await closeAll();
    await runWith(['leave'], 'offer.writeSharedSummary', selected[0], selected);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
