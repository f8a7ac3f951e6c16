import assert from 'node:assert/strict';
import { daysBetween } from '../../../src/core/calendar';
import { revalue, totalEnds } from '../../../src/core/compare/ranking';
import { Decimal } from '../../../src/core/decimal';
import { english } from '../../../src/core/locale';
import { formatMoney } from '../../../src/core/money';
import type { OfferDocument } from '../../../src/core/parse/parseOffer';
import { setFields } from '../../../src/core/refactor/setFields';
import { isTerm, valueOf } from '../../../src/core/term';
import { findField } from '../../../src/core/terms';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { periodsPerYear } from '../../../src/core/value/known';
import { writtenValue } from '../../../src/core/writtenValue';
import { cases, examples, type Folder, read, summaryOf, summaryText, today } from './caseFolders';
import { comparedFrom } from '../../../src/core/compare/valuedOffers';

/** A folder with its summary and what any text of one of its offers comes to at worst. */
function ground(folder: Folder) {
  const files = read(folder);
  const summary = summaryOf(files, english);
  const assumptions = readAssumptions(files.candidate.fields);
  const from = comparedFrom([...files.offers.values()].map(({ fields }) => fields), today); // prettier-ignore
  const currency = summary.comparison.currency!;
  const total = ({ fields }: OfferDocument) => totalEnds(revalue(fields, { currency, assumptions, from }), 'expected');
  return { files, summary, text: summaryText(files, english), total, currency, assumptions };
}

/** The offer with something else written into its file; undefined where it cannot be written in one value. */
function rewritten(document: OfferDocument, path: string, value: string): OfferDocument | undefined {
  const written = value === 'yes' ? 'true' : value === 'no' ? 'false' : value;
  const { document: changed, refused } = setFields(document, new Map([[path, written]]));
  return refused.size > 0 ? undefined : changed;
}

describe('What a summary says comes out again when it is written into the files', function () {
  this;
  let grounds: readonly ReturnType<typeof ground>[] = [];
  before(() => {
    grounds = [examples, ...cases].map(ground);
  });

  it('the totals, when each offer is valued anew', () => {
    let count = 0;
    for (const { files, summary, total, currency } of grounds)
      [...files.offers.values()].forEach((document, i) => {
        const { low, high } = total(document);
        const figure = summary.comparison.expected.at(-1)!.figures[i]!;
        if (figure.text === 'unknown') return;
        count++;
        const ends = low.equals(high) ? [low] : [low, high];
        assert.equal(figure.text.replace(/ [+±] .*/, ''), ends.map((end) => formatMoney(end, currency, english)).join(' to ')); // prettier-ignore
      });
    assert.ok(count >= 14, `${count}`);
  });

  it('what an ask is worth, when its target and its fallback stand in the file', () => {
    let count = 0;
    for (const { files, summary, total, text, currency } of grounds)
      for (const { id, asks } of summary.plans)
        for (const { kind, path, target, fallback } of asks)
          for (const figure of [target, fallback]) {
            const document = files.offers.get(id)!;
            const changed = figure === undefined ? undefined : rewritten(document, path, figure.text);
            if (figure === undefined || changed === undefined) continue;
            count++;
            const worth = total(changed).low.minus(total(document).low);
            assert.equal((figure.worth?.money ?? new Decimal(0)).toNumber(), worth.toNumber(), `${id} ${path} ${figure.text}`); // prettier-ignore
            if (
              kind === 'term' &&
              figure === target &&
              asks.findIndex((ask) => ask.path === path) < 6 &&
              figure.worth?.isStated === false
            )
              assert.ok(text.includes(`| ${formatMoney(worth, currency, english)} |`), `${id} ${path}`);
          }
    assert.ok(count > 60, `${count}`);
  });

  it('what a need is worth by the candidate’s own word', () => {
    let count = 0;
    for (const { files, summary } of grounds)
      for (const { asks, horizon } of summary.plans)
        for (const { path, target } of asks) {
          if (target.worth?.isStated !== true) continue;
          count++;
          const own = files.candidate.fields.priorities.items.find(({ term }) => valueOf(term)?.text === path)!;
          assert.equal(target.worth.amount.toNumber(), valueOf(own.worth)!.amount.times(horizon).toNumber());
        }
    assert.ok(count >= 3, `${count}`);
  });

  it('the break-even salary: with it the offer reaches the one that leads, with 100 less it does not', () => {
    let count = 0;
    for (const { files, summary, total } of grounds)
      for (const { id, asks } of summary.plans)
        for (const { kind, path, target } of asks) {
          if (kind !== 'break-even' || typeof target.wanted !== 'object' || target.wanted.kind !== 'money') continue;
          count++;
          const { amount, currency } = target.wanted;
          const most = Decimal.max(...[...files.offers.values()].map((each) => total(each).low));
          const at = (salary: Decimal) => total(rewritten(files.offers.get(id)!, path, `${salary.toFixed()} ${currency}/year`)!).low; // prettier-ignore
          assert.ok(at(amount).greaterThanOrEqualTo(most), id);
          assert.ok(at(amount.minus(100)).lessThan(most), id);
        }
    assert.ok(count >= 5, `${count}`);
  });

  it('what could stand for an ask, and that one step less is worth less', () => {
    let count = 0;
    for (const { files, summary, total } of grounds)
      for (const { id, asks } of summary.plans) {
        const document = files.offers.get(id)!;
        const gain = (changed: OfferDocument) => total(changed).low.minus(total(document).low);
        for (const { target, trades } of asks)
          for (const { path, amount, wanted, worth, step } of trades) {
            const text = wanted === 'none' ? wanted : writtenValue(wanted, valueOf(document.fields.currency)!.text);
            const changed = rewritten(document, path, text);
            if (changed === undefined) continue;
            count++;
            assert.equal(gain(changed).toNumber(), worth.money.toNumber(), `${id} ${path}`);
            assert.ok(worth.amount.greaterThanOrEqualTo(target.worth!.amount), `${id} ${path}`);
            const field = findField(document.fields, path);
            const now = field !== undefined && isTerm(field) ? valueOf(field) : undefined;
            if (amount === undefined || step === undefined || now === undefined || !('amount' in now)) continue;
            const less = { ...now, amount: now.amount.plus(amount).minus(step.amount) };
            const before = rewritten(document, path, writtenValue(less, valueOf(document.fields.currency)!.text))!;
            assert.ok(gain(before).lessThan(target.worth!.amount), `${id} ${path}`);
          }
      }
    assert.ok(count > 25, `${count}`);
  });

  it('what giving something away costs', () => {
    let count = 0;
    for (const { files, summary, total } of grounds)
      for (const { id, concessions } of summary.plans)
        for (const { path, down, worth } of concessions) {
          const document = files.offers.get(id)!;
          const changed = rewritten(document, path, down);
          if (changed === undefined) continue;
          count++;
          assert.equal(
            total(document).low.minus(total(changed).low).toNumber(),
            worth?.toNumber() ?? 0,
            `${id} ${path}`,
          );
        }
    assert.ok(count >= 8, `${count}`);
  });

  it('the place of a salary in the market, on the line between the two percentiles around it', () => {
    let count = 0;
    for (const { files, summary, assumptions, currency } of grounds)
      for (const { id, market } of summary.offers) {
        const { pay, currency: own } = files.offers.get(id)!.fields;
        const position = market.find(({ path }) => path === 'pay.base-salary');
        const range = files.candidate.fields.market.items.find(({ term }) => valueOf(term)?.text === 'pay.base-salary');
        const salary = valueOf(pay.baseSalary);
        if (position?.place.kind !== 'within' || range === undefined || salary === undefined) continue;
        const inOwn = (amount: Decimal, from: string) => (from === currency ? amount : amount.times(assumptions.exchangeRates.get(from)!)); // prettier-ignore
        const has = inOwn(salary.amount.times(periodsPerYear[salary.period as 'year']), valueOf(own)!.text);
        const points = (['p10', 'p25', 'p50', 'p75', 'p90'] as const).flatMap((name): [number, Decimal][] => {
          const text = valueOf(range[name])?.text;
          if (text === undefined) return [];
          const amount = new Decimal(text.replace(/k\b/, '000').replace(/[^\d.]/g, ''));
          return [[Number(name.slice(1)), inOwn(amount, /[A-Z]{3}/.exec(text)?.[0] ?? currency)]];
        });
        const above = points.findIndex(([, amount]) => amount.greaterThan(has));
        const [[low, from], [high, to]] = [points[above - 1]!, points[above]!];
        const place = has.minus(from).div(to.minus(from)).times(high - low).plus(low); // prettier-ignore
        assert.match(position.placeText, new RegExp(`^about percentile ${place.toDecimalPlaces(1).toString()},`));
        count++;
      }
    assert.ok(count >= 6, `${count}`);
  });

  it('the days to each deadline', () => {
    let count = 0;
    for (const { files, summary } of grounds)
      for (const { fields } of files.offers.values()) {
        const expires = valueOf(fields.expires)?.date;
        if (expires === undefined) continue;
        count++;
        const days = (Date.parse(expires) - Date.parse(today)) / 86_400_000;
        assert.equal(days, daysBetween(today, expires));
        assert.ok(summary.deadlines.some((each) => each.expires === expires && each.days === days));
      }
    assert.ok(count >= 9, `${count}`);
  });
});
