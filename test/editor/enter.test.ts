import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openUnsaved } from './support';

/** The cursor is at the bar; what stands after Enter, with the bar where the cursor is then. */
const cases = [
  ['pay:|', 'pay:\n  |'],
  ['pay: &a|', 'pay: &a\n  |'],
  ['pay: # per letter|', 'pay: # per letter\n  |'],
  ['source: ||', 'source: |\n  |'],
  ['note: >-|', 'note: >-\n  |'],
  ['"quoted key":|', '"quoted key":\n  |'],
  ['perks:\n  - name: Meals|', 'perks:\n  - name: Meals\n    |'],
  ['perks:\n  - name: Meals\n    value: 8/day|', 'perks:\n  - name: Meals\n    value: 8/day\n    |'],
  ['equity:\n  - vesting:|', 'equity:\n  - vesting:\n      |'],
  ['terms:\n  contingencies:\n    - background check|', 'terms:\n  contingencies:\n    - background check\n    |'],
  ['pay:\n  base-salary: 112000/year|', 'pay:\n  base-salary: 112000/year\n  |'],
  ['pay:\n  note: it rose -|', 'pay:\n  note: it rose -\n  |'],
  ['pay:\n  commission: {|}', 'pay:\n  commission: {\n    |\n  }'],
  ['pay:\n  # a comment|', 'pay:\n  # a comment\n  |'],
] as const;

/** What stands after Enter at the bar, with the bar where the cursor is then. */
async function pressEnter(document: vscode.TextDocument, offset: number): Promise<string> {
  const editor = vscode.window.activeTextEditor!;
  const cursor = document.positionAt(offset);
  editor.selection = new vscode.Selection(cursor, cursor);
  await vscode.commands.executeCommand('type', { text: '\n' });
  const end = document.offsetAt(editor.selection.active);
  return `${document.getText().slice(0, end)}|${document.getText().slice(end)}`.replaceAll('\r\n', '\n');
}

describe('Enter', () => {
  afterEach(closeAll);

  for (const [before, after] of cases)
    it(`after ${JSON.stringify(before.split('\n').at(-1))} indents as YAML needs it`, async () => {
      const offset = before.lastIndexOf('|');
      const document = await openUnsaved(before.slice(0, offset) + before.slice(offset + 1));
      // VS Code reads a new document's lines in the background before it indents by them, and tells nobody when it has.
      let written = await pressEnter(document, offset);
      for (let attempt = 1; written !== after && attempt < 500; attempt++) {
        await vscode.commands.executeCommand('undo');
        written = await pressEnter(document, offset);
      }
      assert.equal(written, after);
    });
});
