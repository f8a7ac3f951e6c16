import assert from 'node:assert/strict';
import { candidateVocabulary, offerVocabulary, type FieldSpec, type GroupSpec } from '../../src/core/vocabulary';
import type { Audience } from '../../src/core/words/audience/audience';
import { messageKinds } from '../../src/core/words/message/messageTypes';
import { messageLanguages } from '../../src/core/words/message/messageWords';
import { folderWith, offer } from './terminal';

/** Who may see what the files say in free words; the first line that fits a secret counts. */
const mayBeSeen: readonly (readonly [file: RegExp, path: RegExp, by: readonly Audience[]])[] = [
  // A name of a file, as those of the offers.
  [/./, /^current-job$/, ['self', 'program']],
  [/./, /^(?:walk-away|current-job)\b/, ['self']],
  [/./, /\.fallback$/, ['self']],
  [/named|candidate/, /\.(?:note|source)$/, ['self', 'program']],
  [/named/, /./, ['self', 'program', 'employer']],
  [/other/, /./, ['self', 'program']],
  // What the candidate aims for and brings; not what a place costs, which may be another employer's.
  [/candidate/, /^assumptions\.cost-of-living/, ['self', 'program']],
  [/candidate/, /./, ['self', 'program', 'employer']],
  [/name of file/, /./, ['self', 'program']],
];

interface Secret {
  readonly text: string;
  readonly file: string;
  readonly path: string;
}

const secrets: Secret[] = [];

/** A word of its own, which no text of ours holds and no other secret begins with. */
function secretAt(file: string, path: string): string {
  const text = `Qz${String(secrets.length).padStart(4, '0')}x`;
  secrets.push({ text, file, path });
  return text;
}

/** A document in which each text that can be worded freely is a secret of its own, also each note and source. */
function planted(file: string, vocabulary: GroupSpec, given: Record<string, unknown>): string {
  const value = (spec: FieldSpec, path: string): unknown => {
    if (spec.detail === true) return /^(?:note|source)$/.test(spec.name) ? secretAt(file, path) : undefined;
    if (spec.type === 'group') return fields(spec, path);
    if (spec.type === 'list') return [value(spec.item, `${path}[0]`)];
    if (spec.type === 'map') return spec.keys === 'text' ? { [secretAt(file, path)]: 100 } : undefined;
    const own = spec.kinds.some((kind) => /^(?:text|any|path)$/.test(kind)) ? secretAt(file, path) : spec.words?.[0];
    if (own === undefined || !spec.long) return own;
    return { value: own, note: secretAt(file, `${path}.note`), source: secretAt(file, `${path}.source`) };
  };
  const fields = (spec: GroupSpec, path: string) =>
    Object.fromEntries(
      spec.fields
        .map((each) => [each.name, value(each, path === '' ? each.name : `${path}.${each.name}`)] as const)
        .filter(([, each]) => each !== undefined),
    );
  return JSON.stringify({ ...fields(vocabulary, ''), ...given });
}

/** An offer that everything can be said of. */
function offerFile(file: string, salary: number): string {
  const asks = [
    ask(file, 0, { term: 'pay.base-salary', ask: salary + 20_011, fallback: salary + 10_007, status: 'asked' }),
    ask(file, 1, { term: 'level', ask: secretAt(file, 'negotiation.asks[1].ask'), fallback: secretAt(file, 'negotiation.asks[1].fallback') }),
    ask(file, 2, { term: 'time-off.vacation', ask: '33 days', status: 'agreed', 'in-writing': false }),
  ]; // prettier-ignore
  const pay = { 'base-salary': { value: salary, note: secretAt(file, 'pay.base-salary.note') } };
  const negotiation = { contact: secretAt(file, 'negotiation.contact'), asks };
  return planted(file, offerVocabulary, {
    currency: 'USD',
    status: 'written',
    expires: '2026-12-04',
    pay,
    negotiation,
  });
}

function ask(file: string, index: number, entry: Record<string, unknown>) {
  const at = `negotiation.asks[${index}]`;
  return { ...entry, because: secretAt(file, `${at}.because`), note: secretAt(file, `${at}.note`) };
}

const walkAway = 187_654;

describe('What each audience may see', () => {
  const candidate = planted('candidate', candidateVocabulary, {
    currency: 'USD',
    'walk-away': { total: `${walkAway}/year`, note: secretAt('candidate', 'walk-away.note') },
    priorities: [
      { term: 'pay.base-salary', need: 'must', 'at-least': 159_876, note: secretAt('candidate', 'priorities[0].note') },
      { term: 'location', need: 'nice', 'at-least': secretAt('candidate', 'priorities[1].at-least') },
      { term: 'time-off.vacation', need: 'important', 'at-least': '30 days', 'instead-of': 'pay.severance' },
    ],
  });
  const path = folderWith({
    [`${secretAt('name of file', 'named')}.offer.yaml`]: offerFile('named', 150_000),
    [`${secretAt('name of file', 'other')}.offer.yaml`]: offerFile('other', 170_000),
    [`${secretAt('name of file', 'candidate')}.candidate.yaml`]: candidate,
    [secrets.find(({ file, path: at }) => file === 'candidate' && at === 'current-job')!.text]:
      'company: Own\ncurrency: USD\nstatus: current\n',
  });
  const nameOf = (file: string) => secrets.find((each) => each.file === 'name of file' && each.path === file)!.text;
  const [named, other] = ['named', 'other'].map((file) => path(`${nameOf(file)}.offer.yaml`)) as [string, string];

  const formats = { compare: ['text', 'markdown', 'html', 'csv', 'json'], summary: ['text', 'markdown', 'html', 'json'] }; // prettier-ignore
  const shared = (['compare', 'summary'] as const).flatMap((command) =>
    formats[command].map((format) => [command, named, other, '--share-safe', '--format', format]),
  );
  const messages = messageKinds.flatMap((kind) =>
    messageLanguages.flatMap(
      (language) =>
      ['text', 'json'].map((format) => ['message', named, other, '--kind', kind, '--language', language, '--format', format, ...(kind === 'acceptance' ? ['--anyway'] : [])]), // prettier-ignore
    ),
  );
  const programs = ['compare', 'summary', 'value'].map((command) => [command, named, other, '--format', 'json']);
  const outputs: Readonly<Record<Exclude<Audience, 'self'>, readonly string[][]>> = {
    employer: [...shared, ...messages],
    program: programs,
  };

  for (const [audience, calls] of Object.entries(outputs))
    it(`is all that is in what the ${audience} gets`, () => {
      for (const call of calls) {
        const { code, out, error } = offer(...call);
        const name = call.filter((word) => !word.includes('.yaml')).join(' ');
        assert.ok(code < 2 && out.length > 100, `${name}: ${error}`);
        for (const { text, file, path: place } of secrets) {
          const [, , by = []] = mayBeSeen.find(([own, at]) => own.test(file) && at.test(place)) ?? [];
          assert.ok(by.includes(audience as Audience) || !out.includes(text), `${name} tells ${file} ${place}`);
        }
        assert.doesNotMatch(out, /187,?654|180,?007|160,?007/, `${name} tells the walk-away point or a fallback`);
      }
    });

  it('is in a document to share no bound of what the candidate must have, and none of the value case', () => {
    const own = secrets.filter(({ file, path: at }) => file === 'candidate' && /^(?:value-case|enthusiasm)/.test(at));
    assert.ok(own.length > 2);
    for (const call of shared) {
      const { out } = offer(...call);
      const name = call.filter((word) => !word.includes('.yaml')).join(' ');
      for (const { text, path: at } of own) assert.ok(!out.includes(text), `${name} tells ${at}`);
      assert.doesNotMatch(out, /159,?876/, `${name} tells what the base salary must be at least`);
      assert.doesNotMatch(out, /"alternative"|"isPreferred": true|rather have/, `${name} tells what would be given up`);
      assert.doesNotMatch(out, /[Uu]nsupported|your case/i, `${name} tells what nothing argues for`);
    }
    const seen = offer('summary', named, other).out;
    assert.match(seen, /at least USD 159,876/);
    assert.match(offer('compare', named, other, '--format', 'json').out, /"alternative"/);
    assert.match(seen, /## My case|MY CASE/i);
  });

  it('is planted where every file can say it, and the candidate sees it', () => {
    assert.ok(secrets.length > 200);
    const own = [['summary', named, other], ['call', named, other], ['compare', named, other, '--format', 'markdown']]; // prettier-ignore
    const seen = own.map((call) => offer(...call).out).join('\n');
    assert.match(seen, /187,654/);
    assert.match(seen, /160,007/);
    const count = secrets.filter(({ text }) => seen.includes(text)).length;
    assert.ok(count > 60, `${count} of ${secrets.length}`);
    assert.ok(secrets.some(({ text, path: at }) => at.endsWith('.fallback') && seen.includes(text)));
  });
});
