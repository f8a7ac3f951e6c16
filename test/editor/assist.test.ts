import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, openUnsaved, replace, writeFile } from './support';

const execute = <T>(command: string, ...rest: unknown[]) => vscode.commands.executeCommand<T>(command, ...rest);

async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await execute<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value)).join('\n');
}

async function lensesOf({ uri }: vscode.TextDocument): Promise<string[]> {
  const lenses = await execute<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
  return lenses.map(({ command }) => command!.title);
}

async function hintsOf(document: vscode.TextDocument): Promise<string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await execute<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
  return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
}

describe('Hover, lenses and hints', () => {
  // A file that is opened wakes the extension; what is asked in the same moment may come too early.
  before(() => vscode.extensions.getExtension('offer-files.offer-files')!.activate());
  afterEach(closeAll);

  it('say of a key what it means and of a value what it comes to, beside the candidate file', async () => {
    const document = await openFile('larkspur.offer.yaml');
    assert.match(await hoverAt(document, 'deductible'), /\*\*Deductible\*\*/);
    const salary = await hoverAt(document, '192000');
    assert.match(salary, /\*\*USD 192,000\*\* in year 1, \*\*USD 803,256\.38\*\* over 4 years/);
    assert.match(salary, /Priority: must, at least USD 160,000\/year: met/);
    assert.match(salary, /Market: about percentile 70, between p50 .* and p75/);
  });

  it('show totals above the offer, from unsaved text too', async () => {
    const document = await openFile('larkspur.offer.yaml');
    const before = await lensesOf(document);
    assert.match(before[0]!, /^Year 1: USD 336,840, USD 217,000 guaranteed$/);
    assert.ok(
      before.some((title) => /USD 60,000 in year 1, .* nothing before 2028-02-01/.test(title)),
      before.join('\n'),
    );
    await replace(document, '192000/year', '200000/year');
    assert.match((await lensesOf(document))[0]!, /^Year 1: USD .*, USD 225,000 guaranteed$/);
  });

  it('do what they say: questions lead to their place, compare opens the panel', async () => {
    const document = await openFile('tideline.offer.yaml');
    const lenses = await execute<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50);
    const commands = lenses.flatMap(({ command }) => (command!.command === '' ? [] : [command!]));
    assert.deepEqual(commands.map(({ command }) => command), ['offer.compare', 'offer.writeSummary', 'offer.showQuestions', 'offer.recordAnswer']); // prettier-ignore
    const known = await vscode.commands.getCommands(true);
    for (const { command, arguments: given } of commands) {
      assert.ok(known.includes(command));
      assert.equal((given![0] as vscode.Uri).toString(), document.uri.toString());
    }
  });

  it('show what amounts come to, and what settings turn off', async () => {
    const document = await openFile('brenner.offer.yaml');
    const hints = await hintsOf(document);
    assert.ok(hints.includes('= EUR 112,800/year, ≈ USD 121,824/year'), hints.join());
    const settings = vscode.workspace.getConfiguration('offer.inlayHints', document);
    await settings.update('convertedCurrency', false, vscode.ConfigurationTarget.Workspace);
    try {
      const fewer = await hintsOf(document);
      assert.ok(fewer.includes('= EUR 112,800/year'));
    } finally {
      await settings.update('convertedCurrency', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('follow the candidate file', async () => {
    await writeFile('lenses/me.candidate.yaml', 'currency: USD\nassumptions: { horizon: 1 year }\n');
    await writeFile('lenses/a.offer.yaml', 'company: A\ncurrency: USD\npay: { base-salary: 100 }\n');
    const document = await openFile('lenses/a.offer.yaml');
    assert.ok(!(await lensesOf(document)).some((title) => title.startsWith('2 years')));
    const candidate = await openFile('lenses/me.candidate.yaml');
    await replace(candidate, '1 year', '2 years');
    assert.ok((await lensesOf(document)).some((title) => title.startsWith('2 years')));
  });

  it('are there for offers that were never saved', async () => {
    const document = await openUnsaved('company: A\ncurrency: USD\npay: { base-salary: 100/month }\n');
    assert.ok((await hintsOf(document)).includes('= USD 1,200/year'));
    assert.match(await hoverAt(document, 'base-salary'), /Base salary/);
  });
});
