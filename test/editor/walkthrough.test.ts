import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Step {
  readonly title: string;
  readonly description: string;
  readonly media: { readonly image?: string; readonly markdown?: string };
}

interface Manifest {
  readonly contributes: { readonly walkthroughs: readonly { readonly steps: readonly Step[] }[] };
}

describe('The walkthrough', () => {
  const extension = vscode.extensions.getExtension('offer-files.offer-files')!;
  const { steps } = (extension.packageJSON as Manifest).contributes.walkthroughs[0]!;

  before(() => extension.activate());

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
});
