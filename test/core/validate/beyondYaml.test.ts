import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/core/finding';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { beyondYaml } from '../../../src/core/validate/beyondYaml';
import { yamlDocument, yamlService } from '../../support/yamlServer';
import { findingsBeside, findingsOf, kindOf, offerStart, type Kind } from './findings';
import { mistakes, wholeFiles } from './mistakes';

const service = yamlService(process.cwd());

interface Told {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** What the YAML server tells; that an anchor is not used says nothing of the format. */
async function toldByYaml(text: string, kind: Kind): Promise<readonly Told[]> {
  const document = yamlDocument(text, kind);
  const diagnostics = await service.doValidation(document, false);
  return diagnostics
    .map(({ range, message }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      message: String(message),
    }))
    .filter(({ message }) => !message.startsWith('Unused anchor'));
}

/** What we tell of a text beside that server. */
function toldByUs(text: string, kind: Kind, findings: readonly Finding[] = findingsOf(text, kind)): readonly Finding[] {
  return beyondYaml(kind === 'offer' ? parseOffer(text) : parseCandidate(text), findings);
}

describe('Beside a YAML language server', () => {
  const single: (readonly [kind: Kind, text: string])[] = [
    ...Object.values(mistakes).flatMap((cases) => cases.map(([text]) => ['offer', offerStart + text] as const)),
    ...wholeFiles.map(([kind, text]) => [kind, text] as const),
  ];

  it('one mistake is told by one of the two', async () => {
    const wrong: string[] = [];
    for (const [kind, text] of single) {
      const ours = toldByUs(text, kind).map(({ code }) => code);
      const theirs = (await toldByYaml(text, kind)).map(({ message }) => message);
      // What the server says then is about the second document, about as much of an endless one as it has read, or
      // about a text that is none.
      if (['several-documents', 'too-deep', 'wrong-encoding'].includes(ours[0] ?? '')) continue;
      if (ours.length > 0 === theirs.length > 0) wrong.push(JSON.stringify({ text, ours, theirs }));
    }
    assert.deepEqual(wrong, []);
  });

  it('what only the reader and the rules see is left to us, beside what the schema refuses too', () => {
    for (const [body, ...codes] of [
      ['pay:\n  base-salary: XYZ 8000\n  hours: 40\n  raise: 3\n', 'unknown-currency'],
      [
        'pay:\n  sign-on:\n    - EUR 20 USD\n    - 20000/year\n    - { amuont: 1 }\n',
        'unreadable-amount',
        'unexpected-period',
      ],
      ['flexibility: { remote: 3 hours/week, travel: 10 }\n', 'unreadable-rate'],
      ['received: 2026-02-30\nexpires: soon\n', 'date-does-not-exist'],
      ['equity: { type: RSU, value: 112.000 }\nperks: []\n', 'ambiguous-amount'],
      ['insurance: { health: { premium: 120,000, deductble: 1 } }\n', 'comma-in-braces'],
      ['time-off: { vacation: 25 days, vacation: 26 days, sick: 3 }\n'],
      ['negotiation:\n  asks:\n    - { term: time-off.vacaton, ask: 30 }\n    - { term: level }\n', 'unknown-term'],
    ] as const)
      assert.deepEqual(
        toldByUs(offerStart + body, 'offer').map(({ code }) => code),
        codes,
        body,
      );
  });

  it('a comment above the document that names another schema leaves all but the syntax to us', async () => {
    const text = `${offerStart}tilte: x\npay: { raise: 3, raise: 4% }\n`;
    for (const header of [
      '# yaml-language-server: $schema=none\n',
      '\uFEFF# yaml-language-server: $schema=none\n',
      '# An offer.\r\n\r\n# yaml-language-server: $schema=none\r\n---\r\n',
      '---\n# yaml-language-server: $schema=none\n',
      '# $schema: none\n',
    ]) {
      const ours = toldByUs(header + text, 'offer').map(({ code }) => code);
      assert.deepEqual(ours, ['unknown-key', 'percent-without-sign'], header);
      const theirs = (await toldByYaml(header + text, 'offer')).map(({ message }) => message);
      assert.deepEqual(theirs, ['Map keys must be unique'], header);
    }
  });

  it('a comment that names our schema, or stands elsewhere, changes nothing', () => {
    const text = `${offerStart}tilte: x\npay: { raise: 3 }\n`;
    for (const whole of [
      `# yaml-language-server: $schema=./schemas/offer.schema.json\n${text}`,
      `# yaml-language-server: $schema=https://example.com/offer.schema.json\n${text}`,
      `${text}# yaml-language-server: $schema=none\n`,
    ])
      assert.deepEqual(toldByUs(whole, 'offer'), [], whole);
  });

  const fixtures = 'test/fixtures/findings';
  for (const file of readdirSync(fixtures))
    it(`each fault of ${file} is told by one of the two`, async () => {
      const text = readFileSync(join(fixtures, file), 'utf8');
      await assertToldOnce(text, kindOf(file), findingsOf(text, kindOf(file)));
    });

  const besides = 'test/fixtures/beside';
  for (const folder of readdirSync(besides)) {
    const names = readdirSync(join(besides, folder));
    const files = new Map(names.map((name) => [name, readFileSync(join(besides, folder, name), 'utf8')]));
    for (const [name, text] of files)
      it(`each fault of ${folder}/${name} is told by one of the two`, () =>
        assertToldOnce(text, kindOf(name), findingsBeside(name, files)));
  }
});

/**
 * Each finding is shown, or stands where the server marks something, and not both; where it stands broadly, both may
 * be.
 */
async function assertToldOnce(text: string, kind: Kind, findings: readonly Finding[]): Promise<void> {
  const theirs = await toldByYaml(text, kind);
  const shown = toldByUs(text, kind, findings);
  for (const finding of findings) {
    const { start, end } = finding.span;
    const where = `${finding.code}: ${text.slice(start, end)}`;
    const line = { start: text.lastIndexOf('\n', start) + 1, end: (text + '\n').indexOf('\n', end) };
    if (shown.includes(finding)) {
      const same = theirs.filter((each) => each.start >= start && each.start < end);
      assert.ok(
        finding.code === 'several-documents' || same.length === 0,
        `${where} is told twice: ${same[0]?.message ?? ''}`,
      );
    } else {
      // Where a bracket or quote is open, the server marks the place at which it noticed.
      const last = finding.code.startsWith('unclosed-') ? text.length : line.end;
      assert.ok(
        theirs.some((each) => each.start <= last && each.end >= line.start),
        `${where} is not told.`,
      );
    }
  }
}
