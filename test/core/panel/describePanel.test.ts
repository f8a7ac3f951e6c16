import assert from 'node:assert/strict';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { tableText } from '../../../src/core/panel/tableText';
import { german } from '../../support/german';
import { analysisOf, entriesIn, example, me, panelOf, textsIn, viewIn, whatIf } from './examples';

const names = ['current', 'larkspur', 'tideline', 'brenner'] as const;
const texts = Object.fromEntries(names.map((name) => [name, example(name)]));

describe('What the panel shows', () => {
  const compared = whatIf(texts, { candidate: me });
  const analysis = analysisOf(compared);
  const data = panelOf(compared, { analysis });
  const overview = viewIn(data, 'overview');
  const terms = viewIn(data, 'terms');

  it('is the offers as columns, with the job one has as the baseline', () => {
    assert.deepEqual(
      data.columns.map(({ company, isBaseline }) => [company, isBaseline]),
      [
        ['Kestrel Software', true],
        ['Larkspur Systems', false],
        ['Tideline Energy', false],
        ['Brenner Präzisionstechnik', false],
      ],
    );
    assert.equal(textsIn(overview, 'differences', 'Expected total')[0], 'baseline');
    const { columns, views } = panelOf(whatIf(texts, { candidate: me, baseline: 'larkspur' }));
    assert.deepEqual(
      columns.map(({ isBaseline }) => isBaseline),
      [false, true, false, false],
    );
    const section = viewIn({ views }, 'overview').sections.find(({ name }) => name === 'differences');
    assert.equal(section?.title, 'Difference to Larkspur Systems');
  });

  it('is every view once it is known what the figures mean, and the figures alone before', () => {
    const titles = [
      'Overview',
      'Terms',
      'Money over Time',
      'Leaving Early',
      'Fit',
      'What Would Change It',
      'Negotiation',
    ];
    assert.deepEqual(
      data.views.map(({ title }) => title),
      titles,
    );
    const before = panelOf(compared);
    assert.deepEqual(
      before.views.map(({ title }) => title),
      titles.slice(0, 4),
    );
    assert.equal(before.verdict, undefined);
  });

  it('says which offer leads, with nine reasons at once and the others on demand', () => {
    assert.match(data.verdict!.headline, /^Larkspur Systems leads by USD .* over 4 years/);
    const { reasons } = data.verdict!;
    assert.ok(
      reasons.some(
        ({ text }) => text === 'Kestrel Software does not meet what you must have: vacation and base salary.',
      ),
    );
    const { insight } = analysis;
    const many = Array.from({ length: 11 }, (_, i) => ({ ...insight.verdict.reasons[0]!, text: `${i}` }));
    const { verdict } = panelOf(compared, {
      analysis: { ...analysis, insight: { ...insight, verdict: { ...insight.verdict, reasons: many } } },
    });
    assert.equal(verdict?.reasons.length, 9);
    assert.deepEqual(verdict.more, {
      title: '2 more',
      reasons: [
        { ...verdict.reasons[0], text: '9' },
        { ...verdict.reasons[0], text: '10' },
      ],
    });
  });

  it('is every term side by side, with which is better than the baseline', () => {
    assert.equal(textsIn(terms, 'pay', 'Base salary')[1], 'USD 192,000/year');
    assert.equal(textsIn(terms, 'time-off', 'Vacation')[3], '30 days');
    assert.equal(textsIn(terms, 'equity', 'Equity')[0], 'none');
    const standings = entriesIn(terms, 'pay', 'Base salary').map((entries) => entries[0]?.standing?.word);
    assert.deepEqual(standings.slice(0, 2), [undefined, 'better']);
  });

  it('says unknown where the offer says unknown, and never 0', () => {
    assert.equal(textsIn(overview, 'parts', 'Professional development')[2], 'unknown');
    // An unknown deductible has bounds; what dental insurance costs has none.
    assert.equal(textsIn(overview, 'parts', 'Insurance')[2], 'at most -USD 11,840');
    assert.match(textsIn(overview, 'gaps', 'Unknown')[2]!, /Health insurance: deductible \(within a range\)/);
    assert.equal(textsIn(terms, 'insurance', 'Health insurance: deductible')[2], 'unknown');
  });

  it('has an average year instead of the years', () => {
    // 1,392,481.35 / 4
    assert.equal(textsIn(overview.alternative!, 'average', 'Expected')[1], 'USD 348,120.34');
    assert.equal(textsIn(overview, 'expected', 'Total of 4 years')[1], 'USD 1,392,481.35');
    assert.equal(panelOf(whatIf(texts)).views[0]?.alternative?.label, 'Show an average year');
    const oneYear = whatIf(texts, { candidate: me, tried: { 'assumptions.horizon': '1 year' } });
    assert.equal(viewIn(panelOf(oneYear), 'overview').alternative, undefined);
  });

  it('draws the figures that stand in its tables', () => {
    const [bars, total, months] = viewIn(data, 'money').charts;
    assert.ok(bars?.kind === 'bars' && total?.kind === 'lines' && months?.kind === 'lines');
    assert.equal(bars.groups[0]?.bars[0]?.parts[0]?.text, 'USD 148,000');
    assert.deepEqual(
      total.lines.map(({ points }) => points.at(-1)?.text),
      bars.groups.map((_, i) => total.lines[i]?.points[4]?.text),
    );
    assert.deepEqual(months.lines[1]?.marks, [{ step: 12, text: 'new-hire grant: USD 60,000 vest at the cliff' }]);
    assert.equal(months.steps.length, 49);
  });

  it('says what is kept by who leaves early, and what leaving before a cliff costs', () => {
    const leaving = viewIn(data, 'leaving');
    assert.ok(entriesIn(leaving, 'kept', 'After year 1')[1]?.[0]?.figure !== undefined);
    assert.equal(textsIn(leaving, 'cliffs', 'Nothing of it before')[1], 'new-hire grant: USD 60,000 on 2028-02-01');
  });

  it('says how well each offer fits, and what would change which leads', () => {
    const fit = viewIn(data, 'fit');
    assert.equal(textsIn(fit, 'score', 'Points of 100')[2], '84.6 to 100');
    assert.equal(textsIn(fit, 'priorities', 'Vacation: at least 20 days (must, weight 3)')[0], '✗ not met, 0 points');
    const sensitivity = viewIn(data, 'sensitivity');
    assert.ok(
      sensitivity.texts.some((text) =>
        text.startsWith('Tideline Energy equals Larkspur Systems at a base salary of USD 331,100 a year'),
      ),
    );
    assert.ok(entriesIn(sensitivity, 'factors', 'Raise: 0% to 10%, now 3%').length === 4);
  });

  it('tells of files that are not whole, not there or not needed', () => {
    const two = whatIf({ a: example('larkspur'), b: example('larkspur'), c: 'company: Broken\npay: [\n' });
    const files = ['a', 'b', 'c'].map((name, i) => ({
      name: 'same.offer.yaml',
      path: `${name}/same.offer.yaml`,
      errors: i,
    }));
    const added = [{ offer: parseOffer('company: Acme').fields, file: 'acme.offer.yaml' }];
    const shown = panelOf(two, {
      files,
      missing: ['gone.offer.yaml'],
      hasCandidate: false,
      fromFolders: { added, leftOut: [] },
    });
    assert.equal(shown.notices[0], 'gone.offer.yaml cannot be read.');
    assert.ok(shown.notices.includes('There is no candidate file, so all assumptions are defaults.'));
    assert.ok(shown.notices.includes('Also included from this folder: Acme (acme.offer.yaml).'));
    const [a, b, c] = shown.columns;
    assert.deepEqual(
      [a?.label, a?.menu],
      ['Larkspur Systems (a/same.offer.yaml)', 'More about Larkspur Systems (a/same.offer.yaml)'],
    );
    assert.deepEqual([a?.errors, b?.errors, c?.errors], [undefined, '1 error in the file', '2 errors in the file']);
    const none = panelOf(whatIf({}), { missing: ['gone.offer.yaml'] });
    assert.deepEqual(none.notices, ['gone.offer.yaml cannot be read.', 'There is no offer to show.']);
    assert.deepEqual([none.views, none.assumptions], [[], []]);
  });

  it('goes to the clipboard as tables whose cells are parted by tabs', () => {
    const lines = tableText(data, overview.sections)
      .split('\n')
      .map((line) => line.split('\t'));
    assert.deepEqual(lines[0], [
      '',
      'Kestrel Software',
      'Larkspur Systems',
      'Tideline Energy',
      'Brenner Präzisionstechnik',
    ]);
    assert.ok(lines.some(([title, , amount]) => title === 'Total of 4 years' && amount === 'USD 1,392,481.35'));
  });

  it('speaks the language of its reader', () => {
    const compared = whatIf(texts, { candidate: me, locale: german });
    const shown = panelOf(compared, { analysis: analysisOf(compared, undefined, german) }, german);
    assert.deepEqual([shown.locale, shown.views[4]?.title], ['de', 'Passung']);
    assert.match(shown.columns[1]!.menu, /^Mehr zu Larkspur Systems$/);
  });
});

describe('The explanation in the panel', () => {
  const compared = whatIf(texts, { candidate: me, tried: { 'assumptions.raise': '4%' } });
  const explain = (figure: string, id = 'larkspur') => panelOf(compared, { explaining: { id, figure } }).explanation;

  it('is of each figure that can be explained, by what the entry names', () => {
    const { views } = panelOf(compared);
    const entries = views
      .flatMap(({ sections }) => sections)
      .flatMap(({ rows }) => rows.map(({ cells }) => cells[1]?.[0]));
    const figures = [...new Set(entries.flatMap((entry) => entry?.figure ?? []))];
    assert.ok(figures.length > 20);
    for (const figure of figures) assert.ok(explain(figure)?.parts.length, figure);
  });

  it('names section and row, and which inputs are only tried', () => {
    const { title, parts } = explain('expected-1')!;
    assert.equal(title, 'Larkspur Systems: Expected, Year 1');
    assert.ok(parts.some(({ formula }) => formula === 'salary of the year x target x payout'));
    const inputs = parts.flatMap((part) => part.inputs);
    assert.ok(inputs.some((input) => input.title === 'Raise' && input.text === '4%, tried'));
    assert.equal(explain('equity')?.title, 'Larkspur Systems: Expected, by part, Equity');
  });

  it('is none of what is not shown', () => {
    for (const figure of ['constructor', 'expected-9', 'expected-difference', ''])
      assert.equal(explain(figure), undefined);
    assert.equal(explain('expected-1', 'gone'), undefined);
  });
});
