import assert from 'node:assert/strict';
import candidateSnippets from '../../../snippets/candidate.json';
import offerSnippets from '../../../snippets/offer.json';
import { complete } from '../../../src/core/assist/complete';
import type { Completion } from '../../../src/core/assist/completion';
import { english } from '../../../src/core/locale';
import { allSpecs, candidateVocabulary, offerVocabulary, type TermSpec } from '../../../src/core/vocabulary';

type Kind = 'offer' | 'candidate';

const vocabularies = { offer: offerVocabulary, candidate: candidateVocabulary };

/** What is offered at the end of a text. */
function offered(text: string, kind: Kind, end = text.length): readonly Completion[] {
  const setting = { kind, locale: english, today: '2026-11-20', tabSize: 2, offer: () => undefined, files: [] };
  return complete(text, end, setting);
}

/** Whether the editor would leave a suggestion in its list while a word is typed: all letters, in their order. */
function isLeft({ label, filter = label }: Completion, word: string): boolean {
  const letters = [...word.toLowerCase()];
  let at = -1;
  return letters.every((letter) => (at = filter.toLowerCase().indexOf(letter, at + 1)) >= 0);
}

/** All words of the snippets and the keys, as somebody writes them in a sentence or a name. */
function* words(): Generator<string> {
  const texts = Object.entries({ ...offerSnippets, ...candidateSnippets }).flatMap(([title, { body }]) => [
    title,
    ...body,
  ]);
  const names = Object.values(vocabularies).flatMap((root) => allSpecs(root).map(({ name }) => name));
  const all = new Set([...texts, ...names, 'Remote', 'Uno', 'Unknown Worlds', 'Nonesuch', 'no'].flatMap((text) => text.match(/[A-Za-z]+/g) ?? [])); // prettier-ignore
  for (const word of all) yield* [word, word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()];
}

/** A text that ends in the value of a field, written in one of three ways. */
function textsWith({ path }: TermSpec, word: string): readonly string[] {
  const steps = path.split('.');
  const lines = steps.map((step, i) => {
    const name = step.replace('[]', '');
    const isEntry = steps[i - 1]?.endsWith('[]') === true;
    const depth = steps.slice(0, i).reduce((sum, each) => sum + (each.endsWith('[]') ? 4 : 2), 0);
    return isEntry ? `${' '.repeat(depth - 2)}- ${name}:` : `${' '.repeat(depth)}${name}:`;
  });
  const before = lines.slice(0, -1).join('\n');
  const last = lines.at(-1) ?? '';
  const block = `${before === '' ? '' : `${before}\n`}${last}`;
  const flow = steps.map((step) => (step.endsWith('[]') ? `${step.replace('[]', '')}: [{ ` : `${step}: { `)).join('').replace(/\{ $/, ''); // prettier-ignore
  return [`${block} ${word}`, `${block} "${word}`, path.endsWith('[]') ? `${block} [${word}` : `{ ${flow}${word}`];
}

describe('Typing in free text', () => {
  for (const kind of ['offer', 'candidate'] as const)
    it(`keeps each word as it is typed in each text of a file: ${kind}`, () => {
      const fields = [...allSpecs(vocabularies[kind])].filter(
        (spec): spec is TermSpec => spec.type === 'term' && spec.kinds.includes('text') && spec.path !== 'current-job',
      );
      assert.ok(fields.length >= 6, String(fields.length));
      for (const spec of fields)
        for (const word of words())
          for (const text of textsWith(spec, word)) {
            // The list may be open since any earlier letter, and the editor narrows it to what goes on with the word.
            for (let typed = 0; typed <= word.length; typed++) {
              const end = text.length - word.length + typed;
              const left = offered(text.slice(0, end), kind).filter((each) => isLeft(each, word));
              const isBegun = (each: Completion) => word.length >= 3 && each.label.startsWith(word);
              if (typed === 0 && word !== '') assert.deepEqual(left.map(({ label }) => label), [], text); // prettier-ignore
              assert.deepEqual(left.filter((each) => !isBegun(each)).map(({ label }) => label), [], text); // prettier-ignore
            }
          }
    });

  it('offers the words of the format before anything is typed, and for their first letters', () => {
    assert.deepEqual(offered('title: ', 'offer').map(({ label }) => label), ['unknown', 'none']); // prettier-ignore
    assert.deepEqual(offered('title: unk', 'offer').map(({ label }) => label), ['unknown']); // prettier-ignore
  });

  it('offers nothing in comments and quotes that go on', () => {
    assert.deepEqual(offered('# Health', 'offer'), []);
    assert.deepEqual(offered('title: Engineer # Health', 'offer'), []);
    assert.deepEqual(offered('source: |\n  they said the bonus', 'offer'), []);
  });

  it('belongs to no contributed snippet: none has a prefix', () => {
    for (const snippet of Object.values({ ...offerSnippets, ...candidateSnippets })) assert.ok(!('prefix' in snippet));
  });
});

describe('An empty file', () => {
  it('can be begun with all that it mostly says', () => {
    assert.ok(
      offered('', 'offer').some(({ label, insert }) => label === 'Whole offer' && insert.startsWith('company: ')),
    );
    assert.ok(offered('', 'candidate').some(({ label }) => label === 'Whole candidate file'));
    assert.ok(!offered('currency: EUR\n', 'offer').some(({ label }) => label === 'Whole offer'));
  });
});
