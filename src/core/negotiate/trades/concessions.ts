import type { Decimal } from '../../decimal';
import { ownFigure } from '../asks/askSources';
import { type AskContext, belowWalkAway, worthBeside } from '../asks/askContext';
import type { BelowWalkAway, PlannedAsk } from '../asks/types';
import { type Bound, holdingContext, type PriorityResult } from '../needs/needs';
import { isGiven } from '../terms/thresholds';
import { findField } from '../../terms';
import { isBetter, subjectAt } from '../terms/termValue';
import { withTerm } from '../terms/withTerm';
import { canonical, findSpec, offerVocabulary } from '../../vocabulary';
import { inCurrencyOf, type TermValue } from '../../parse/termText';
import { readLog } from '../log/log';
import { isFixed } from '../terms/ease';

/**
 * Why something can be given: for a need that is not met, because it is more than enough, or because it is only nice to
 * have.
 */
type ConcessionReason =
  | { readonly kind: 'alternative'; readonly for: string }
  | { readonly kind: 'enough'; readonly bound: Bound }
  | { readonly kind: 'nice' };

/** Something that the offer has and the candidate can do without. */
export interface Concession {
  readonly path: string;
  /** What is enough. */
  readonly wanted: TermValue;
  readonly reason: ConcessionReason;
  /** What it is worth to the candidate over the horizon; undefined where no amount rests on it. */
  readonly worth?: Decimal;
  /** Where the offer without it does not surely reach the walk-away point. */
  readonly walkAway?: BelowWalkAway;
}

/**
 * What the candidate can give in return: what he or she would give up for a need that is not met (`instead-of`), what
 * is more than a need asks for, and what is nice to have. What is a must is given only as far as it exceeds the need,
 * and of pay more is always wanted; nothing is given that is or was asked for, that the employer says is not
 * negotiable, or, unless the candidate names it, that a policy sets. In this order, within it by path; each term once.
 */
export function concessionsOf(context: AskContext, asks: readonly PlannedAsk[]): readonly Concession[] {
  const { offer, results } = context;
  const held = new Set(results.filter(({ need }) => need !== 'nice').map(({ path }) => canonical(path)));
  const byPath = (a: Concession, b: Concession) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  const all = [
    alternatives(results, held, context),
    results.flatMap((each) => excess(each, context)),
    results.flatMap((each) => (held.has(canonical(each.path)) ? [] : (niceToHave(each, context) ?? []))),
  ].flatMap((group) => group.sort(byPath));
  const logged = new Set(readLog(offer).last.map(({ term }) => canonical(term)));
  const isAsked = (path: string) =>
    logged.has(canonical(path)) ||
    asks.some(
      (ask) => ask.path === path && (ask.kind === 'break-even' || ask.reasons.some(({ kind }) => kind !== 'other')),
    );
  return all.filter(({ path }, i) => !isAsked(path) && all.findIndex((each) => each.path === path) === i);
}

/** Each term is given once, for the first need that names it. */
function alternatives(
  results: readonly PriorityResult[],
  held: ReadonlySet<string>,
  context: AskContext,
): Concession[] {
  const needs = new Map<string, string>();
  for (const { path, verdict, alternative: given } of results) {
    if (given === undefined || verdict !== 'unmet' || held.has(canonical(given)) || needs.has(given)) continue;
    if (isGiven(findField(context.offer, given)) === 'met') needs.set(given, path);
  }
  return [...needs].flatMap(
    ([given, path]) => concession(given, 'none', { kind: 'alternative', for: path }, context) ?? [],
  );
}

function niceToHave({ path, verdict, bounds }: PriorityResult, context: AskContext) {
  const spec = findSpec(offerVocabulary, path);
  const isBound = bounds.some(({ side }) => side === 'at-most');
  return verdict === 'met' &&
    !isBound &&
    spec?.spare === true &&
    spec.ease !== 'policy' &&
    isGiven(findField(context.offer, path)) === 'met'
    ? concession(path, 'none', { kind: 'nice' }, context)
    : undefined;
}

/** What the offer has above a lower bound, or below an upper one. */
function excess({ path, verdict, bounds }: PriorityResult, context: AskContext): readonly Concession[] {
  const { offer, candidate, assumptions } = context;
  const subject = subjectAt(offer, path);
  const [term, ...others] = subject?.terms ?? [];
  if (verdict !== 'met' || subject === undefined || others.length > 0) return [];
  // Of pay nothing is more than enough, and what holds for all an employer cannot lessen for one.
  const spec = findSpec(offerVocabulary, path);
  if (spec?.enough === false || spec?.ease === 'policy') return [];
  const holding = holdingContext(offer, candidate, assumptions);
  return bounds.flatMap(({ side, limit: bare }) => {
    const limit = inCurrencyOf(bare, holding.currency);
    const wanted = ownFigure(limit, subject, holding);
    const direction = side === 'at-least' ? 'more' : 'less';
    if (term?.value === undefined || wanted === undefined) return [];
    // What can only get better by giving is nothing to give.
    if (subject.spec.better !== undefined && subject.spec.better !== direction) return [];
    if (!isBetter(term.value, wanted, { ...subject, direction }, context)) return [];
    const reason = { kind: 'enough', bound: { side, limit } } as const;
    return concession(canonical(path), wanted, reason, context) ?? [];
  });
}

function concession(
  path: string,
  wanted: TermValue,
  reason: ConcessionReason,
  context: AskContext,
): Concession | undefined {
  const { offer } = context;
  if (findField(offer, path) === undefined || isFixed(offer, path)) return undefined;
  const changed = withTerm(offer, path, wanted);
  const worth = changed === undefined ? undefined : worthBeside(offer, changed, context).amount;
  if (worth?.isNegative() === true) return undefined;
  const walkAway = changed === undefined ? undefined : belowWalkAway(changed, context);
  return {
    path,
    wanted,
    reason,
    ...(worth === undefined || worth.isZero() ? {} : { worth }),
    ...(walkAway === undefined ? {} : { walkAway }),
  };
}
