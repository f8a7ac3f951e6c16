import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Offer } from '../../../../src/core/offer';
import { revisionChanges, type ChangeKind } from '../../../../src/core/compare/revisionChanges';
import { english } from '../../../../src/core/locale';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { revisionOf } from '../../../../src/core/words/revision/revision';

const head = 'company: A\ncurrency: USD\n';
const changesOf = (old: Offer, own: Offer) => revisionOf({ old, own }, undefined, { today: '2026-11-22', locale: english }).changes; // prettier-ignore
const changes = (old: string, own: string) => changesOf(parseOffer(head + old).fields, parseOffer(head + own).fields); // prettier-ignore
const told = (old: string, own: string) => changes(old, own).map(({ path, kind, before, after }) => [path, kind, before, after]); // prettier-ignore

describe('what changed between two revisions', () => {
  it('is told term by term, with what became of each', () => {
    assert.deepEqual(told('pay: { base-salary: 100 }', 'pay: { base-salary: 110 }'), [
      ['pay.base-salary', 'changed', 'USD 100/year', 'USD 110/year'],
    ]);
    assert.deepEqual(told('pay: { raise: unknown }', 'pay: { raise: 3% }'), [['pay.raise', 'answered', 'unknown', '3%']]); // prettier-ignore
    assert.deepEqual(told('pay: { raise: 3% }', 'pay: { raise: unknown }'), [['pay.raise', 'opened', '3%', 'unknown']]);
    assert.deepEqual(told('', 'pay: { raise: 3% }'), [['pay.raise', 'new', 'not stated', '3%']]);
    assert.deepEqual(told('pay: { raise: 3% }', 'pay: {}'), [['pay.raise', 'removed', '3%', 'not stated']]);
    assert.deepEqual(told('pay: { raise: none }', 'pay: { raise: 3% }'), [['pay.raise', 'changed', 'none', '3%']]);
    assert.deepEqual(told('status: verbal', 'status: written'), [['status', 'changed', 'verbal', 'written']]);
  });

  it('says what a group that is unknown or none as a whole became', () => {
    assert.deepEqual(told('insurance: { dental: unknown }', 'insurance: { dental: none }'), [
      ['insurance.dental', 'answered', 'unknown', 'none'],
    ]);
    assert.deepEqual(told('insurance: none', 'insurance: { dental: { premium: 10/month } }'), [
      ['insurance.dental.premium', 'changed', 'none', 'USD 10/month'],
    ]);
    assert.deepEqual(told('insurance: { dental: unknown }', 'insurance: { dental: { premium: 10/month } }'), [
      ['insurance.dental.premium', 'answered', 'unknown', 'USD 10/month'],
    ]);
    assert.deepEqual(told('retirement: { vesting: immediate }', 'retirement: { vesting: { cliff: 1 year } }'), [
      ['retirement.vesting', 'changed', 'immediate', 'cliff 1 year'],
    ]);
  });

  it('knows an entry of a list by its name, wherever it stands', () => {
    const perk = (name: string, value: number) => `{ name: ${name}, value: ${value}/month }`;
    const perks = (...list: string[]) => `perks: [${list.join(', ')}]`;
    assert.deepEqual(told(perks(perk('Gym', 40), perk('Phone', 50)), perks(perk('Phone', 60), perk('Gym', 40))), [
      ['perks[0].value', 'changed', 'USD 50/month', 'USD 60/month'],
    ]);
    assert.deepEqual(
      told(perks(perk('Gym', 40)), perks(perk('Meals', 90))).map(([path, kind]) => [path, kind]),
      [['perks[0]', 'new'], ['perks[0]', 'removed']], // prettier-ignore
    );
    const grants = (shares: number) => `equity: [{ type: ISO, shares: ${shares} }, { type: RSU, value: 100 }]`;
    assert.deepEqual(told('equity: [{ type: RSU, value: 100 }]', grants(5)).map(([path, kind]) => [path, kind]), [['equity[0]', 'new']]); // prettier-ignore
    assert.deepEqual(told(grants(5), grants(6)), [['equity[0].shares', 'changed', '5', '6']]);
    assert.deepEqual(told('terms: { contingencies: [background check] }', 'terms: { contingencies: [reference, background check] }'), [['terms.contingencies[0]', 'new', 'not stated', 'reference']]); // prettier-ignore
  });

  it('tells what is in writing now and was not, or no longer is', () => {
    const leave = (more: string, days = 25) => `time-off: { vacation: { value: ${days} days${more} } }`;
    const [first] = changes(leave(', in-writing: false'), leave(', in-writing: true'));
    assert.equal(first?.kind, 'in-writing');
    assert.deepEqual(first.inWriting, { before: false, after: true });
    const [both] = changes(leave(''), leave(', in-writing: true', 28));
    assert.equal(both?.kind, 'changed');
    assert.deepEqual(both.inWriting, { before: undefined, after: true });
    assert.deepEqual(changes(leave(''), leave(', note: by phone')), []);
  });

  it('leaves the negotiation log out', () => {
    assert.deepEqual(told('', 'negotiation: { contact: Recruiting }'), []);
  });

  it('comes to totals under one candidate file, with their difference', () => {
    const rest = 'insurance: none\nretirement: none\ntime-off: { vacation: unlimited, holidays: 10 days }\n';
    const revision = (base: number, bonus: string) => parseOffer(`${head}${rest}pay: { base-salary: ${base}, bonus: ${bonus} }`).fields; // prettier-ignore
    const candidate = parseCandidate('currency: USD\nassumptions: { horizon: 2 years, raise: 0% }').fields;
    const found = revisionOf({ old: revision(100, 'none'), own: revision(110, '{ target: 10% }') }, candidate, {
      today: '2026-11-22',
      locale: english,
    });
    // 2 x 100 against 2 x 110, and with a bonus of 10% 2 x 121.
    const amounts = found.totals.map(({ before, after, difference }) => [before, after, difference].map((figure) => figure?.amount?.toNumber())); // prettier-ignore
    assert.deepEqual(amounts, [[200, 220, 20], [200, 242, 42]]); // prettier-ignore
    assert.equal(found.horizon, 2);
  });

  it('keeps what is not known out of the difference by name', () => {
    const [old, own] = ['unknown', '100'].map((base) => parseOffer(`${head}pay: { base-salary: ${base} }`).fields);
    const { totals } = revisionOf({ old: old!, own: own! }, undefined, { today: '2026-11-22', locale: english });
    assert.deepEqual(totals.map(({ difference }) => [difference?.amount, difference?.text]), [[undefined, 'unknown'], [undefined, 'unknown']]); // prettier-ignore
  });
});

describe('revisions', () => {
  const texts = ['current', 'larkspur', 'tideline', 'brenner'].map((name) => readFileSync(`examples/${name}.offer.yaml`, 'utf8')); // prettier-ignore
  /** An example without some of its lines, each of which leaves a text that is read all the same. */
  const some = fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.nat(100), { maxLength: 12 }))
    .map(([text, drop]) => text.split('\n').filter((_, i) => !drop.includes(i)).join('\n')); // prettier-ignore

  it('that are the same say nothing', () => {
    fc.assert(
      fc.property(some, (text) => {
        const { fields } = parseOffer(text);
        assert.deepEqual(revisionChanges(fields, parseOffer(text).fields), []);
      }),
      { numRuns: 60 },
    );
  });

  it('say the other way round what they say, with before and after exchanged', () => {
    const mirrored: Readonly<Record<ChangeKind, ChangeKind>> = {
      changed: 'changed',
      answered: 'opened',
      opened: 'answered',
      new: 'removed',
      removed: 'new',
      'in-writing': 'in-writing',
    };
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [old, own] = [parseOffer(a).fields, parseOffer(b).fields];
        const key = (parts: readonly unknown[]) => JSON.stringify(parts);
        const there = changesOf(old, own).map(({ kind, before, after }) => key([kind, before, after]));
        const back = changesOf(own, old).map(({ kind, before, after }) => key([mirrored[kind], after, before])); // prettier-ignore
        assert.deepEqual(there.sort(), back.sort());
      }),
      { numRuns: 60 },
    );
  });
});
