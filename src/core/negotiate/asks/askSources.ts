import { canonical } from '../../vocabulary';
import { findField } from '../../terms';
import type { Choose } from './askFigures';
import type { MeasureContext } from '../../compare/measures';
import type { AskContext } from './askContext';
import type { AskReason } from './types';
import {
  type AskableTerm,
  givenBy,
  inCurrency,
  isBetter,
  ownCurrency,
  periodOf,
  rounded,
  subjectAt,
} from '../terms/termValue';
import { inCurrencyOf, type TermText, type TermValue } from '../../parse/termText';
import { holdAgainst } from '../terms/thresholds';
import { positionIn } from '../market/market';
import { holdingContext } from '../needs/needs';
import type { Offer } from '../../offer';
import { betterTerms } from '../leverage/alternatives';
import { isFirm } from '../../stage';
import { onlySaid } from '../log/agreedTerms';
import { concernsTerm } from '../terms/concernsTerm';
import { isNeverMore, isOfSameKind, withinLaw } from './sensibleAsk';
import { isSamePlace, placeOfOffer } from '../../compare/costOfLiving';
import type { Decimal } from '../../decimal';
import { valueOf } from '../../term';
import type { Assumptions } from '../../value/assumptions';

/** A reason with the path of the term that it is about. */
type ReasonFor<Kind extends AskReason['kind']> = Extract<AskReason, { readonly kind: Kind }> & {
  readonly path: string;
};

/** Returns the needs that the offer does not meet and that name a figure. */
export function needReasons(context: AskContext): readonly ReasonFor<'need'>[] {
  const { offer, candidate, assumptions, results } = context;
  const holding = holdingContext(offer, candidate, assumptions);
  return results.flatMap((priority): ReasonFor<'need'>[] => {
    const { path, verdict, field } = priority;
    const subject = subjectAt(offer, path);
    if (verdict !== 'unmet' || subject === undefined || field === undefined) return [];
    return priority.bounds.flatMap(({ side, limit: bare }): ReasonFor<'need'>[] => {
      const limit = inCurrencyOf(bare, holding.currency);
      if (holdAgainst(limit, side, field, path, holding) !== 'unmet') return [];
      const figure = ownFigure(limit, subject, holding);
      const wanted = figure === undefined ? undefined : withinLaw(path, figure, offer);
      if (wanted === undefined || (side === 'at-least' && isNeverMore(path))) return [];
      return [{ kind: 'need', path, priority, wanted, direction: side === 'at-least' ? 'more' : 'less' }];
    });
  });
}

/** A figure of the candidate's file as the offer would write it. */
export function ownFigure(
  { value: wanted }: TermText,
  subject: AskableTerm,
  holding: MeasureContext,
): TermValue | undefined {
  if (wanted === undefined || wanted === 'none') return wanted;
  const written = { currency: ownCurrency(holding.offer), period: periodOf(subject) };
  return inCurrency(wanted, subject.spec, holding, written);
}

/** Returns the medians of market ranges that the offer is short of. */
export function marketReasons(context: AskContext): readonly ReasonFor<'market'>[] {
  const { offer, candidate, assumptions, ranges, today } = context;
  const holding = holdingContext(offer, candidate, assumptions);
  return ranges.flatMap((range): ReasonFor<'market'>[] => {
    const { path } = range;
    const [subject, field] = [subjectAt(offer, path), findField(offer, path)];
    const position = subject?.state === 'known' ? positionIn(range, holding, today) : undefined;
    const median = position?.percentiles.find(({ name }) => name === 'p50')?.figure;
    if (subject === undefined || field === undefined || median === undefined) return [];
    if (position === undefined || position.place.kind === 'incomparable') return [];
    const figure = ownFigure(median, subject, holding);
    const wanted = figure === undefined ? undefined : withinLaw(path, figure, offer);
    const { direction } = subject;
    if (direction !== 'less' && isNeverMore(path)) return [];
    const side = direction === 'less' ? 'at-most' : 'at-least';
    if (wanted === undefined || holdAgainst(median, side, field, path, holding) !== 'unmet') return [];
    const reason = { kind: 'market', path, direction, position } as const;
    // What is paid elsewhere is worth knowing, and no figure to ask for here.
    return [position.flags.includes('other-location') ? reason : { ...reason, wanted }];
  });
}

/** Returns the percentile 90 of the market of this place: hardly anybody has more. Undefined where no range says. */
export function marketEnd(
  path: string,
  subject: AskableTerm | undefined,
  context: AskContext,
  choose: Choose,
): TermValue | undefined {
  const { offer, candidate, assumptions, ranges, today } = context;
  if (subject === undefined) return undefined;
  const holding = holdingContext(offer, candidate, assumptions);
  const figures = ranges.flatMap((range) => {
    if (canonical(range.path) !== path) return [];
    const position = positionIn(range, holding, today);
    const highest = position?.percentiles.find(({ name }) => name === 'p90')?.figure;
    if (position === undefined || highest === undefined || position.flags.includes('other-location')) return [];
    return ownFigure(highest, subject, holding) ?? [];
  });
  return choose(figures);
}

/** Returns what other offers give more of, or ask less of, the firmest first. */
export function otherReasons(context: AskContext): readonly ReasonFor<'other'>[] {
  const { offer, assumptions, others } = context;
  return others.flatMap((other) => {
    const spoken = isFirm(other.firmness) ? onlySaid(other.offer) : [];
    return betterTerms(offer, other.offer, assumptions).flatMap((term): ReasonFor<'other'>[] => {
      const { path } = term;
      const subject = subjectAt(offer, path);
      if (subject?.state !== 'known' || !isOfSameKind(path, offer, other.offer)) return [];
      const given = givenBy(other.offer, subject, assumptions, offer);
      if (given === undefined || withinLaw(path, given, offer) === undefined) return [];
      const isOnlySaid = spoken.some((each) => concernsTerm(each, path));
      const isMoney = [given, ...subject.terms.map(({ value }) => value)].some(
        (each) => each !== 'none' && each?.kind === 'money',
      );
      const here =
        isMoney && isElsewhere(offer, other.offer)
          ? atPricesHere(given, subject, other.offer, context)
          : { wanted: withinLaw(path, given, offer) ?? given };
      const firm = isFirm(other.firmness) && !isOnlySaid;
      return [
        { kind: 'other', path, ...here, direction: subject.direction, other, given, term, isOnlySaid, isFirm: firm },
      ];
    });
  });
}

/**
 * What regular pay of another place buys here, where the candidate knows the cost of living of both and it is still
 * more than the offer has. What is paid once, and what an insurance costs, is no matter of living costs: worth knowing,
 * and no figure to ask for here.
 */
function atPricesHere(
  given: TermValue,
  subject: AskableTerm,
  other: Offer,
  context: AskContext,
): Pick<AskReason, 'wanted'> {
  const factor = priceFactor(context.offer, other, context.assumptions);
  if (factor === undefined || given === 'none' || given.kind !== 'money') return {};
  if (given.period === undefined || subject.spec.enough !== false) return {};
  const wanted = { ...given, amount: rounded(given.amount.times(factor), subject.direction === 'more') };
  const [term] = subject.terms;
  return isBetter(wanted, term?.value ?? 'none', subject, context) ? { wanted } : {};
}

/** Whether another offer is for another place; where one of them leaves its place open, another currency tells. */
export function isElsewhere(offer: Offer, other: Offer): boolean {
  const [here, there] = [offer, other].map(({ location }) => valueOf(location)?.text);
  if (here !== undefined && there !== undefined) return !isSamePlace(here, there);
  const [own, foreign] = [offer, other].map(({ currency }) => valueOf(currency)?.text);
  return own !== undefined && foreign !== undefined && own !== foreign;
}

/**
 * Returns by what an amount of another offer is multiplied to buy as much here; undefined without an index for both
 * places.
 */
function priceFactor(offer: Offer, other: Offer, assumptions: Assumptions): Decimal | undefined {
  const [here, there] = [offer, other].map((each) => placeOfOffer(each, assumptions)?.index);
  return here === undefined || there?.greaterThan(0) !== true ? undefined : here.div(there);
}
