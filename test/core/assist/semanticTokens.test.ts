import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { semanticTokensOf } from '../../../src/core/assist/semanticTokens';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';

/** Each token as `type: text`. */
function tokens(text: string, kind: 'offer' | 'candidate' = 'offer'): string[] {
  const document = kind === 'offer' ? parseOffer(text) : parseCandidate(text);
  return semanticTokensOf(document).map(({ type, span }) => `${type}: ${text.slice(span.start, span.end)}`);
}

describe('Semantic tokens', () => {
  it('mark a path that leads to a field, and no other', () => {
    const text =
      'priorities:\n  - { term: time-off.vacation, need: must }\n  - { term: time-off.vacaton, need: nice }\nvalue-case:\n  - { claim: pay.raise, supports: [equity, pay.nothing] }\n';
    assert.deepEqual(tokens(text, 'candidate'), [
      'property: time-off.vacation',
      'enumMember: must',
      'enumMember: nice',
      'property: equity',
    ]);
  });

  it('mark a word that the format has at its place, and not the same word as text', () => {
    assert.deepEqual(tokens('company: written\ntitle: RSU\nstatus: written\nequity:\n  - type: RSU\n    name: RSU\n'), [
      'enumMember: written',
      'enumMember: RSU',
    ]);
    assert.deepEqual(tokens('status: Written\n'), []);
  });

  it('mark text that only looks like a value', () => {
    const text =
      'company: 2026-11-20\ntitle: none\nlevel: 5\nlocation: 20 days\nperks:\n  - { name: none, value: none }\n  - { name: Full, value: 100/month }\n  - name: EUR 100\n    value: EUR 100\n';
    assert.deepEqual(tokens(text), [
      'string: 2026-11-20',
      'string: 5',
      'string: 20 days',
      'string: none',
      'string: EUR 100',
    ]);
  });

  it('leave to the grammar what it knows: absences, values, quotes, and text over several lines', () => {
    for (const text of [
      'title: unknown\npay: { base-salary: 100, raise: 3% }\nreceived: 2026-11-20\n',
      'time-off: { vacation: unlimited }\nflexibility: { remote: full }\n',
      'company: "none"\nstatus: "written"\n',
      'note: |\n  2026-11-20\n  none\n',
      'note: 5\n  days\n',
    ])
      assert.deepEqual(tokens(text), [], text);
  });

  it('are what the long form says, too', () => {
    assert.deepEqual(tokens('terms: { visa: { value: sponsored, in-writing: true, note: none } }\n'), [
      'enumMember: sponsored',
    ]);
  });

  it('stand in the order of the text and never overlap', () => {
    for (const name of ['me.candidate.yaml', 'larkspur.offer.yaml', 'brenner.offer.yaml']) {
      const text = readFileSync(`examples/${name}`, 'utf8');
      const document = name.includes('candidate') ? parseCandidate(text) : parseOffer(text);
      const spans = semanticTokensOf(document).map(({ span }) => span);
      assert.ok(spans.length > 3);
      for (const [i, { start }] of spans.entries()) assert.ok(i === 0 || spans[i - 1]!.end <= start);
    }
    assert.deepEqual(tokens('level: &a 5\ntitle: *a\n'), ['string: 5']);
  });
});
