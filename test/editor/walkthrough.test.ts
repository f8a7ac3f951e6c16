import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, when } from './support';

interface Step {
  readonly title: string;
  readonly description: string;
  readonly media: { readonly image?: string; readonly markdown?: string };
}

interface Manifest {
  readonly contributes: { readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[] };
}

describe('The walkthrough', () => {
  const extension = vscode.extensions.getExtension('offer-files.offer-files')!;
  const { id, steps } = (extension.packageJSON as Manifest).contributes.walkthroughs[0]!;

  before(() => extension.activate());
  after(closeAll);

  it('has a button in each step, whose command exists', async () => {
    const commands = new Set(await vscode.commands.getCommands(true));
    for (const { title, description } of steps) {
      const [, command = ''] = /\n\[[^\]]+\]\(command:([\w.]+)\)$/.exec(description) ?? [];
      assert.ok(commands.has(command), `${title}: ${command}`);
    }
  });

  it('finds the page or the picture of each step', async () => {
    for (const { title, media } of steps) {
      const uri = vscode.Uri.joinPath(extension.extensionUri, media.markdown ?? media.image ?? 'none');
      const content = await vscode.workspace.fs.readFile(uri);
      assert.ok(content.length > 100, title);
    }
  });

  it('opens', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#${id}`);
    await when(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label,
      (label) => label?.includes('Walkthrough') === true,
      (listener) => vscode.window.tabGroups.onDidChangeTabs(listener),
    );
  });
});
