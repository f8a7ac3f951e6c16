import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hideNames } from '../../../../src/core/negotiate/names/otherNames';

const hide = (text: string, names: readonly string[], kept = 'Brandt Logistik GmbH') =>
  hideNames(names.map((name, i) => ({ name, standIn: `stand-in ${i + 1}` })), kept)(text).text; // prettier-ignore

describe('The name of another employer', () => {
  it('is hidden in full, with any capitals, white space, punctuation or accents written as two letters', () => {
    const names = ['Larkspur Systems', 'Müller & Söhne GmbH', 'E.ON SE', 'Lowe’s'];
    for (const text of ['Larkspur Systems', 'larkspur  systems', 'LARKSPUR\nSYSTEMS', 'Larkspur-Systems'])
      assert.equal(hide(`at ${text}, too`, names), 'at stand-in 1, too');
    for (const text of ['müller & söhne gmbh', 'MÜLLER & SÖHNE GMBH', 'Müller & Söhne'])
      assert.equal(hide(`at ${text.normalize('NFD')}, too`, names), 'at stand-in 2, too');
    assert.equal(hide('at e.on se and LOWE\'S', names), 'at stand-in 3 and stand-in 4'); // prettier-ignore
  });

  it('is hidden where it is shortened to its beginning, without article, legal form and punctuation', () => {
    for (const [name, ...texts] of [
      ['SAP SE', 'SAP'],
      ['IBM Deutschland GmbH', 'IBM', 'IBM Deutschland'],
      ['3M Company', '3M'],
      ['BMW AG', 'BMW', 'BMW ag'],
      ['X Corp.', 'X'],
      ['Rocket, Inc.', 'Rocket', 'Rocket Inc', 'rocket, inc.', 'Rocket Inc.'],
      ['The Rocket Group Ltd', 'Rocket', 'The Rocket Group', 'the Rocket Group', 'Rocket Group', 'The Rocket'],
      ['Brandt & Söhne GmbH & Co. KG', 'Brandt & Söhne', 'Brandt & Söhne GmbH'],
      ['Amazon.com, Inc.', 'Amazon', 'Amazon.com'],
      ['Coca-Cola Company', 'Coca-Cola', 'Coca Cola'],
      ['stripe inc', 'stripe', 'Stripe'],
      ['First National Bank', 'First National', 'First'],
    ] as const)
      for (const text of texts)
        for (const more of ['', '’s', '-wide', ','])
          assert.equal(hide(`yet ${text}${more} pays`, [name]), `yet stand-in 1${more} pays`, `${name}: ${text}`);
    assert.equal(hide('das Angebot SAPs', ['SAP SE']), 'das Angebot stand-in 1s');
  });

  it('leaves ordinary words: parts of words, other capitals, articles and legal forms', () => {
    const names = ['First National Bank', 'Data Systems Inc.', 'Target Corporation', 'Meta', 'The Company Group Ltd', 'Die Bahn AG', 'E Trade Inc.', 'We Company']; // prettier-ignore
    for (const text of [
      'I would be the first data engineer on the team',
      'Built the first data platform and its database, metadata and Metabase',
      'beat every sales target',
      'The company, a group under Dutch law (Ltd), is an Inc. and AG; Die Zahl, we, We and E-Mail',
      'SAPHIR und bahnbrechend',
    ])
      assert.equal(hide(text, names), text);
  });

  it('gives way to the name that is kept, and the shorter of two names to the longer', () => {
    const own = 'Siemens Energy AG';
    for (const text of ['Siemens Energy', 'siemens energy', 'SIEMENS ENERGY AG', 'Siemens Energy’s'])
      assert.equal(hide(`${text} is where I want to work`, ['Siemens'], own), `${text} is where I want to work`);
    for (const name of ['Siemens', 'Siemens AG'])
      assert.equal(hide('while Siemens pays more', [name], own), 'while stand-in 1 pays more');
    assert.equal(hide('while Siemens Energy pays more', [own], 'Siemens'), 'while stand-in 1 pays more');
    assert.equal(hide('Siemens it is', [own], 'Siemens'), 'Siemens it is');
    assert.equal(hide('Larkspur it is', ['Larkspur Holdings Europe'], 'Larkspur Systems'), 'Larkspur it is');
    assert.equal(hide('Acme Labs or Acme', ['Acme', 'Acme Labs']), 'stand-in 2 or stand-in 1');
  });

  it('begins a sentence with a capital', () => {
    const of = (name: string) => hideNames([{ name, standIn: 'another employer' }], '');
    const safe = (...given: Parameters<ReturnType<typeof hideNames>>) => of('SAP SE')(...given).text;
    assert.equal(safe('SAP pays. SAP, e.g. SAP Labs! “SAP”'), 'another employer pays. Another employer, e.g. another employer Labs! “Another employer”'); // prettier-ignore
    assert.equal(safe('SAP pays', true), 'Another employer pays');
    assert.equal(safe('I work at SAP. It pays', true), 'I work at another employer. It pays');
    const inc = (text: string) => of('Rocket, Inc.')(text).text;
    assert.equal(inc('Rocket, Inc. pays. I know Rocket, Inc.'), 'another employer pays. I know another employer.');
  });

  const word = fc.constantFrom('Rocket', 'SAP', '3M', 'Data', 'Söhne', 'eBay', 'AT&T', 'T-Mobile', 'Lowe’s', 'E.ON', 'First', 'ßigma'); // prettier-ignore
  const name = fc
    .tuple(fc.constantFrom('', 'The ', 'Die '), fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ' GmbH', ', Inc.', ' & Co. KG', ' Group Ltd')) // prettier-ignore
    .map(([article, words, legal]) => ({ full: `${article}${words.join(' ')}${legal}`, first: words[0]! })); // prettier-ignore
  const capitals = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toLowerCase(),
    (text) => text.toUpperCase(),
  );

  it('stands nowhere, whatever its capitals in full, and the kept name everywhere', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), capitals, (names, inCapitals) => {
        const kept = 'Zander Werke AG';
        const text = names.map(({ full, first }) => `as ${inCapitals(full)}, and ${first} too, zander werke`).join(' - '); // prettier-ignore
        const expected = names.map(() => 'as ###, and ### too, zander werke').join(' - ');
        const hidden = hideNames(names.map(({ full }) => ({ name: full, standIn: '###' })), kept)(text).text; // prettier-ignore
        assert.equal(hidden, expected);
      }),
    );
  });

  it('is all that changes: a text without any of its words is as it was', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('roc', 'Ket', ' ', '.', 'dat', 'sap', 'e\u0301') })); // prettier-ignore
    fc.assert(
      fc.property(fc.array(name, { maxLength: 3 }), texts, (names, text) => {
        const isFree = !/rocket|sap|3m|data|söhne|ebay|at&t|mobile|lowe|e\.on|first|ßigma/i.test(text.normalize('NFC'));
        fc.pre(isFree);
        assert.equal(hide(text, names.map(({ full }) => full)), text); // prettier-ignore
      }),
    );
  });

  it('can be any text', () => {
    const long = 'AG Werk '.repeat(300);
    assert.equal(hide('the Werk, a werk', [long, '', '???', '(*+', 'An']), 'the stand-in 1, a werk');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, text) => { hide(text, [one], text); })); // prettier-ignore
  });
});
