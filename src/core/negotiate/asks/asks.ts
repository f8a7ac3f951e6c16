import type { BreakEven } from '../../compare/breakEven';
import type { AskContext } from './askContext';
import type { AskReason, PlannedAsk } from './types';
import { type LoggedAsk, readLog } from '../log/log';
import { marketEnd, marketReasons, needReasons, otherReasons } from './askSources';
import { breakEvenAsk, salaryCap } from './breakEvenAsk';
import { type AskableTerm, subjectAt } from '../terms/termValue';
import {
  askTargetOf,
  askWorthOf,
  type Choose,
  chooserFor,
  fallbackOf,
  figure,
  type Found,
  wantedOf,
} from './askFigures';
import { easeOf, easeOrder, isFixed } from '../terms/ease';
import { supportingClaims } from './valueCase';
import type { TermValue } from '../../parse/termText';
import { isPaidOnce, isSameKind } from '../../compare/measures';
import { canonical, findSpec } from '../../vocabulary';
import { offerVocabulary } from '../../generated/vocabularies';
import { type Decimal, zero } from '../../decimal';

/**
 * What to ask for in one offer, the most pressing first: what was declined last, before it what a policy fixes and only
 * another offer has more of; otherwise by need (must, important, nice, none), then by worth, then by ease, then by
 * path. What the offer leaves open is a question and no ask.
 */
export function asksOf(
  context: AskContext,
  breakEven: BreakEven | undefined,
  leaders: readonly string[],
): readonly PlannedAsk[] {
  const log = readLog(context.offer).last;
  const agreed = new Set(log.filter(({ status }) => status === 'agreed').map(({ term }) => canonical(term)));
  const open = log.filter(({ status, wanted }) => status !== 'agreed' && wanted !== undefined);
  const reasons = [...needReasons(context), ...marketReasons(context), ...otherReasons(context)];
  const paths = new Set(
    [...open.map(({ term }) => term), ...reasons.map(({ path }) => path)]
      .map(canonical)
      .filter((path) => !agreed.has(path)),
  );
  const asks = [...paths].flatMap((path) => {
    const logged = open.find(({ term }) => canonical(term) === path);
    const own = reasons.filter((each) => canonical(each.path) === path);
    return askFor(path, logged, own, context) ?? [];
  });
  return [...asks, ...[breakEvenAsk(breakEven, context, leaders)].filter((ask) => ask !== undefined)].sort(byRank);
}

function askFor(
  path: string,
  logged: LoggedAsk | undefined,
  given: readonly AskReason[],
  context: AskContext,
): PlannedAsk | undefined {
  const { offer } = context;
  const subject = subjectAt(offer, path);
  // Of pay more is always wanted; of all else, what the candidate calls enough is enough.
  if (logged === undefined && given.every(({ kind }) => kind === 'other') && isEnough(path, context)) return undefined;
  const reasons = logged === undefined ? given : [logReason(logged, subject), ...given];
  const choose = chooserFor(subject, reasons, context);
  const limit = limitOf(subject, reasons, choose);
  const called = askTargetOf(reasons, choose);
  const target = limit(called);
  const said = logged?.wanted?.text;
  if (target === undefined && said === undefined) return undefined;
  const worth = target === undefined ? undefined : askWorthOf(path, target, context);
  // What is better in one respect and costs more than it brings is no reason to ask.
  if (reasons.every(({ kind }) => kind === 'other') && worth?.amount.isNegative() === true) return undefined;
  const isAsked = logged !== undefined && logged.status !== 'planned';
  const most = isAsked ? target : openingFor(called, { path, reasons, subject, choose }, context);
  const opening = limit(most);
  const beyond = [most, called].find((each) => each !== limit(each));
  const needs = (['must', 'important', 'nice'] as const).filter((need) =>
    reasons.some((each) => each.kind === 'need' && each.priority.need === need),
  );
  const fallback = fallbackOf(path, logged, { target, reasons, subject, choose }, context);
  const [need] = needs;
  return {
    path,
    kind: 'term',
    opening: opening !== undefined ? { wanted: opening } : said === undefined ? {} : { said },
    target: target === undefined ? { said: said ?? '' } : figure(target, worth),
    ...(beyond === undefined ? {} : { uncapped: figure(beyond, askWorthOf(path, beyond, context)) }),
    ...(fallback === undefined ? {} : { fallback }),
    ...(need === undefined ? {} : { need }),
    ease: target !== undefined && target !== 'none' && isPaidOnce(target) ? 'once' : easeOf(path),
    isClosed: isFixed(offer, path) || logged?.status === 'declined',
    ...(logged === undefined ? {} : { status: logged.status }),
    reasons,
    claims: supportingClaims([{ term: path }], context.candidate),
    trades: [],
  };
}

/**
 * Limits the figures of base salary to what can be asked for in one step, what the candidate must have or has logged,
 * the most of them.
 */
function limitOf(
  subject: AskableTerm | undefined,
  reasons: readonly AskReason[],
  choose: Choose,
): (figure: TermValue | undefined) => TermValue | undefined {
  const cap = subject === undefined ? undefined : salaryCap(subject);
  if (cap === undefined) return (figure) => figure;
  const own = reasons.filter((each) => each.kind === 'log' || (each.kind === 'need' && each.priority.need === 'must'));
  const most = choose([cap, ...wantedOf(own)]);
  return (figure) => (figure === undefined || most === undefined || choose([most, figure]) === most ? figure : most);
}

/**
 * The best figure that has a reason, is not only spoken of, and is not out of all proportion; no more than the market
 * of the place knows, unless the target is. Undefined where all that speaks for the ask is only spoken of.
 */
function openingFor(
  target: TermValue | undefined,
  { path, reasons, subject, choose }: Pick<Found, 'reasons' | 'subject' | 'choose'> & { readonly path: string },
  context: AskContext,
): TermValue | undefined {
  const written = wantedOf(reasons.filter((each) => each.kind !== 'other' || each.isFirm));
  if (target === undefined || written.length === 0) return undefined;
  const end = marketEnd(path, subject, context, choose);
  const most = end === undefined ? undefined : choose([end, target]);
  const isWithin = (figure: TermValue) => most === undefined || choose([most, figure]) === most;
  const figures = written.filter((each) => isInProportion(each, target));
  return choose([target, ...figures.map((each) => (isWithin(each) || most === undefined ? each : most))]);
}

/** Whether the offer meets a need of the candidate that says how much is enough; of pay nothing is. */
function isEnough(path: string, { results }: AskContext): boolean {
  if (findSpec(offerVocabulary, path)?.enough === false) return false;
  return results.some((each) => canonical(each.path) === path && each.verdict === 'met' && each.bounds.length > 0);
}

/** What the log says of an ask, with the figure that was asked for. */
function logReason(ask: LoggedAsk, subject: AskableTerm | undefined): AskReason {
  const wanted = subject === undefined ? undefined : ask.wanted?.value;
  const direction = subject?.direction ?? 'more';
  return { kind: 'log', ask, direction, ...(wanted === undefined ? {} : { wanted }) };
}

/** How much more than the target one can open with; what an offer on another market has, can be twice as much. */
const mostOfTarget = 1.25;

/** Whether one can open with a figure beside a target without being out of all proportion. */
function isInProportion(opening: TermValue, target: TermValue): boolean {
  const [first, aim] = amountsOf(opening, target) ?? [];
  return first === undefined || aim === undefined || first.lessThanOrEqualTo(aim.times(mostOfTarget));
}

/** The amounts of two figures that are written in the same way. */
function amountsOf(one: TermValue, other: TermValue): readonly [Decimal, Decimal] | undefined {
  if (one === 'none' || other === 'none') return undefined;
  if (one.kind === 'money' && other.kind === 'money')
    return one.currency === other.currency && one.period === other.period && isSameKind(one, other)
      ? [one.amount, other.amount]
      : undefined;
  if (one.kind === 'duration' && other.kind === 'duration')
    return one.unit === other.unit ? [one.amount, other.amount] : undefined;
  return one.kind === 'percent' && other.kind === 'percent' ? [one.ratio, other.ratio] : undefined;
}

/** What is the same for all employees, and only another employer has more of. */
export function isBesidePolicy({ ease, reasons }: PlannedAsk): boolean {
  return ease === 'policy' && reasons.every(({ kind }) => kind === 'other');
}

const needOrder = ['must', 'important', 'nice', undefined];

/** Sorts the most pressing first. */
function byRank(a: PlannedAsk, b: PlannedAsk): number {
  return (
    Number(a.isClosed) - Number(b.isClosed) ||
    Number(isBesidePolicy(a)) - Number(isBesidePolicy(b)) ||
    needOrder.indexOf(a.need) - needOrder.indexOf(b.need) ||
    (b.target.worth?.amount ?? zero).comparedTo(a.target.worth?.amount ?? zero) ||
    easeOrder.indexOf(a.ease) - easeOrder.indexOf(b.ease) ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  );
}
