import { english } from '../../../src/core/locale';
import { asksToLog, whatIfNotices } from '../../../src/core/panel/whatIfComparison';
import { analysisOf, entriesIn, example, me, panelOf, textsIn, viewIn, whatIf } from './examples';

import assert from 'node:assert/strict';

const texts = Object.fromEntries(['current', 'larkspur', 'brenner'].map((name) => [name, example(name)]));
// What to ask for follows from the letters, whatever is tried.
const analysis = analysisOf(whatIf(texts, { candidate: me }));
const negotiate = (larkspur: Record<string, string>) => {
  const agreed = Object.keys(larkspur).length === 0 ? {} : { larkspur };
  const compared = whatIf(texts, { candidate: me, agreed });
  const data = panelOf(compared, { analysis });
  return { compared, data, view: viewIn(data, 'negotiation') };
};
const change = (larkspur: Record<string, string>) => textsIn(negotiate(larkspur).view, 'outcome', 'Change')[1];

describe('What is tried of an offer', () => {
  it('stands beside what the offer comes to as its letter says', () => {
    // 1,392,481.35 and five days more: 15,447.25, as docs/negotiation.md works out.
    const { view } = negotiate({ 'time-off.vacation': '25 days' });
    assert.equal(textsIn(view, 'outcome', 'Expected, if they agree')[1], 'USD 1,407,928.60');
    assert.equal(textsIn(view, 'outcome', 'Change')[1], '+USD 15,447.25');
    assert.equal(change({ 'time-off.vacation': '23 days' }), '+USD 9,268.34');
    assert.equal(change({ 'time-off.vacation': '23 days', 'pay.sign-on': '55,500' }), '+USD 24,768.34');
    assert.deepEqual(view.negotiation?.outcome, [
      'As it stands, Larkspur Systems comes to USD\u00A01,392,481.35 expected and USD\u00A0808,000 guaranteed over 4 years.',
      'If they agree, it comes to USD\u00A01,407,928.60 expected and USD\u00A0808,000 guaranteed: +USD\u00A015,447.25.',
    ]);
  });

  it('shows in all views and is said of each', () => {
    const { compared, data } = negotiate({ 'time-off.vacation': '23 days', 'pay.sign-on': '55,500' });
    const notice =
      'Larkspur Systems is shown as if they agreed to Vacation: 23 days and Sign-on bonus: USD\u00A055,500.';
    assert.ok(data.notices.includes(notice));
    assert.equal(textsIn(viewIn(data, 'terms'), 'time-off', 'Vacation')[1], '23 days');
    const { verdict } = panelOf(compared, { analysis: analysisOf(compared) });
    assert.match(verdict!.headline, /^Larkspur Systems leads by USD 713,539.45/);
    assert.deepEqual(whatIfNotices(compared, english), [notice]);
  });

  it('is pressed among the figures to try, opening, target and fallback', () => {
    const { view } = negotiate({ 'time-off.vacation': '23 days' });
    const vacation = view.negotiation!.asks.find(({ path }) => path === 'time-off.vacation')!;
    assert.ok(vacation.figures.some(({ text }) => text.startsWith('Target: 25 days')));
    assert.deepEqual(
      vacation.figures.filter(({ isTried }) => isTried).map(({ text }) => text.slice(0, 17)),
      ['Fallback: 23 days'],
    );
    assert.deepEqual([vacation.text, vacation.field], ['23 days', 'Another value for Vacation']);
    assert.deepEqual(view.negotiation?.tried, [
      { text: 'Vacation: 23 days', changes: [{ path: 'time-off.vacation', text: '23 days' }], isTried: true },
    ]);
  });

  it('is not counted where it cannot be used, and says why', () => {
    const { view, data } = negotiate({ 'time-off.vacation': '23 days', 'flexibility.remote': 'often' });
    assert.equal(textsIn(view, 'outcome', 'Change')[1], '+USD 9,268.34');
    const remote = view.negotiation!.asks.find(({ path }) => path === 'flexibility.remote')!;
    assert.match(remote.error!, /"often"/);
    assert.match(view.negotiation!.tried[1]!.text, /^Remote work: often\. It is not counted: /);
    assert.ok(data.notices.some((text) => text.endsWith('agreed to Vacation: 23 days.')));
  });

  it('can be logged until the log has it', () => {
    const { compared, view } = negotiate({ 'time-off.vacation': '23 days' });
    assert.equal(view.negotiation?.canLog, true);
    const { plan } = analysis.negotiation;
    const letter = compared.letters[1]!.offer;
    assert.deepEqual(asksToLog(letter, compared, plan!, english), [{ path: 'time-off.vacation', text: '23 days' }]);
    assert.equal(negotiate({}).view.negotiation?.canLog, false);
  });

  it('stands beside a plan that is a moment older', () => {
    const older = negotiate({ 'time-off.vacation': '30 days' });
    const raised = texts['larkspur']!.replace('192000/year', '200000/year');
    const newer = whatIf({ ...texts, larkspur: raised }, { candidate: me, agreed: older.compared.agreed });
    const view = viewIn(panelOf(newer, { analysis }), 'negotiation');
    const alone = whatIf({ ...texts, larkspur: raised }, { candidate: me });
    assert.equal(
      textsIn(view, 'outcome', 'Expected, as they stand')[1],
      alone.comparison.expected.at(-1)!.figures[1]!.text,
    );
  });
});

describe('The offer that is negotiated', () => {
  it('is the first that is open, or the one that is chosen', () => {
    assert.deepEqual(
      negotiate({}).view.negotiation?.offers.map(({ label }) => label),
      ['Larkspur Systems', 'Brenner Präzisionstechnik'],
    );
    const compared = whatIf(texts, { candidate: me });
    const { negotiation } = viewIn(
      panelOf(compared, { analysis: analysisOf(compared, 'brenner'), negotiated: 'brenner' }),
      'negotiation',
    );
    const { chosen, id, asks } = negotiation!;
    assert.deepEqual([chosen, id], ['brenner', 'brenner']);
    assert.ok(
      asks
        .find(({ path }) => path === 'pay.base-salary')
        ?.reasons.some((text) => text.includes('You must have at least')),
    );
    // Until the plan of the one that is chosen is there, the other is shown.
    const shown = viewIn(panelOf(compared, { analysis, negotiated: 'brenner' }), 'negotiation').negotiation!;
    assert.deepEqual([shown.chosen, shown.id], ['brenner', 'larkspur']);
  });

  it('is none where each is signed or over', () => {
    const declined = Object.fromEntries(
      Object.entries(texts).map(([id, text]) => [
        id,
        id === 'current' ? text : text.replace(/^status: .*/m, 'status: declined'),
      ]),
    );
    const compared = whatIf(declined, { candidate: me });
    const view = viewIn(panelOf(compared, { analysis: analysisOf(compared) }), 'negotiation');
    assert.equal(view.negotiation, undefined);
    assert.match(view.texts[0]!, /^No offer here can still be negotiated/);
  });
});

describe('An assumption that is tried', () => {
  const shownWith = (tried: Record<string, string>) => {
    const compared = whatIf(texts, { candidate: me, tried });
    return { compared, data: panelOf(compared) };
  };
  const raiseIn = (tried: Record<string, string>) =>
    shownWith(tried).data.assumptions.find(({ path }) => path === 'assumptions.raise');

  it('counts, and says that it is tried and in no file', () => {
    const { compared, data } = shownWith({ 'assumptions.raise': '0%' });
    // Four years of 192,000 without a raise.
    assert.equal(textsIn(viewIn(data, 'overview'), 'parts', 'Base salary')[1], 'USD 768,000');
    assert.deepEqual([data.canDiscard, data.canSave], [true, true]);
    assert.deepEqual(whatIfNotices(compared, english), [
      'Some assumptions are tried, and not those of the candidate file.',
    ]);
    const { text, origin, isTried } = raiseIn({ 'assumptions.raise': '0%' })!;
    assert.deepEqual([text, origin, isTried], ['0%', 'tried', true]);
    assert.equal(raiseIn({})?.origin, 'candidate file');
  });

  it('is refused with the reason where it cannot be', () => {
    const { data } = shownWith({ 'assumptions.raise': '5' });
    assert.match(raiseIn({ 'assumptions.raise': '5' })!.error!, /%/);
    assert.deepEqual([data.canDiscard, data.canSave], [true, false]);
    assert.equal(entriesIn(viewIn(data, 'overview'), 'parts', 'Base salary').length, 3);
  });
});
