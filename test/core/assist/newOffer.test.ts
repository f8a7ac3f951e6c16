import assert from 'node:assert/strict';
import { offerFileName, offerSnippetFor } from '../../../src/core/assist/newOffer';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { valueOf } from '../../../src/core/term';

describe('the file of a new offer', () => {
  const names: Readonly<Record<string, string>> = {
    'Acme Robotics, Inc.': 'acme-robotics-inc',
    'Brenner Präzisionstechnik & Söhne': 'brenner-prazisionstechnik-sohne',
    'İzmir Çelik': 'izmir-celik',
    ＡＣＭＥ: 'acme',
    東京ガス: '東京ガス',
    パナソニック: 'パナソニック',
    'टाटा मोटर्स': 'टाटा-मोटर्स',
    삼성: '삼성',
    'Йошкар-Ола': 'йошкар-ола',
    '  ...  ': 'new',
    '--a--': 'a',
  };
  for (const [company, name] of Object.entries(names))
    it(`is named ${name} after ${company}`, () => assert.equal(offerFileName(company), name));

  it('is composed, whatever is typed', () => {
    for (const company of Object.keys(names))
      assert.equal(offerFileName(company.normalize('NFD')), offerFileName(company).normalize('NFC'));
  });

  it('has a name of at most 60 letters that are whole, and no dash at its end', () => {
    assert.equal(offerFileName(`${'a'.repeat(59)} bcd`), 'a'.repeat(59));
    assert.equal(offerFileName('𠮷'.repeat(40)), '𠮷'.repeat(30));
    assert.equal(offerFileName('मो'.repeat(31)), 'मो'.repeat(30));
  });

  for (const company of [
    'Big$&Co',
    "Cash$'s Ltd",
    'A$$AP Ltd',
    '$1 Shop',
    'A}B',
    'C:\\Co',
    '{0} & {company}',
    'A: b # c',
  ])
    it(`says ${company} as it is`, () => {
      const snippet = offerSnippetFor(company, ['company: ${1:Company}', 'currency: ${2:USD}']);
      // As an editor reads a snippet: a backslash stands before what would end or begin a place.
      const [, name = ''] = /^company: \$\{1:((?:\\[\\$}]|[^\\$}])*)\}\ncurrency: \$\{2:USD\}$/.exec(snippet) ?? [];
      const offer = parseOffer(`company: ${name.replace(/\\([\\$}])/g, '$1')}\n`);
      assert.equal(valueOf(offer.fields.company)?.text, company);
    });
});
