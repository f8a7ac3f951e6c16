import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { complete } from '../../../src/core/assist/complete';
import { hoverAt } from '../../../src/core/assist/hover';
import { fieldAt } from '../../../src/core/fieldAt';
import { english } from '../../../src/core/locale';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import type { FieldSpec } from '../../../src/core/vocabulary';
import { yamlDocument, yamlService } from '../../support/yamlServer';

type Kind = 'offer' | 'candidate';

const service = yamlService(process.cwd());
const head = 'company: Acme\ncurrency: EUR\n';

/** What is offered at the mark `|`: by us alone, by us beside the server, by the server. */
async function offeredAt(marked: string, kind: Kind) {
  const text = marked.replace('|', '');
  const offset = marked.indexOf('|');
  const setting = { kind, locale: english, today: '2026-11-22', tabSize: 2, offer: () => undefined, files: [] };
  const labels = (isBesideYaml: boolean) =>
    complete(text, offset, { ...setting, isBesideYaml }).map(({ label }) => label);
  const document = yamlDocument(text, kind);
  const { items } = await service.doComplete(document, document.positionAt(offset), false);
  return { alone: labels(false), ours: labels(true), theirs: items.map(({ label }) => label) };
}

describe('Completion beside a YAML language server', () => {
  const places: readonly (readonly [kind: Kind, marked: string])[] = [
    ['offer', `${head}|`],
    ['offer', `${head}pa|`],
    ['offer', `${head}pay:\n  |`],
    ['offer', `${head}pay:\n  base-salary: |`],
    ['offer', `${head}pay:\n  base-salary: 100|`],
    ['offer', `${head}pay: { | }`],
    ['offer', `${head}pay: { ra| }`],
    ['offer', `${head}pay:\n  bonus:\n    guaranteed: |`],
    ['offer', `${head}status: |`],
    ['offer', `${head}received: |`],
    ['offer', 'company: Acme\ncurrency: |'],
    ['offer', `${head}equity:\n  |`],
    ['offer', `${head}equity:\n  - type: |`],
    ['offer', `${head}equity:\n  - type: RSU\n    |`],
    ['offer', `${head}equity:\n  - type: RSU\n    vesting: { every: | }`],
    ['offer', `${head}insurance:\n  health: |`],
    ['offer', `${head}retirement:\n  plan: |`],
    ['offer', `${head}time-off:\n  vacation: |`],
    ['offer', `${head}time-off:\n  vacation: 25|`],
    ['offer', `${head}flexibility:\n  remote: |`],
    ['offer', `${head}perks: |`],
    ['offer', `${head}perks:\n  - |`],
    ['offer', `${head}negotiation:\n  asks:\n    - term: |`],
    ['candidate', 'priorities:\n  - term: |'],
    ['candidate', 'priorities:\n  - { term: level, need: | }'],
    ['candidate', 'priorities:\n  - { term: level, need: m| }'],
    ['candidate', 'value-case:\n  - claim: x\n    supports: [|]'],
    ['candidate', 'assumptions:\n  horizon: |'],
    ['candidate', 'assumptions:\n  exchange-rates: { | }'],
  ];
  for (const [kind, marked] of places)
    it(`offers at ${JSON.stringify(marked.replace(head, ''))} nothing twice and all that it offers alone`, async () => {
      const { alone, ours, theirs } = await offeredAt(marked, kind);
      assert.ok(alone.length > 0);
      assert.deepEqual(
        ours.filter((label) => theirs.includes(label)),
        [],
      );
      assert.deepEqual(
        alone.filter((label) => !ours.includes(label) && !theirs.includes(label)),
        [],
      );
    });
});

describe('Hover beside a YAML language server', () => {
  for (const file of readdirSync('examples').filter((name) => name.endsWith('.yaml')))
    it(`says of each key of ${file} what it means, and says it once where its value has one form`, async () => {
      const text = readFileSync(`examples/${file}`, 'utf8');
      const kind: Kind = file.endsWith('.candidate.yaml') ? 'candidate' : 'offer';
      const parsed = kind === 'offer' ? parseOffer(text) : parseCandidate(text);
      const document = yamlDocument(text, kind);
      const setting = { candidate: undefined, valuation: undefined, locale: english, today: '2026-11-22', isBesideYaml: true }; // prettier-ignore
      const wrong: string[] = [];
      let keys = 0;
      for (const { 0: key, index } of text.matchAll(/[\w-]+(?=:)/g)) {
        const found = fieldAt(parsed.fields, parsed.vocabulary, index + 1);
        if (found?.part !== 'key') continue;
        keys++;
        const hover = await service.doHover(document, document.positionAt(index + 1));
        const isTheirs = plain(JSON.stringify(hover?.contents ?? '')).includes(plain(found.spec.description));
        const isOurs = hoverAt(parsed, index + 1, setting) !== undefined;
        const isTold = isTheirs ? !isOurs || hasSeveralForms(found.spec) : isOurs;
        if (!isTold) wrong.push(`${key} (${found.spec.path}) is told by ${isOurs ? 'both' : 'none'}`);
      }
      assert.ok(keys > 10);
      assert.deepEqual([...new Set(wrong)], []);
    });
});

/** Which form is written decides what the server says of the key, so it may say the same as we do. */
function hasSeveralForms(spec: FieldSpec): boolean {
  return (
    (spec.type === 'list' && spec.single) ||
    (spec.type === 'group' && spec.short !== undefined) ||
    (spec.type === 'term' && spec.kinds.length + (spec.words === undefined ? 0 : 1) > 1)
  );
}

/** Words only: the two write Markdown differently. */
function plain(markdown: string): string {
  return markdown.replace(/\\n/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ');
}
