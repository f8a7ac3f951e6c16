import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, openFile, openUnsaved, writeFile } from './support';

/** Runs one of the commands that ask the providers of a document, with what follows its address. */
function ask<Answer>(command: string, { uri }: vscode.TextDocument, ...further: unknown[]): Thenable<Answer> {
  return vscode.commands.executeCommand<Answer>(`vscode.${command}`, uri, ...further);
}

/** The position in the middle of a part of the text. */
function positionOf(document: vscode.TextDocument, part: string): vscode.Position {
  const start = document.getText().indexOf(part);
  assert.ok(start >= 0, `${part} is not there`);
  return document.positionAt(start + Math.floor(part.length / 2));
}

/** Places as the name of the file, the number of the line and the text there. */
async function shown(places: readonly (vscode.Location | vscode.LocationLink)[]): Promise<string[]> {
  const all = places.map(async (place) => {
    const [uri, range] =
      'uri' in place ? [place.uri, place.range] : [place.targetUri, place.targetSelectionRange ?? place.targetRange];
    const text = (await vscode.workspace.openTextDocument(uri)).getText(range);
    return `${uri.path.split('/').at(-1)}:${range.start.line + 1} ${text}`;
  });
  return (await Promise.all(all)).sort();
}

const candidate = `current-job: now.offer.yaml
priorities:
  - { term: time-off.vacation, need: must }
value-case:
  - { claim: C, supports: [time-off.vacation, pay.base-salary] }
market:
  - { term: pay.base-salary, p50: 100000, source: survey.txt, as-of: 2026-11-01 } # https://example.com/figures
`;
const acme = `company: Acme
currency: EUR
source: https://example.com/letter
pay:
  base-salary: 112000/year
time-off: { vacation: 25 days }
negotiation:
  asks:
    - { term: time-off.vacation, ask: 30 days }
`;

describe('Moving around', () => {
  before(async () => {
    await writeFile('moving/me.candidate.yaml', candidate);
    await writeFile('moving/acme.offer.yaml', acme);
    await writeFile('moving/now.offer.yaml', 'company: Now\r\ncurrency: EUR\r\ntime-off:\r\n  vacation: unknown\r\n');
    await writeFile('moving/other.offer.yaml', 'company: Other\ncurrency: EUR\n');
    await writeFile('moving/survey.txt', 'figures');
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(file('moving'), { recursive: true }));

  it('shows the fields of an offer in the outline, with their values', async () => {
    const document = await openFile('moving/acme.offer.yaml');
    const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', document);
    assert.deepEqual(symbols.map(({ name }) => name), ['company', 'currency', 'source', 'pay', 'time-off', 'negotiation']); // prettier-ignore
    const [salary] = symbols[3]!.children;
    assert.deepEqual([salary!.name, salary!.detail], ['base-salary', 'EUR 112,000/year']);
    assert.equal(document.getText(salary!.range), 'base-salary: 112000/year');
    assert.equal(document.getText(salary!.selectionRange), 'base-salary');
  });

  it('shows what can be read of a broken file, and the entries of a candidate file', async () => {
    const broken = await openUnsaved('company: "A\npay: [\ntime-off:\n  vacation: 25 days\n');
    assert.ok((await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', broken)).length > 0);
    const document = await openFile('moving/me.candidate.yaml');
    const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', document);
    const priorities = symbols.find(({ name }) => name === 'priorities');
    assert.deepEqual(
      priorities?.children.map(({ name, detail }) => [name, detail]),
      [['time-off.vacation', 'need must']],
    );
  });

  it('goes from an ask to the field of its offer', async () => {
    const document = await openFile('moving/acme.offer.yaml');
    const at = positionOf(document, 'time-off.vacation');
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>('executeDefinitionProvider', document, at);
    assert.deepEqual(await shown(found), ['acme.offer.yaml:6 vacation']);
  });

  it('goes from a priority to what each offer of the folder says', async () => {
    const document = await openFile('moving/me.candidate.yaml');
    const at = positionOf(document, 'time-off.vacation');
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>('executeDefinitionProvider', document, at);
    assert.deepEqual(await shown(found), ['acme.offer.yaml:6 vacation', 'now.offer.yaml:4 vacation']);
    const nowhere = await ask<unknown[]>('executeDefinitionProvider', document, positionOf(document, 'must'));
    assert.deepEqual(nowhere, []);
  });

  it('finds what names a term, from its key and from its path', async () => {
    const expected = [
      'acme.offer.yaml:6 vacation',
      'acme.offer.yaml:9 time-off.vacation',
      'me.candidate.yaml:3 time-off.vacation',
      'me.candidate.yaml:5 time-off.vacation',
      'now.offer.yaml:4 vacation',
    ];
    const offer = await openFile('moving/acme.offer.yaml');
    const fromKey = await ask<vscode.Location[]>('executeReferenceProvider', offer, positionOf(offer, 'vacation: 25').translate(0, -3)); // prettier-ignore
    assert.deepEqual(await shown(fromKey), expected);
    const beside = await openFile('moving/me.candidate.yaml');
    const fromPath = await ask<vscode.Location[]>('executeReferenceProvider', beside, positionOf(beside, 'time-off.vacation')); // prettier-ignore
    assert.deepEqual(await shown(fromPath), expected);
  });

  it('finds what names a term in text that is not saved', async () => {
    const offer = await openUnsaved(
      'time-off: { vacation: 25 days }\nnegotiation: { asks: [{ term: time-off.vacation }] }\n',
    );
    const found = await ask<vscode.Location[]>('executeReferenceProvider', offer, new vscode.Position(0, 14));
    const own = found.filter(({ uri }) => uri.toString() === offer.uri.toString());
    assert.deepEqual(await shown(own), [`${offer.uri.path}:1 vacation`, `${offer.uri.path}:2 time-off.vacation`]);
  });

  it('highlights a term and its paths, and elsewhere the same words', async () => {
    const document = await openFile('moving/acme.offer.yaml');
    const highlighted = async (part: string) => {
      const found = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', document, positionOf(document, part)); // prettier-ignore
      // The oldest VS Code does not count the words that it highlights itself.
      return (found as vscode.DocumentHighlight[] | undefined)?.map(({ range }) => document.getText(range)) ?? [];
    };
    assert.deepEqual(await highlighted('time-off.vacation'), ['vacation', 'time-off.vacation']);
    assert.ok((await highlighted('Acme')).every((word) => word === 'Acme'));
  });

  it('links files that are there, and each web address once', async () => {
    const document = await openFile('moving/me.candidate.yaml');
    const links = await ask<vscode.DocumentLink[]>('executeLinkProvider', document);
    const named = links.map(({ range, target }) => [document.getText(range), target?.path.split('/').at(-1)]);
    assert.deepEqual(named.sort(), [
      ['https://example.com/figures', 'figures'],
      ['now.offer.yaml', 'now.offer.yaml'],
      ['survey.txt', 'survey.txt'],
    ]);
    const offer = await openFile('moving/acme.offer.yaml');
    const [address, ...others] = await ask<vscode.DocumentLink[]>('executeLinkProvider', offer);
    assert.equal(offer.getText(address!.range), 'https://example.com/letter');
    assert.equal(others.length, 0);
  });

  it('selects more and more around the cursor', async () => {
    const document = await openFile('moving/acme.offer.yaml');
    const at = positionOf(document, '25 days');
    const [innermost] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', document, [at]);
    const texts: string[] = [];
    for (let range = innermost; range !== undefined; range = range.parent) texts.push(document.getText(range.range));
    const expected = ['25 days', 'vacation: 25 days', '{ vacation: 25 days }', 'time-off: { vacation: 25 days }', acme];
    assert.deepEqual(texts.filter((text) => expected.includes(text)), expected); // prettier-ignore
  });

  it('folds lists at the margin and comments', async () => {
    const document = await openUnsaved('# One.\n# Two.\nperks:\n- name: Meals\n  value: 8/day\nlevel: L6\n');
    const folds = await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider', document);
    const lines = folds.map(({ start, end, kind }) => [start, end, kind]);
    assert.deepEqual(lines, [
      [0, 1, vscode.FoldingRangeKind.Comment],
      [2, 4, undefined],
      [3, 4, undefined],
    ]);
  });
});
