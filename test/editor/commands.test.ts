import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, openUnsaved, replace, when, writeFile } from './support';

const panels = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('offer.comparison'));

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

const untilPanels = (count: number) =>
  when(
    panels,
    (found) => found.length === count,
    (listener) => vscode.window.tabGroups.onDidChangeTabs(listener),
    (found) => `${found.length} panels`,
  );

describe('Compare Offers', () => {
  afterEach(async () => {
    await closeAll();
    await untilPanels(0);
  });

  it('opens a panel beside the open offers', async () => {
    await openFile('larkspur.offer.yaml');
    await openFile('brenner.offer.yaml');
    await vscode.commands.executeCommand('offer.compare');
    await untilPanels(1);
  });

  it('takes the files that are selected in the explorer', async () => {
    const uris = ['larkspur', 'tideline'].map((name) =>
      vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, `${name}.offer.yaml`),
    );
    await vscode.commands.executeCommand('offer.compare', uris[0], uris);
    await untilPanels(1);
  });

  it('finds its panel again after a file was renamed', async () => {
    const [first, second] = await Promise.all(['x', 'y'].map((name) => writeFile(`panel/${name}.offer.yaml`, `company: ${name}\ncurrency: USD\n`))); // prettier-ignore
    await vscode.commands.executeCommand('offer.compare', first, [first, second]);
    await untilPanels(1);
    const renamed = vscode.Uri.joinPath(second!, '..', 'z.offer.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(second!, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.commands.executeCommand('offer.compare', first, [first, renamed]);
    // Another comparison opens a panel of its own; this one was there.
    const larkspur = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'larkspur.offer.yaml');
    await vscode.commands.executeCommand('offer.compare', first, [first, larkspur]);
    await untilPanels(2);
  });
});
