import { type Finding, formatMessage } from '../../../src/core/finding';
import type { Offer } from '../../../src/core/offer';
import { absentField } from '../../../src/core/parse/absentField';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { collapseTerm, expandTerm } from '../../../src/core/refactor/collapseTerm';
import { fillInOffer } from '../../../src/core/refactor/fillIn';
import { fixAll, isClear } from '../../../src/core/refactor/fixAll';
import { fixFinding, fixFindings } from '../../../src/core/refactor/fixFinding';
import { recordAnswer } from '../../../src/core/refactor/recordAnswer';
import { recordAsk } from '../../../src/core/refactor/recordAsk';
import type { AnyDocument, Refactoring } from '../../../src/core/refactor/refactoring';
import { refactoringsAt } from '../../../src/core/refactor/refactoringsAt';
import { siteAt } from '../../../src/core/refactor/siteAt';
import { isTerm, type Money, placeOf, type Value } from '../../../src/core/term';
import { walkFields } from '../../../src/core/terms';
import { applyEdits } from '../../../src/core/text';
import { validate } from '../../../src/core/validate/validate';
import { yearlyAmount } from '../../../src/core/value/known';
import { candidateVocabulary, offerVocabulary } from '../../../src/core/vocabulary';
import { kept } from '../../support/kept';
import { plain } from '../parse/plain';
import { damagedTextsOf, documentsOf, textOf } from '../validate/documents';
import { anyOffer, textOf as textOfOffer } from '../value/anyOffer';
import { assumptions, type Kind, parse } from './marked';

import assert from 'node:assert/strict';
import fc from 'fast-check';

const vocabularies = { offer: offerVocabulary, candidate: candidateVocabulary };

/** Texts of a vocabulary without a mistake, with comments on and between their lines, and either kind of line ends. */
function textsOf(kind: Kind): fc.Arbitrary<string> {
  const comments = fc.array(fc.constantFrom('none', 'behind', 'below', 'deep'), { minLength: 1, maxLength: 9 });
  return fc
    .tuple(documentsOf(vocabularies[kind]), comments, fc.constantFrom('\n', '\r\n'))
    .map(([tree, places, lineBreak]) =>
      textOf(tree)
        .trimEnd()
        .split('\n')
        .flatMap((line, i) => {
          const place = places[i % places.length];
          const indent = /^ */.exec(line)?.[0] ?? '';
          if (place === 'behind') return [`${line}  # comment ${i}`];
          if (place === 'below') return [line, `${indent}# comment ${i}`];
          return place === 'deep' ? [line, `${indent}      # comment ${i}`, ''] : [line];
        })
        .join(lineBreak)
        .concat(lineBreak),
    );
}

/** The value of each term of a document; amounts as what they come to in a year. */
const valuesOf = kept(
  (document: AnyDocument): ReadonlyMap<string, string> => {
    const values = new Map<string, string>();
    for (const { field } of walkFields(document.fields, document.vocabulary))
      if (isTerm(field) && field.state !== 'absent')
        values.set(field.path, field.state === 'stated' ? aYear(field.value, document) : field.state);
    return values;
  },
  ({ kind, text }) => kind + text,
);

function aYear(value: Value, document: AnyDocument): string {
  if (value.kind !== 'money' || value.period === undefined) return plain(value);
  const offer = document.kind === 'offer' ? document.fields : (absentField(offerVocabulary, '') as Offer);
  const context = { offer, currency: value.currency, assumptions };
  return `${yearlyAmount(value satisfies Money, '', context).value?.amount.toFixed(20) ?? plain(value)} ${value.currency}`;
}

const commentsOf = (text: string) => text.match(/# comment \d+/g)?.sort() ?? [];
const lineBreaksOf = (text: string): readonly string[] => text.match(/(?<!\r)\n|\r\n/g) ?? [];
/** Mistakes; doubts are about what is meant, and more may be unknown or said after a refactoring. */
const mistakesOf = kept(
  (document: AnyDocument) => validate(document).flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])),
  ({ kind, text }) => kind + text,
);

/** What holds for any refactoring: nothing is said that was not, no comment goes, no other term is read otherwise. */
function holdsFor(document: AnyDocument, { title, edits }: Refactoring, path: string | undefined): void {
  const name = formatMessage(title);
  const next = parse(applyEdits(document.text, edits), document.kind);
  const isUnsaid = name === 'Mark as unknown';
  const told = `${name}\n${document.text}\n---\n${next.text}`;
  const before = mistakesOf(document);
  assert.deepEqual(mistakesOf(next).filter((code) => !before.includes(code)), [], told); // prettier-ignore
  assert.deepEqual(commentsOf(next.text), commentsOf(document.text), told);
  if (document.text.includes('\n'))
    assert.ok(
      lineBreaksOf(next.text).every((each) => lineBreaksOf(document.text).includes(each)),
      told,
    );
  const now = valuesOf(next);
  for (const [each, value] of valuesOf(document)) {
    if (each === path && (isUnsaid || name.endsWith('rounded'))) continue;
    // Amounts by the hour come to nothing a year without the hours.
    if (isUnsaid && path === 'pay.hours') continue;
    assert.equal(now.get(each), value, `${each}: ${told}`);
  }
}

for (const kind of ['offer', 'candidate'] as const)
  describe(`A refactoring of any ${kind} file`, () => {
    it('tells nothing new, keeps comments and line ends, and leaves every other term as it is read', () => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(textsOf(kind), fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (text, places) => {
          const document = parse(text, kind);
          // What is about the whole file is offered at each place, and need not be tried again.
          const tried = new Set<string>();
          for (const place of places) {
            const offset = place % (text.length + 1);
            const path = siteAt(document, offset)?.path;
            for (const each of refactoringsAt(document, offset, assumptions)) {
              seen.add(each.kind);
              const name = JSON.stringify([formatMessage(each.title), each.edits, path]);
              if (tried.has(name)) continue;
              tried.add(name);
              holdsFor(document, each, path);
            }
          }
        }),
        { numRuns: 500 },
      );
      assert.ok(seen.size >= 12, [...seen].join());
    });

    it('holds for damaged texts too, and so do the fixes of what is missing or stands twice', () => {
      let fixes = 0;
      fc.assert(
        fc.property(damagedTextsOf(vocabularies[kind]), fc.nat(), (text, place) => {
          const document = parse(text, kind);
          for (const each of refactoringsAt(document, place % (text.length + 1), assumptions))
            holdsFor(document, each, siteAt(document, place % (text.length + 1))?.path);
          const findings = validate(document);
          const together = fixFindings(document, findings);
          for (const finding of findings) {
            const fix = fixFinding(document, finding);
            assert.deepEqual(together.get(finding), fix, text);
            if (fix === undefined) continue;
            const next = parse(applyEdits(text, fix.edits), kind);
            if (document.yaml.broken === undefined)
              assert.equal(next.yaml.broken, undefined, `${formatMessage(fix.title)}\n${text}\n---\n${next.text}`);
            if (finding.replacement !== undefined) continue;
            const same = (found: Finding) =>
              found.code === finding.code && formatMessage(found.message) === formatMessage(finding.message);
            const count = (of: AnyDocument) => validate(of).filter(same).length;
            fixes++;
            assert.ok(count(next) < count(document), `${formatMessage(fix.title)}\n${text}\n---\n${next.text}`);
          }
        }),
        { numRuns: 300 },
      );
      assert.ok(fixes > 20, String(fixes));
    });

    it('that is a long form gives the text back when it is a short form again', () => {
      let tried = 0;
      fc.assert(
        fc.property(textsOf(kind), fc.nat(), (text, place) => {
          const document = parse(text, kind);
          const offsets = [...walkFields(document.fields, document.vocabulary)].flatMap(
            ({ field }) => placeOf(field).span ?? [],
          );
          const expanded = expandTerm(document, offsets[place % offsets.length]?.start ?? 0);
          if (expanded === undefined) return;
          tried++;
          const longer = applyEdits(text, expanded.edits);
          const start = expanded.edits[0]!.span.start;
          const inKey = longer.slice(0, start).trimEnd().length - 1;
          const collapsed = collapseTerm(parse(longer, kind), inKey);
          assert.ok(collapsed, `${text}\n---\n${longer}`);
          assert.equal(applyEdits(longer, collapsed.edits), text);
        }),
        { numRuns: 600 },
      );
      assert.ok(tried > 20, String(tried));
    });
  });

describe('Filling in any offer', () => {
  it('leaves every term as it is read and nothing to fill in', () => {
    fc.assert(
      fc.property(fc.oneof(textsOf('offer'), anyOffer.map(textOfOffer)), (text) => {
        const document = parse(text);
        const filled = fillInOffer(document);
        if (filled === undefined) return;
        holdsFor(document, { ...filled, title: { text: 'Fill in', args: {} } }, undefined);
        assert.equal(fillInOffer(parse(applyEdits(text, filled.edits))), undefined);
      }),
      { numRuns: 300 },
    );
  });
});

describe('The log of any offer', () => {
  const on = '2026-11-22';

  it('takes an ask, and then its answer, and leaves every other term, comment and line end', () => {
    let [asked, answered] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(textsOf('offer'), anyOffer.map(textOfOffer)), (text) => {
        const document = parseOffer(text);
        const ask = { term: 'terms.notice', ask: '1 month', because: 'it: is # short', status: 'asked', on } as const;
        const edits = recordAsk(document, ask);
        if (edits === undefined) return;
        asked++;
        holdsFor(document, { ...log, edits }, undefined);
        const next = parseOffer(applyEdits(text, edits));
        const { items } = next.fields.negotiation.asks;
        assert.equal(items.length, document.fields.negotiation.asks.items.length + 1);
        assert.equal(items.at(-1)?.because.value?.text, ask.because);
        const index = items.length - 1;
        const answer = { status: 'agreed', answer: '2 months', on, inWriting: true, isForTerm: true } as const;
        const further = recordAnswer(next, index, answer);
        if (further === undefined) return;
        answered++;
        // The ask and its term are what changes.
        const changed = [`negotiation.asks[${index}].status`, 'terms.notice'];
        const after = parseOffer(applyEdits(next.text, further));
        assert.equal(plain(after.fields.terms.notice.value), plain(parseOffer('terms: { notice: 2 months }').fields.terms.notice.value)); // prettier-ignore
        const now = valuesOf(after);
        for (const [path, value] of valuesOf(next))
          if (!changed.includes(path)) assert.equal(now.get(path), value, `${path}: ${next.text}\n---\n${after.text}`);
        assert.deepEqual(commentsOf(after.text), commentsOf(text));
        assert.deepEqual(mistakesOf(after), mistakesOf(document));
      }),
      { numRuns: 150 },
    );
    assert.ok(asked > 50 && answered > 50, `${asked} ${answered}`);
  });
});

const log = { title: { text: 'Record', args: {} }, kind: 'quickfix' } as const;

const isError = ({ severity }: Finding) => severity === 'error';

/** Ways to write something wrong of which it is clear what is meant. */
const slips: readonly ((text: string) => string)[] = [
  (text) => text.replace(/(\d)%/, '$1 %'),
  (text) => text.replace(/(\d) (day|week|month|year)s/, '$1$2s'),
  (text) => text.replace(/^( +)([a-z]+)-([a-z]+):/m, '$1$2_$3:'),
  (text) => text.replace('vesting:', 'vestng:'),
  (text) => text.replace('amount:', 'amuont:'),
  (text) => text.replace(': true', ': yes'),
  (text) => text.replace('401(k)', '401(K)'),
];

describe('Fixing all in any file', () => {
  it('mends every slip of which it is clear what is meant, and adds no mistake', () => {
    let mended = 0;
    fc.assert(
      fc.property(fc.oneof(textsOf('offer'), anyOffer.map(textOfOffer)), fc.subarray([...slips]), (text, made) => {
        const document = parse(made.reduce((result, slip) => slip(result), text));
        const before = validate(document).filter(isError);
        const fix = fixAll(document);
        if (fix === undefined) return assert.ok(document.yaml.broken !== undefined || !before.some(isClear));
        mended++;
        const next = parse(applyEdits(document.text, fix.edits));
        assert.deepEqual(validate(next).filter(isClear), [], next.text);
        // A key that is read again may bring to light what was behind it, but none of what was mended is left.
        const mendedCodes = before.filter(isClear).map(({ code }) => code);
        assert.ok(mendedCodes.length > 0, `${document.text}\n---\n${next.text}`);
        assert.deepEqual(commentsOf(next.text), commentsOf(document.text));
        for (const [path, value] of valuesOf(document))
          if (value !== 'invalid') assert.equal(valuesOf(next).get(path), value, path);
      }),
      { numRuns: 200 },
    );
    assert.ok(mended > 50, String(mended));
  });
});
