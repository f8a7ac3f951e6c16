import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionAt, actionsAt, closeAll, openFile, openUnsaved } from './support';

const jumbled = 'currency: EUR # euros\n# the firm\ncompany: Acme\n\nterms:\n  probation: 6 months\n  notice: none\n';
const inOrder = '# the firm\ncompany: Acme\ncurrency: EUR # euros\n\nterms:\n  notice: none\n  probation: 6 months\n';

const kind = 'source.sortOffer';
const top = new vscode.Range(0, 0, 0, 0);

async function isOffered(document: vscode.TextDocument): Promise<boolean> {
  return (await actionsAt(document, top, kind)).some((action) => action.kind?.value === kind);
}

describe('Sort Into Standard Order', () => {
  afterEach(closeAll);

  it('is a source action that moves keys with their comments', async () => {
    const document = await openUnsaved(jumbled);
    const { edit } = await actionAt(document, top, kind, 'Sort into standard order');
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), inOrder);
  });

  it('is offered only where it would change something', async () => {
    assert.ok(!(await isOffered(await openFile('larkspur.offer.yaml'))));
    assert.ok(!(await isOffered(await openUnsaved(`${jumbled}pay: [\n`))));
  });

  it('is a command, one step to undo', async () => {
    const document = await openUnsaved(jumbled);
    await vscode.commands.executeCommand('offer.sort');
    assert.equal(document.getText(), inOrder);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), jumbled);
  });
});
