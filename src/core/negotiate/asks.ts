import type { BreakEven } from '../compare/breakEven';

import { labelOf } from '../titles';
import { chooserFor, fallbackOf, figure, targetOf, wantedOf, worthOf, type AskFigure, type Fallback, type Found } from './askFigures'; // prettier-ignore
import type { AskGround } from './askGround';
import { byRank } from './askOrder';
import { marketEnd, marketReasons, needReasons, otherReasons, type AskReason } from './askSources';
import { breakEvenAsk } from './breakEvenAsk';
import { canonical } from '../canonical';
import { describeStated } from './describeStated';
import { easeOf, type Ease } from './ease';
import { logEntries, logReason, type LogEntry } from './logReason';
import { checkPriorities, type Need } from './priorities';
import { isInProportion } from './proportion';
import { claimsFor, type ClaimText } from './valueCase';
import { describeWanted, subjectAt } from './wanted';
import type { Wanted } from './withTerm';
import { isFixed } from './isFixed';

/** Something to ask for, with all that is needed to ask for it; see docs/negotiation.md. */
export interface AskToMake {
  readonly path: string;
  readonly title: string;
  /** `break-even`: the base salary with which the offer comes to as much as the one that leads. */
  readonly kind: 'term' | 'break-even';
  readonly now: string;
  readonly opening: AskFigure;
  readonly target: AskFigure;
  readonly fallback?: Fallback | undefined;
  /** The strongest need that the offer does not meet here. */
  readonly need?: Need;
  readonly ease: Ease;
  /** Whether it should not be asked again: the employer declined, or says that the term is not negotiable. */
  readonly isClosed: boolean;
  /** Of what the log holds. */
  readonly status?: LogEntry['status'];
  readonly reasons: readonly AskReason[];
  /** What of the candidate's case argues for it; empty where nothing does. */
  readonly claims: readonly ClaimText[];
}

/**
 * What to ask for in one offer, the most pressing first: what was declined last, before it what a policy fixes and only another
 * offer has more of; otherwise by need (must, important, nice, none), then by worth, then by ease, then by path. What the offer
 * leaves open is a question and no ask.
 */
export function asksOf(ground: AskGround, breakEven: BreakEven | undefined): readonly AskToMake[] {
  const { open, agreed } = logEntries(ground.offer);
  const reasons = [...needReasons(ground), ...marketReasons(ground), ...otherReasons(ground)];
  const paths = new Set([...open, ...reasons].map(({ path }) => canonical(path)).filter((path) => !agreed.has(path)));
  const asks = [...paths].flatMap((path) => {
    const logged = open.find((each) => each.path === path);
    const own = reasons.filter((each) => canonical(each.path) === path);
    return askFor(path, logged, own, ground) ?? [];
  });
  return [...asks, ...[breakEvenAsk(breakEven, ground)].filter((ask) => ask !== undefined)].sort(byRank);
}

function askFor(
  path: string,
  logged: LogEntry | undefined,
  given: readonly AskReason[],
  ground: AskGround,
): AskToMake | undefined {
  const { offer, locale } = ground;
  const subject = subjectAt(offer, path);
  // Of pay more is always wanted; of all else, what the candidate calls enough is enough.
  if (logged === undefined && given.every(({ kind }) => kind === 'other') && isEnough(path, ground)) return undefined;
  const reasons = logged === undefined ? given : [logReason(logged, subject, ground), ...given];
  const choose = chooserFor(subject, reasons, ground);
  const target = targetOf(reasons, choose);
  const text = target === undefined ? logged?.text : describeWanted(target, locale);
  if (text === undefined) return undefined;
  const worth = target === undefined ? undefined : worthOf(path, target, ground);
  // What is better in one respect and costs more than it brings is no reason to ask.
  if (reasons.every(({ kind }) => kind === 'other') && worth?.amount.isNegative() === true) return undefined;
  const isAsked = logged !== undefined && logged.status !== 'planned';
  const opening = isAsked || target === undefined ? target : openingFor(target, { path, reasons, subject, choose }, ground); // prettier-ignore
  const needs = (['must', 'important', 'nice'] as const).filter((need) => reasons.some((each) => each.need === need));
  const fallback = fallbackOf(path, logged?.ask, { target, reasons, subject, choose }, ground);
  const [need] = needs;
  return {
    path,
    title: reasons.find(({ title }) => title !== undefined)?.title ?? labelOf(offer, path, locale),
    kind: 'term',
    now: describeStated(offer, path, locale),
    opening: opening === undefined ? { text } : { text: describeWanted(opening, locale), wanted: opening },
    target: figure(text, target, worth),
    ...(fallback === undefined ? {} : { fallback }),
    ...(need === undefined ? {} : { need }),
    ease: easeOf(path),
    isClosed: isFixed(offer, path) || logged?.status === 'declined',
    ...(logged === undefined ? {} : { status: logged.status }),
    reasons,
    claims: claimsFor(path, ground.candidate),
  };
}

/** The best figure that has a reason and is not out of all proportion; no more than the market of the place knows, unless the target is. */
function openingFor(
  target: Wanted,
  { path, reasons, subject, choose }: Pick<Found, 'reasons' | 'subject' | 'choose'> & { readonly path: string },
  ground: AskGround,
): Wanted | undefined {
  const end = marketEnd(path, subject, ground, choose);
  const most = end === undefined ? undefined : choose([end, target]);
  const isWithin = (figure: Wanted) => most === undefined || choose([most, figure]) === most;
  const figures = wantedOf(reasons).filter((each) => isInProportion(each, target));
  return choose([target, ...figures.map((each) => (isWithin(each) || most === undefined ? each : most))]);
}

/** Whether the offer meets a need of the candidate that says how much is enough; of pay nothing is. */
function isEnough(path: string, { offer, candidate, locale }: AskGround): boolean {
  if (candidate === undefined || path.startsWith('pay.')) return false;
  return checkPriorities(offer, candidate, locale).some(
    (each) => canonical(each.path) === path && each.verdict === 'met' && each.threshold !== '',
  );
}
