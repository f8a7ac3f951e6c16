import assert from 'node:assert/strict';
import { insight } from './insightOf';
import { fourYears, plans } from './plansOf';

const job = (company: string, pay: string) =>
  `company: ${company}\ncurrency: USD\nstatus: written\npay: { ${pay} }\ninsurance: none\nretirement: none\n`;
const salary = (texts: Record<string, string>, candidate = fourYears) =>
  plans(texts, candidate)['a']?.asks.find(({ path, kind }) => path === 'pay.base-salary' && kind === 'term');

describe('pay by the hour', () => {
  it('is not ranked where the hours are not known, and not worth nothing', () => {
    const { verdict } = insight({ a: job('Terminal', 'base-salary: 38.50/hour'), b: job('Office', 'base-salary: 61000') }, `${fourYears}walk-away: { total: 60000/year }`); // prettier-ignore
    const texts = verdict.reasons.map(({ text }) => text);
    assert.ok(texts.includes('Terminal is not ranked: it pays by the hour, and its working hours are not known.'));
    assert.ok(!texts.some((text) => text.startsWith('Terminal is below')), texts.join('\n'));
    assert.ok(!verdict.headline.includes('leads'), verdict.headline);
  });

  it('is asked for by the hour', () => {
    const own = job('A', 'base-salary: 38.50/hour, hours: 40/week');
    const need = `${fourYears}priorities: [{ term: pay.base-salary, need: must, at-least: 40/hour }]`;
    assert.equal(salary({ a: own }, need)?.target.text, 'USD 40/hour');
    // 93,600 a year are 45 an hour of 2,080.
    assert.equal(salary({ a: own }, need.replace('40/hour', '93600/year'))?.target.text, 'USD 45/hour');
    assert.equal(salary({ a: own, b: job('B', 'base-salary: 41/hour, hours: 40/week') })?.target.text, 'USD 41/hour');
  });

  it('is no better for more hours at a lower rate', () => {
    const own = job('A', 'base-salary: 41/hour, hours: 35/week');
    assert.equal(salary({ a: own, b: job('B', 'base-salary: 38.50/hour, hours: 40/week') }), undefined);
  });
});

describe('a salary for other hours', () => {
  const own = job('A', 'base-salary: 30000, hours: 30/week');

  it('is no reason to ask where an hour of it brings less', () => {
    assert.equal(salary({ a: own, b: job('B', 'base-salary: 38000, hours: 40/week') }), undefined);
  });

  it('is asked for as far as the hours go', () => {
    assert.equal(salary({ a: own, b: job('B', 'base-salary: 44000, hours: 40/week') })?.target.text, 'USD 33,000/year');
    assert.equal(salary({ a: own, b: job('B', 'base-salary: 35000, hours: 20/week') })?.target.text, 'USD 35,000/year');
  });
});
