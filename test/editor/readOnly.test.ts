import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, runWith, writeFile } from './support';

const offer = `starts: 2027-02-01
company: Acme
currency: USD
pay: { base-salary: 100000/year }
negotiation:
  asks:
    - { term: time-off.vacation, ask: 28 days, status: asked, on: 2026-11-19 }
`;

const commands: readonly (readonly [string, ...(readonly unknown[])])[] = [
  ['offer.fillIn'],
  ['offer.sort'],
  ['offer.recordAsk'],
  ['offer.recordAnswer'],
];

describe('A file that is read-only', () => {
  const settings = () => vscode.workspace.getConfiguration('files');
  const setReadOnly = (patterns: Readonly<Record<string, boolean>> | undefined) =>
    settings().update('readonlyInclude', patterns, vscode.ConfigurationTarget.Workspace);

  afterEach(async () => {
    await setReadOnly(undefined);
    await closeAll();
  });

  for (const pattern of ['**/ro.offer.yaml', 'readonly/*.yaml'])
    it(`is changed by no command, which says so: ${pattern}`, async () => {
      await writeFile('readonly/ro.offer.yaml', offer);
      await setReadOnly({ [pattern]: true });
      const document = await openFile('readonly/ro.offer.yaml');
      for (const [command, ...args] of commands) {
        const warnings = await runWith([], command, ...args);
        assert.deepEqual(warnings, ['ro.offer.yaml is read-only; nothing was written.'], command);
        assert.equal(document.getText(), offer, command);
      }
    });

  it('is one that only can be looked at', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('looked', {
      provideTextDocumentContent: () => offer,
    });
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('looked:/ro.offer.yaml'));
      await vscode.window.showTextDocument(document);
      const warnings = await runWith([], 'offer.fillIn');
      assert.deepEqual(warnings, ['ro.offer.yaml is read-only; nothing was written.']);
      assert.equal(document.getText(), offer);
    } finally {
      provider.dispose();
    }
  });

  it('is no file that other files are read-only beside', async () => {
    await writeFile('readonly/rw.offer.yaml', offer);
    await setReadOnly({ '**/ro.offer.yaml': true });
    const document = await openFile('readonly/rw.offer.yaml');
    assert.deepEqual(await runWith([], 'offer.sort'), []);
    assert.ok(document.isDirty);
    assert.match(document.getText(), /^company: Acme/);
  });
});
