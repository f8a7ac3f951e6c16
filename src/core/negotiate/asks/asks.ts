import type { BreakEven } from '../../compare/breakEven';
import { labelOf } from '../../titles';
import { chooserFor, fallbackOf, figure, targetOf, wantedOf, worthOf, type AskFigure, type Choose, type Fallback, type Found } from './askFigures'; // prettier-ignore
import type { AskGround } from './askGround';
import { byRank } from './askOrder';
import { marketEnd, marketReasons, needReasons, type AskReason } from './askSources';
import { breakEvenAsk } from './breakEvenAsk';
import { canonical } from '../../canonical';
import { describeStated } from '../terms/describeStated';
import { easeOf, type Ease } from '../terms/ease';
import { otherReasons } from './otherReasons';
import { logEntries, logReason, type LogEntry } from './logReason';
import { checkPriorities, type Need } from '../needs/priorities';
import { isInProportion } from '../terms/proportion';
import { salaryCap } from './salaryCap';
import { claimsFor, type ClaimText } from './valueCase';
import { describeWanted, subjectAt, type Subject } from '../terms/wanted';
import type { Wanted } from '../terms/withTerm';
import { isFixed } from '../terms/isFixed';

/** Something to ask for, with all that is needed to ask for it; see docs/negotiation.md. */
export interface AskToMake {
  readonly path: string;
  readonly title: string;
  /** `break-even`: the base salary with which the offer comes to as much as the one that leads. */
  readonly kind: 'term' | 'break-even';
  readonly now: string;
  readonly opening: AskFigure;
  readonly target: AskFigure;
  /** What the reasons call for, where that is too much to open with; for the candidate alone. */
  readonly uncapped?: AskFigure | undefined;
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
export function asksOf(
  ground: AskGround,
  breakEven: BreakEven | undefined,
  leaders: readonly string[],
): readonly AskToMake[] {
  const { open, agreed } = logEntries(ground.offer);
  const reasons = [...needReasons(ground), ...marketReasons(ground), ...otherReasons(ground)];
  const paths = new Set([...open, ...reasons].map(({ path }) => canonical(path)).filter((path) => !agreed.has(path)));
  const asks = [...paths].flatMap((path) => {
    const logged = open.find((each) => each.path === path);
    const own = reasons.filter((each) => canonical(each.path) === path);
    return askFor(path, logged, own, ground) ?? [];
  });
  return [...asks, ...[breakEvenAsk(breakEven, ground, leaders)].filter((ask) => ask !== undefined)].sort(byRank);
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
  const limit = limitOf(subject, reasons, choose);
  const called = targetOf(reasons, choose);
  const target = limit(called);
  const text = target === undefined ? logged?.text : describeWanted(target, locale);
  if (text === undefined) return undefined;
  const worth = target === undefined ? undefined : worthOf(path, target, ground);
  // What is better in one respect and costs more than it brings is no reason to ask.
  if (reasons.every(({ kind }) => kind === 'other') && worth?.amount.isNegative() === true) return undefined;
  const isAsked = logged !== undefined && logged.status !== 'planned';
  const most = isAsked ? target : openingFor(called, { path, reasons, subject, choose }, ground);
  const opening = limit(most);
  const beyond = [most, called].find((each) => each !== limit(each));
  const needs = (['must', 'important', 'nice'] as const).filter((need) => reasons.some((each) => each.need === need));
  const fallback = fallbackOf(path, logged?.ask, { target, reasons, subject, choose }, ground);
  const [need] = needs;
  return {
    path,
    title: reasons.find(({ title }) => title !== undefined)?.title ?? labelOf(offer, path, locale),
    kind: 'term',
    now: describeStated(offer, path, locale),
    opening: opening === undefined ? { text: logged === undefined ? locale.say('nothing in writing yet') : text } : { text: describeWanted(opening, locale), wanted: opening }, // prettier-ignore
    target: figure(text, target, worth),
    ...(beyond === undefined ? {} : { uncapped: figure(describeWanted(beyond, locale), beyond, worthOf(path, beyond, ground)) }), // prettier-ignore
    ...(fallback === undefined ? {} : { fallback }),
    ...(need === undefined ? {} : { need }),
    ease: easeOf(path),
    isClosed: isFixed(offer, path) || logged?.status === 'declined',
    ...(logged === undefined ? {} : { status: logged.status }),
    reasons,
    claims: claimsFor(path, ground.candidate),
  };
}

/** Limits the figures of base salary to what can be asked for in one step, what the candidate must have or has logged, the most of them. */
function limitOf(
  subject: Subject | undefined,
  reasons: readonly AskReason[],
  choose: Choose,
): (figure: Wanted | undefined) => Wanted | undefined {
  const cap = subject === undefined ? undefined : salaryCap(subject);
  if (cap === undefined) return (figure) => figure;
  const own = reasons.filter(({ kind, need }) => kind === 'log' || need === 'must');
  const most = choose([cap, ...wantedOf(own)]);
  return (figure) => (figure === undefined || most === undefined || choose([most, figure]) === most ? figure : most);
}

/**
 * The best figure that has a reason, is not only spoken of, and is not out of all proportion; no more than the market of the place
 * knows, unless the target is. Undefined where all that speaks for the ask is only spoken of.
 */
function openingFor(
  target: Wanted | undefined,
  { path, reasons, subject, choose }: Pick<Found, 'reasons' | 'subject' | 'choose'> & { readonly path: string },
  ground: AskGround,
): Wanted | undefined {
  const written = wantedOf(reasons.filter(({ kind, isFirm }) => kind !== 'other' || isFirm === true));
  if (target === undefined || written.length === 0) return undefined;
  const end = marketEnd(path, subject, ground, choose);
  const most = end === undefined ? undefined : choose([end, target]);
  const isWithin = (figure: Wanted) => most === undefined || choose([most, figure]) === most;
  const figures = written.filter((each) => isInProportion(each, target));
  return choose([target, ...figures.map((each) => (isWithin(each) || most === undefined ? each : most))]);
}

/** Whether the offer meets a need of the candidate that says how much is enough; of pay nothing is. */
function isEnough(path: string, { offer, candidate, locale }: AskGround): boolean {
  if (candidate === undefined || path.startsWith('pay.')) return false;
  return checkPriorities(offer, candidate, locale).some(
    (each) => canonical(each.path) === path && each.verdict === 'met' && each.threshold !== '',
  );
}
