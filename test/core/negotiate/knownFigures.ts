import { totalEnds } from '../../../src/core/compare/ranking';
import { Decimal, sum, zero } from '../../../src/core/decimal';
import type { Locale } from '../../../src/core/locale';
import { callSheet } from '../../../src/core/words/callSheet/callSheet';
import type { Summary } from '../../../src/core/words/summary/summarise';
import type { Trade } from '../../../src/core/negotiate/asks/types';
import type { Offer } from '../../../src/core/offer';
import { valueOf } from '../../../src/core/term';
import { readAssumptions } from '../../../src/core/value/assumptions';
import type { Valuation, ValuedLine } from '../../../src/core/value/valuation';
import { type FigureInText, literalsIn } from '../../support/figuresIn';
import { othersThan, type ReadFolder, today } from './caseFolders';
import type { PlanWords } from '../../../src/core/words/planWords';
import type { InsightWords } from '../../../src/core/words/verdict/insightWords';
import { compareOffers } from '../../../src/core/words/comparison/compareOffers';
import type { Comparison } from '../../../src/core/words/comparison/comparison';

/** What texts about a folder are written from. */
export interface Told {
  readonly summary: Summary;
  readonly insight: InsightWords;
}

/**
 * Every figure that texts about a folder may state: what is in its files, what is computed from them, and the calendar.
 */
export class KnownFigures {
  readonly dates: Set<string>;
  private readonly literals = new Set<string>();
  /** Amounts by their currency, as `EUR 12.5`; percentages as `15 %`; everything else as `15`. */
  private readonly known = new Set<string>();

  constructor(folder: ReadFolder, { summary, insight }: Told, locale: Locale) {
    const documents = [...folder.offers.values(), folder.candidate];
    this.dates = new Set([today, ...documents.flatMap(({ text }) => text.match(/\d{4}-\d{2}-\d{2}/g) ?? [])]);
    for (const { text } of documents) this.addFile(text);
    this.walk(summary, undefined);
    this.addInsight(insight, summary.comparison);
    for (const { questions } of summary.offers) this.add(new Decimal(questions.length));
    this.walk(readAssumptions(folder.candidate.fields), undefined);
    for (const [name, { fields }] of folder.offers) {
      // The totals of a call sheet are of one offer alone.
      const alone = compareOffers([{ id: '', offer: fields }], folder.candidate.fields, { today, locale });
      this.walk(alone, undefined);
      const options = { candidate: folder.candidate.fields, others: othersThan(name, folder.offers), today, locale };
      this.walk(callSheet(fields, options), undefined);
    }
    for (const plan of summary.plans) this.addPlan(plan, folder.offers.get(plan.id)!.fields);
    this.addConvertedNeeds(folder);
    for (const { valuation } of summary.comparison.offers) this.addRisks(valuation);
    const { horizon } = summary.comparison;
    for (let year = 1; year <= horizon; year++) this.add(new Decimal(year));
    for (const date of this.dates)
      for (let year = 0; year <= horizon; year++) this.add(new Decimal(date.slice(0, 4)).plus(year));
    // What a fit is counted in, and the months of a quarter.
    for (const constant of [100, 3]) this.add(new Decimal(constant));
  }

  has({ kind, text, amount, currency }: FigureInText): boolean {
    if (kind === 'date') return false;
    if (kind === 'money') return this.known.has(`${currency} ${amount.toString()}`);
    // What somebody wrote stands as it was written, whatever the language.
    return this.literals.has(text) || this.known.has(kind === 'percent' ? `${amount.toString()} %` : amount.toString());
  }

  private addFile(text: string): void {
    const currencies = [...new Set(text.match(/\b(?:USD|EUR|GBP)\b/g))];
    for (const [literal, amount] of literalsIn(text)) {
      this.literals.add(literal.replace(/k$/, ''));
      this.add(amount);
      this.known.add(`${amount.toString()} %`);
      for (const currency of currencies) this.add(amount, currency);
    }
  }

  /**
   * An amount of money where there is a currency, else a plain number. Sums are shown in minor units, points and places
   * rounded.
   */
  private add(amount: Decimal, currency?: string): void {
    const digits = currency === undefined ? [0, 1, 2] : [2];
    for (const rounded of [amount, ...digits.map((each) => amount.toDecimalPlaces(each))])
      this.known.add(`${currency === undefined ? '' : `${currency} `}${rounded.abs().toString()}`);
  }

  /**
   * Collects what an object holds; amounts are in the nearest currency around them. How an amount comes about is not
   * shown, so not known.
   */
  private walk(node: unknown, currency: string | undefined): void {
    if (typeof node === 'number') this.add(new Decimal(node));
    else if (typeof node === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(node)) this.dates.add(node);
    else if (Decimal.isDecimal(node)) {
      if (currency !== undefined) this.add(node, currency);
      if (node.abs().lessThanOrEqualTo(100)) this.add(node);
    } else if (Array.isArray(node)) for (const each of node) this.walk(each, currency);
    else if (node instanceof Map) for (const each of node.values()) this.walk(each, currency);
    else if (typeof node === 'object' && node !== null) {
      const { kind, ratio, currency: own } = node as { kind?: unknown; ratio?: Decimal; currency?: unknown };
      if (kind === 'percent' && ratio !== undefined) this.known.add(`${ratio.times(100).toString()} %`);
      if (kind === 'quantity' || kind === 'duration' || kind === 'rate') this.add((node as { amount: Decimal }).amount);
      for (const [key, each] of Object.entries(node))
        if (!['valuation', 'basis', 'lines', 'field', 'priority', 'trades'].includes(key))
          this.walk(each, typeof own === 'string' ? own : currency);
    }
  }

  /**
   * What a verdict says only in words: how far each offer is ahead of another, which part of its total that is, and
   * where a figure was tried.
   */
  private addInsight({ sensitivities, ...insight }: InsightWords, { offers, currency }: Comparison): void {
    this.walk(insight, currency);
    for (const { low, current, high, flip } of sensitivities)
      for (const { value } of [low, current, high, ...(flip === undefined ? [] : [flip.at, flip.before])]) {
        this.add(value);
        this.add(value, currency);
        this.known.add(`${value.times(100).toString()} %`);
      }
    for (const { current, salary, currency: own } of insight.breakEvens)
      if (salary !== undefined) this.add(salary.minus(current), own);
    for (const name of ['expected', 'guaranteed'] as const) {
      const totals = offers.flatMap(({ valuation }) => Object.values(totalEnds(valuation, name)) as Decimal[]);
      for (const one of totals)
        for (const other of totals) {
          this.add(one.minus(other), currency);
          if (!one.isZero()) this.known.add(`${one.minus(other).div(one).times(100).toDecimalPlaces(0).toString()} %`);
        }
    }
  }

  /**
   * Bounds of needs in the currencies of offers, by the year and the month, to three figures and no less of what is
   * wanted.
   */
  private addConvertedNeeds({ offers, candidate }: ReadFolder): void {
    const { exchangeRates } = readAssumptions(candidate.fields);
    for (const { atLeast, atMost } of candidate.fields.priorities.items)
      for (const [bound, round] of [
        [atLeast, Decimal.ROUND_UP],
        [atMost, Decimal.ROUND_DOWN],
      ] as const)
        // prettier-ignore
        for (const { fields } of offers.values()) {
          const currency = valueOf(fields.currency)!.text;
          const rate = exchangeRates.get(currency);
          for (const amount of rate === undefined ? [] : literalsIn(valueOf(bound)?.text ?? '').values())
            for (const periods of [1, 12])
              this.add(amount.div(rate!).div(periods).toSignificantDigits(3, round), currency);
        }
  }

  /**
   * What risks say only in words: what of a total rests on one line, a cliff releases, must be paid back, or is lost on
   * leaving.
   */
  private addRisks({ lines, currency, range }: Valuation): void {
    const all = [...lines, ...(range === undefined ? [] : [...range.worst.lines, ...range.best.lines])];
    for (const { expected, stake, payments = [] } of all) {
      this.add(sum(expected), currency);
      if (stake?.exerciseCost !== undefined) this.add(stake.exerciseCost, currency);
      for (const { amount, isCliff } of payments) if (isCliff === true) this.add(amount, currency);
    }
    const lost = ({ expected, kept }: ValuedLine, year: number) => sum(expected.slice(0, year + 1)).minus(kept[year]!);
    const plan = lines.filter(({ component, path }) => component === 'retirement' && !path.includes('pension'));
    for (const group of [plan, ...lines.map((line) => [line])])
      for (const year of group[0]?.expected.keys() ?? [])
        this.add(sum(group.map((line) => lost(line, year))), currency);
  }

  /** What a plan says only in words: what a term comes to with more of it. */
  private addPlan({ asks, currency: common }: PlanWords, offer: Offer): void {
    const currency = valueOf(offer.currency)!.text;
    for (const { kind, amount, worth } of asks.flatMap(({ trades }) => trades)) {
      this.walk(worth, common);
      const now = statedOf(kind, offer) ?? zero;
      for (const each of amount === undefined ? [] : [now, amount, now.plus(amount)])
        if (kind === 'raise') this.known.add(`${each.times(100).toString()} %`);
        else this.add(each, kind === 'vacation' ? undefined : currency);
    }
  }
}

/** What an offer has already of what a trade would add to. */
function statedOf(kind: Trade['kind'], { pay, development, timeOff: { vacation } }: Offer): Decimal | undefined {
  switch (kind) {
    case 'base-salary':
      return pay.baseSalary.value?.amount;
    case 'budget':
      return development.budget.value?.amount;
    case 'raise':
      return pay.raise.value?.ratio;
    case 'vacation':
      return vacation.value?.kind === 'duration' ? vacation.value.amount : undefined;
    default:
      return undefined;
  }
}
