import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openUnsaved } from './support';

/** The tokens of a document as `type: text`; the editor gives places relative to the token before. */
async function tokens(document: vscode.TextDocument): Promise<string[]> {
  const ask = <Answer>(command: string) => vscode.commands.executeCommand<Answer>(`vscode.${command}`, document.uri);
  const legend = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend');
  const { data } = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens');
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(i, i + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const range = new vscode.Range(line, character, line, character + length);
    found.push(`${legend.tokenTypes[type] ?? ''}: ${document.getText(range)}`);
  }
  return found;
}

describe('Semantic tokens', () => {
  afterEach(closeAll);

  it('tell paths and words of the format from text', async () => {
    const offer = await openUnsaved('company: none\ncurrency: EUR\nstatus: written\ntitle: written\n');
    assert.deepEqual(await tokens(offer), ['string: none', 'enumMember: written']);
    const text = 'priorities:\n  - { term: time-off.vacation, need: must }\n  - { term: vacation, need: must }\n';
    const candidate = await openUnsaved(text, 'offer-candidate');
    assert.deepEqual(await tokens(candidate), ['property: time-off.vacation', 'enumMember: must', 'enumMember: must']);
  });
});
