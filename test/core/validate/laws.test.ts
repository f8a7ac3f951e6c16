import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { validateCandidateSchema, validateOfferSchema } from '../../../src/core/generated/schemaValidators';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { toPlainData } from '../../../src/core/parse/plainData';
import { placeOf } from '../../../src/core/term';
import { findField } from '../../../src/core/terms';
import { schemaFindings } from '../../../src/core/validate/schemaFindings';
import { candidateVocabulary, offerVocabulary } from '../../../src/core/vocabulary';
import { plain } from '../parse/plain';
import { damagedTextsOf, documentsOf, termsOf, textOf } from './documents';
import { findingsOf, type Kind, mended } from './findings';

import assert from 'node:assert/strict';
import fc from 'fast-check';

const kinds = {
  offer: { vocabulary: offerVocabulary, parse: parseOffer, validate: validateOfferSchema },
  candidate: { vocabulary: candidateVocabulary, parse: parseCandidate, validate: validateCandidateSchema },
} as const;

/** The codes of judgements, which neither the schema nor the reader makes. */
const rules = new Set(readdirSync('src/core/validate/rules').map((file) => basename(file, '.ts')));

/** What holds for the findings about any text. */
function holdsFor(text: string, kind: Kind): void {
  const findings = findingsOf(text, kind);
  let last = 0;
  for (const { code, span, message, related, severity } of findings) {
    assert.ok(span.start >= last, `${code} is out of order`);
    last = span.start;
    for (const place of [span, related?.span ?? span])
      assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length, `${code} is out of the text`);
    assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
    assert.ok(['error', 'warning', 'information'].includes(severity));
    for (const [, name = ''] of message.text.matchAll(/\{([\w-]+)\}/g))
      assert.ok(Object.hasOwn(message.args, name), name);
  }
  const { yaml, findings: read } = kinds[kind].parse(text);
  if (yaml.broken !== undefined) return;
  const accepted = kinds[kind].validate(toPlainData(yaml).data ?? {});
  if (!accepted)
    assert.ok(
      findings.some(({ severity }) => severity === 'error'),
      'The schema refuses what we accept',
    );
  if (accepted && read.length === 0)
    assert.deepEqual(
      findings.filter(({ code }) => !rules.has(code)),
      [],
    );
}

const anyTexts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(...'{}[]:,-?!&*|>\'"%@`#~ \t\r\n\uFEFFab1.', '  ', '- ', ': ', '\n  ', 'pay', 'company: A\n'),
    maxLength: 80,
  }),
);

for (const kind of ['offer', 'candidate'] as const) {
  const { vocabulary, parse, validate } = kinds[kind];

  describe(`The findings about any ${kind} file`, () => {
    it('are in order, within the text and complete, whatever the text is', () => {
      fc.assert(
        fc.property(anyTexts, (text) => holdsFor(text, kind)),
        { numRuns: 1000 },
      );
    });

    it('are so for damaged documents of the vocabulary', () => {
      fc.assert(
        fc.property(damagedTextsOf(vocabulary), (text) => holdsFor(text, kind)),
        { numRuns: 1000 },
      );
    });

    it('mend what they offer to mend', () => {
      fc.assert(
        fc.property(damagedTextsOf(vocabulary), (text) => {
          for (const finding of findingsOf(text, kind).slice(0, 3)) {
            // What is deleted may give way to its like.
            if (finding.replacement === undefined || finding.replacement === '') continue;
            const same = findingsOf(mended(text, finding), kind).filter(
              ({ code, span, replacement }) =>
                code === finding.code && span.start === finding.span.start && replacement === finding.replacement,
            );
            assert.deepEqual(same, []);
          }
        }),
        { numRuns: 300 },
      );
    });
  });

  describe(`A ${kind} file of the vocabulary`, () => {
    it('is accepted by the schema and by the reader, and each term has the value that was written', () => {
      fc.assert(
        fc.property(documentsOf(vocabulary), (tree) => {
          const text = textOf(tree);
          const document = parse(text);
          assert.deepEqual(document.findings, [], text);
          assert.ok(validate(toPlainData(document.yaml).data), text);
          assert.deepEqual(schemaFindings(document.yaml, vocabulary, validate, []), []);
          for (const [path, value] of termsOf(tree)) {
            const field = findField(document.fields, path);
            assert.ok(field !== undefined, path);
            const read = 'value' in field ? plain(field.value) : `(${placeOf(field).state})`;
            assert.equal(read, value, path);
          }
        }),
        { numRuns: 500 },
      );
    });
  });
}
