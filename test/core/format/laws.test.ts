import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { format as formatWithPrettier } from 'prettier';
import { applyEdits } from '../../../src/core/text';
import { formatDocument, formatRange } from '../../../src/core/format/formatDocument';
import { toPlainData } from '../../../src/core/parse/plainData';
import { parseYaml } from '../../../src/core/parse/yamlSource';
import type { AnyDocument } from '../../../src/core/refactor/refactoring';
import { isTerm, placeOf } from '../../../src/core/term';
import { walkFields } from '../../../src/core/terms';
import { candidateVocabulary, offerVocabulary } from '../../../src/core/vocabulary';
import { plain } from '../parse/plain';
import { parse } from '../refactor/marked';
import { damagedTextsOf, documentsOf, textOf } from '../validate/documents';
import { overLines, untidied } from './untidy';

const formatted = (text: string, indent = 2) => applyEdits(text, formatDocument(text, { indent }));
const commentsOf = (text: string) => [...text.matchAll(/# (?:above|left|behind) \d+/g)].map(String);
const dataOf = (text: string) => toPlainData(parseYaml(text)).data;

/** Fails unless Prettier leaves the text alone but for its quotes; with lines of any length. */
async function isStable(text: string, tabWidth = 2): Promise<void> {
  const pretty = await formatWithPrettier(text, { parser: 'yaml', printWidth: 1_000_000, tabWidth });
  const unquoted = (each: string) => each.replace(/["'\\]/g, '');
  assert.equal(unquoted(pretty), unquoted(text));
}

const vocabularies = { offer: offerVocabulary, candidate: candidateVocabulary };
const texts = fc.oneof(...Object.values(vocabularies).map((each) => documentsOf(each).map(textOf)));
const damagedTexts = fc.oneof(...Object.values(vocabularies).map(damagedTextsOf));
const anyTexts = fc.string({
  unit: fc.constantFrom(...'{}[]:,-?!&*|>\'"%#~ \t\r\n\uFEFFab1.\\', '  ', '- ', ': ', '\n  ', '\n', '|\n ', '# c\n', '"a\n', 'a: '),
  maxLength: 80,
}); // prettier-ignore

describe('Formatting leaves to Prettier nothing but quotes and long lines:', () => {
  for (const folder of ['examples', 'test/fixtures/findings'])
    it(folder, async () => {
      const found = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
      // Prettier makes two amounts of a number that a comma splits.
      const isLeftOut = (text: string) => /duplicate-key|comma-in-braces/.test(text);
      const sound = found.filter((text) => parseYaml(text).broken === undefined && !isLeftOut(text));
      assert.ok(sound.length > 3);
      for (const text of sound) for (const indent of [2, 4]) await isStable(formatted(text, indent), indent);
    });

  it('any document, untidy and with comments', async () => {
    await fc.assert(
      fc.asyncProperty(untidied(texts), fc.integer({ min: 2, max: 4 }), async ([, untidy], indent) =>
        isStable(formatted(untidy, indent), indent),
      ),
      { numRuns: 150 },
    );
  });
});

describe('Formatting', () => {
  it('brings a document whose spaces were changed back into form', () => {
    fc.assert(
      fc.property(untidied(texts), ([tidy, untidy]) => {
        fc.pre(commentsOf(untidy).length === 0 && !/\n\s*\n/.test(untidy.trim()));
        assert.equal(formatted(untidy), formatted(tidy));
      }),
      { numRuns: 300 },
    );
  });

  it('indents braces over several lines alike, however they were, and keeps what they say', () => {
    let broken = 0;
    fc.assert(
      fc.property(overLines(texts), ([one, other]) => {
        fc.pre(parseYaml(one).broken === undefined && parseYaml(other).broken === undefined);
        if (/[{[,]$/m.test(one)) broken++;
        assert.equal(formatted(one), formatted(other));
        assert.deepEqual(dataOf(formatted(one)), dataOf(one));
        assert.deepEqual(formatDocument(formatted(one), { indent: 2 }), []);
      }),
      { numRuns: 300 },
    );
    assert.ok(broken > 50, String(broken));
  });

  it('keeps all values and comments in their order', () => {
    fc.assert(
      fc.property(untidied(texts), ([tidy, untidy]) => {
        const result = formatted(untidy);
        assert.deepEqual(dataOf(result), dataOf(tidy));
        assert.deepEqual(commentsOf(result), commentsOf(untidy));
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing that is read or told, whatever cannot be read', () => {
    let changed = 0;
    for (const kind of ['offer', 'candidate'] as const)
      fc.assert(
        fc.property(damagedTextsOf(vocabularies[kind]), (text) => {
          const [before, next] = [text, formatted(text)].map((each) => parse(each, kind));
          if (text !== next!.text) changed++;
          const told = ({ findings }: AnyDocument) => findings.map(({ code }) => code).sort();
          const read = (document: AnyDocument) =>
            [...walkFields(document.fields, document.vocabulary)].map(({ field }) => [
              placeOf(field).path,
              placeOf(field).state,
              isTerm(field) && field.value !== undefined ? plain(field.value) : '',
            ]);
          assert.deepEqual(told(next!), told(before!), `${text}\n---\n${next!.text}`);
          assert.deepEqual(read(next!), read(before!), `${text}\n---\n${next!.text}`);
        }),
        { numRuns: 300 },
      );
    assert.ok(changed > 50, String(changed));
  });

  it('changes nothing the second time, and only spaces the first time, whatever the text is', () => {
    for (const source of [anyTexts, damagedTexts])
      fc.assert(
        fc.property(source, (text) => {
          const result = formatted(text);
          assert.equal(result.replace(/\s/g, ''), text.replace(/\s/g, ''));
          assert.deepEqual(dataOf(result), dataOf(text));
          assert.deepEqual(formatDocument(result, { indent: 2 }), []);
        }),
        { numRuns: 1500 },
      );
  });

  it('of any range keeps all values and changes only its lines', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          damagedTexts,
          untidied(texts).map(([, untidy]) => untidy),
        ),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start = 0, end = 0] = [a, b].map((each) => each % (text.length + 1)).sort((x, y) => x - y);
          const edits = formatRange(text, { start, end }, { indent: 2 });
          const [before, after] = [text.slice(0, start), text.slice(end)];
          for (const { span } of edits) {
            assert.ok(before.split('\n').length <= text.slice(0, span.start).split('\n').length);
            assert.ok(after.split('\n').length <= text.slice(span.end).split('\n').length);
          }
          assert.deepEqual(dataOf(applyEdits(text, edits)), dataOf(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does the same whatever the line ends', () => {
    fc.assert(
      fc.property(untidied(texts), ([, untidy]) => {
        fc.pre(untidy.includes('\n'));
        assert.equal(formatted(untidy.replaceAll('\n', '\r\n')), formatted(untidy).replaceAll('\n', '\r\n'));
      }),
      { numRuns: 300 },
    );
  });
});
