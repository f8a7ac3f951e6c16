import { canonical } from '../../vocabulary';
import { findField } from '../../terms';
import type { Choose } from './askFigures';
import type { AskContext } from './askContext';
import type { AskReason } from './types';
import { type AskableTerm, inCurrency, ownCurrency, periodOf, subjectAt } from '../terms/termValue';
import { inCurrencyOf, type TermText, type TermValue } from '../../parse/termText';
import { holdAgainst } from '../terms/thresholds';
import { positionIn } from '../market/market';
import { holdingCurrency } from '../needs/needs';

/** A reason with the path of the term that it is about. */
export type ReasonFor<Kind extends AskReason['kind']> = Extract<AskReason, { readonly kind: Kind }> & {
  readonly path: string;
};

/** Returns the needs that the offer does not meet and that name a figure. */
export function needReasons(context: AskContext): readonly ReasonFor<'need'>[] {
  const { offer, candidate, assumptions, results } = context;
  if (candidate === undefined) return [];
  const currency = holdingCurrency(offer, candidate);
  return results.flatMap((priority): ReasonFor<'need'>[] => {
    const { path, verdict, field } = priority;
    const subject = subjectAt(offer, path);
    if (verdict !== 'unmet' || subject === undefined || field === undefined) return [];
    return priority.bounds.flatMap(({ side, limit: bare }): ReasonFor<'need'>[] => {
      const limit = inCurrencyOf(bare, currency);
      if (holdAgainst(limit, side, field, path, { offer, assumptions, currency }) !== 'unmet') return [];
      const wanted = ownFigure(limit, subject, context, currency);
      if (wanted === undefined) return [];
      return [{ kind: 'need', path, priority, wanted, direction: side === 'at-least' ? 'more' : 'less' }];
    });
  });
}

/** A figure of the candidate's file as the offer would write it. */
function ownFigure(
  { value: wanted }: TermText,
  subject: AskableTerm,
  { offer, assumptions }: AskContext,
  currency: string,
): TermValue | undefined {
  if (wanted === undefined || wanted === 'none') return wanted;
  const written = { currency: ownCurrency(offer), period: periodOf(subject) };
  return inCurrency(wanted, subject.spec, { offer, assumptions, currency }, written);
}

/** Returns the medians of market ranges that the offer is short of. */
export function marketReasons(asking: AskContext): readonly ReasonFor<'market'>[] {
  const { offer, candidate, assumptions, ranges, today } = asking;
  if (candidate === undefined) return [];
  const currency = holdingCurrency(offer, candidate);
  const context = { offer, assumptions, currency };
  return ranges.flatMap((range): ReasonFor<'market'>[] => {
    const { path } = range;
    const [subject, field] = [subjectAt(offer, path), findField(offer, path)];
    const position = subject?.state === 'known' ? positionIn(range, context, today) : undefined;
    const median = position?.percentiles.find(({ name }) => name === 'p50')?.figure;
    if (subject === undefined || field === undefined || median === undefined) return [];
    if (position === undefined || position.place.kind === 'incomparable') return [];
    const wanted = ownFigure(median, subject, asking, currency);
    const direction = subject.spec.better === 'less' ? 'less' : 'more';
    const side = direction === 'less' ? 'at-most' : 'at-least';
    if (wanted === undefined || holdAgainst(median, side, field, path, context) !== 'unmet') return [];
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
  if (candidate === undefined || subject === undefined) return undefined;
  const currency = holdingCurrency(offer, candidate);
  const figures = ranges.flatMap((range) => {
    if (canonical(range.path) !== path) return [];
    const position = positionIn(range, { offer, assumptions, currency }, today);
    const highest = position?.percentiles.find(({ name }) => name === 'p90')?.figure;
    if (position === undefined || highest === undefined || position.flags.includes('other-location')) return [];
    return ownFigure(highest, subject, context, currency) ?? [];
  });
  return choose(figures);
}
