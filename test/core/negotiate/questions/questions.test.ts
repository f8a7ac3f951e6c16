import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { questionsOf } from '../../../../src/core/negotiate/questions/questions';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../../src/core/value/assumptions';
import { valueOffer } from '../../../../src/core/value/valueOffer';
import { english } from '../../../../src/core/locale';
import { type FieldSpec, offerVocabulary } from '../../../../src/core/vocabulary';
import { questionText } from '../../../../src/core/words/termWords';

function ask(text: string, spending = '4000'): { readonly path: string; readonly text: string }[] {
  const { fields } = parseOffer(`currency: USD\n${text}`);
  const candidate = parseCandidate(`currency: USD\nassumptions: { medical-spending: ${spending} }`).fields;
  const questions = questionsOf(fields, valueOffer(fields, readAssumptions(candidate)).unpriced);
  return questions.map((each) => ({ path: each.path, text: questionText(each, fields, english) }));
}

const paths = (text: string) => ask(text).map(({ path }) => path);

/** A field with all that are in it. */
function fieldsOf(spec: FieldSpec): readonly FieldSpec[] {
  const parts = spec.type === 'group' ? spec.fields : spec.type === 'list' || spec.type === 'map' ? [spec.item] : [];
  return [spec, ...parts.flatMap(fieldsOf)];
}

describe('questions', () => {
  it('are asked about what is unknown, in the words of the schema where it has some', () => {
    const asked = ask('pay: { severance: unknown, base-salary: unknown }');
    assert.equal(asked.find(({ path }) => path === 'pay.base-salary')?.text, 'What is the base salary?');
    assert.equal(asked.find(({ path }) => path === 'pay.severance')?.text, 'Is there severance, and how much?');
    const [perk] = ask('perks: [{ name: Gym, value: unknown }]').filter(({ path }) => path.startsWith('perks'));
    assert.equal(perk?.text, 'What does the offer say about "Gym"?');
  });

  it('are in the words of the schema for all that an employer can be asked', () => {
    const wordless = fieldsOf(offerVocabulary)
      .filter(
        ({ absence, question, detail }) => absence.includes('unknown') && question === undefined && detail !== true,
      )
      .map(({ path }) => path);
    const named = ['pay.bonus[].name', 'equity[].name'];
    const parts = ['pay.sign-on[]', 'retirement.vesting.graded[]', 'retirement.pension.vesting.graded[]', 'equity[].vesting.yearly[]']; // prettier-ignore
    const own = ['development.use', 'perks[].value', 'perks[].category', 'perks[].use', 'negotiation.asks[].on'];
    assert.deepEqual([...wordless].sort(), [...named, ...parts, ...own].sort());
  });

  it('are not asked about costs of care that statutory cover does not have, and its value needs none of them', () => {
    const health = (parts: string) => paths(`insurance: { health: { ${parts} } }`).filter((path) => path.startsWith('insurance.health')); // prettier-ignore
    assert.deepEqual(health('plan: statutory, premium: 450/month'), []);
    const costs = ['insurance.health.deductible', 'insurance.health.out-of-pocket-max'];
    for (const parts of ['plan: private', 'plan: statutory, coinsurance: 10%'])
      assert.deepEqual(
        health(`${parts}, premium: 450/month`).filter((path) => costs.includes(path)),
        costs,
      );
  });

  it('are not asked about what is stated, none or unreadable', () => {
    const asked = paths('pay: { base-salary: 5, bonus: none, severance: lots }');
    for (const path of ['pay.base-salary', 'pay.bonus', 'pay.severance']) assert.ok(!asked.includes(path));
  });

  it('are asked about the whole where the whole is unknown, by what of it is worth asking', () => {
    const below = (lines: string, group: string) => paths(lines).filter((path) => path.startsWith(group));
    assert.deepEqual(below('retirement: unknown', 'retirement'), ['retirement']);
    assert.deepEqual(below('insurance: unknown', 'insurance'), ['insurance.health']);
    assert.deepEqual(below('terms: unknown', 'terms'), ['terms.notice', 'terms.non-compete']);
    assert.deepEqual(below('pay: { sign-on: { amount: 5, clawback: unknown } }', 'pay.sign-on'), ['pay.sign-on[0].clawback']); // prettier-ignore
  });

  it('are asked about what the valuation lacked', () => {
    const asked = paths('insurance: { health: { premium: 5, deductible: 5, out-of-pocket-max: 9 } }');
    assert.deepEqual(
      asked.filter((path) => path.startsWith('insurance')),
      ['insurance.health.coinsurance'],
    );
  });

  it('name the entry where there are several, and never repeat themselves', () => {
    const asked = ask(
      'equity: [{ type: RSU, name: first, value: 5 }, { type: RSU, value: 5, liquid: unknown, vesting: unknown }]\npay: { sign-on: [{ amount: 5, clawback: unknown }, { amount: 5, clawback: unknown }] }',
    ).map(({ text }) => text);
    for (const text of [
      'first: When do the shares vest?',
      'Grant 2: When do the shares vest?',
      'Grant 2: Can the shares be sold?',
      'Sign-on payment 1: Must the sign-on bonus be paid back if I leave, and until when?',
      'Sign-on payment 2: Must the sign-on bonus be paid back if I leave, and until when?',
    ])
      assert.ok(asked.includes(text), `${text} is not among\n${asked.join('\n')}`);
    assert.equal(new Set(asked).size, asked.length);
  });

  it('are not asked about the job one has or an offer that is over', () => {
    for (const status of ['current', 'declined', 'expired']) assert.deepEqual(ask(`status: ${status}`), []);
    assert.ok(paths('status: written').includes('expires'));
    assert.ok(!paths('status: signed').includes('expires'));
  });

  it('cover everything that the valuation of an example does not know', () => {
    for (const name of ['brenner', 'larkspur', 'tideline']) {
      const { fields } = parseOffer(readFileSync(`examples/${name}.offer.yaml`, 'utf8'));
      const candidate = parseCandidate(readFileSync('examples/me.candidate.yaml', 'utf8')).fields;
      const { unpriced } = valueOffer(fields, readAssumptions(candidate));
      const asked = questionsOf(fields, unpriced).map(({ path }) => path);
      for (const { path, reason } of unpriced)
        if (reason === 'unknown')
          assert.ok(
            asked.some((each) => path === each || path.startsWith(`${each}.`)),
            path,
          );
    }
  });
});
