import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, openUnsaved } from './support';

const jumbled = 'currency: EUR # euros\n# the firm\ncompany: Acme\n\nterms:\n  probation: 6 months\n  notice: none\n';
const inOrder = '# the firm\ncompany: Acme\ncurrency: EUR # euros\n\nterms:\n  notice: none\n  probation: 6 months\n';

async function sourceActions(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(0, 0, 0, 0),
    'source.sortOffer',
  );
  return actions.filter(({ kind }) => kind?.value === 'source.sortOffer');
}

describe('Sort Into Standard Order', () => {
  afterEach(closeAll);

  it('is a source action that moves keys with their comments', async () => {
    const document = await openUnsaved(jumbled);
    const [action] = await sourceActions(document);
    assert.equal(action?.title, 'Sort into standard order');
    await vscode.workspace.applyEdit(action.edit!);
    assert.equal(document.getText(), inOrder);
  });

  it('is offered only where it would change something', async () => {
    assert.deepEqual(await sourceActions(await openFile('larkspur.offer.yaml')), []);
    assert.deepEqual(await sourceActions(await openUnsaved(`${jumbled}pay: [\n`)), []);
  });

  it('is a command, one step to undo', async () => {
    const document = await openUnsaved(jumbled);
    await vscode.commands.executeCommand('offer.sort');
    assert.equal(document.getText(), inOrder);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), jumbled);
  });
});
