import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { english } from '../../src/core/locale';
import { parseOffer } from '../../src/core/parse/parseOffer';
import { writeComparison, type Exported } from '../../src/editor/commands/exportCommand';
import { closeAll, file, runWith } from './support';
import { compareOffers } from '../../src/core/words/comparison/compareOffers';

const offer = (company: string, salary: number) =>
  parseOffer(`company: ${company}\ncurrency: USD\nstatus: written\npay: { base-salary: ${salary} }\ninsurance: none\nretirement: none\ntime-off: { vacation: unlimited, holidays: 10 days }\n`).fields; // prettier-ignore

describe('Export Comparison', () => {
  const uris = [file('export/acme.offer.yaml'), file('export/secret.offer.yaml')];
  const exported: Exported = {
    offers: [offer('Acme', 100_000), offer('Secret Inc', 120_000)].map((fields, i) => ({ id: String(uris[i]), offer: fields })), // prettier-ignore
    candidate: undefined,
    baseline: String(uris[1]),
    notices: ['secret.offer.yaml has errors; what cannot be read is not counted.'],
  };
  const written = async (name: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(file(name))); // prettier-ignore

  afterEach(closeAll);

  it('writes each format with the figures of the comparison, and its baseline', async () => {
    const total = compareOffers(exported.offers, undefined, { locale: english, today: '2026-11-22' }).expected.at(-1)!;
    assert.deepEqual(total.figures.map(({ text }) => text), ['USD 400,000', 'USD 480,000']); // prettier-ignore
    for (const [format, name, pattern] of [
      [
        'markdown',
        'export/comparison.md',
        /Secret Inc \(baseline\)[^]*\| Total of 4 years \| USD 400,000 \| USD 480,000 \|/,
      ],
      ['csv', 'export/comparison.csv', /^\uFEFFSection,[^]*"USD 480,000",480000,480000\r\n/],
      [
        'html',
        'export/comparison.html',
        /^<!DOCTYPE html>[^]*has errors[^]*USD\u00A0480,000[^]*acme\.offer\.yaml and secret\.offer\.yaml/,
      ],
    ] as const) {
      // prettier-ignore
      await writeComparison(file(name), uris, exported, { format });
      assert.match(await written(name), pattern);
    }
  });

  it('names only the chosen employer in what is to be shared', async () => {
    for (const format of ['markdown', 'csv', 'html'] as const) {
      await writeComparison(file('export/shared.txt'), uris, exported, { format, keep: String(uris[0]) });
      const text = await written('export/shared.txt');
      assert.match(text, /Another offer/);
      assert.match(text, /There are errors in the files/);
      assert.doesNotMatch(text, /secret|offer\.yaml/i);
    }
  });

  it('writes over what was there', async () => {
    for (const keep of [undefined, String(uris[0])])
      await writeComparison(file('export/twice.md'), uris, exported, { format: 'markdown', keep });
    assert.doesNotMatch(await written('export/twice.md'), /Secret/);
  });

  it('rejects where nothing can be written', async () => {
    await assert.rejects(writeComparison(vscode.Uri.parse('nowhere:/a.md'), uris, exported, { format: 'markdown' }));
  });

  it('asks for the format first, and writes nothing when that is left unanswered', async () => {
    const files = async () => (await vscode.workspace.fs.readDirectory(file(''))).map(([name]) => name).sort();
    const before = await files();
    const selected = ['larkspur', 'brenner'].map((name) => file(`${name}.offer.yaml`));
    await runWith(['leave'], 'offer.exportComparison', selected[0], selected);
    assert.deepEqual(await files(), before);
  });
});
