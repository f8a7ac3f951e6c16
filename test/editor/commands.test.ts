import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, when, writeFile } from './support';

const panels = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('offer.comparison'));

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
