import type { BreakEven } from '../compare/breakEven';
import { entriesOf } from '../compare/termRows';
import { zero } from '../decimal';
import { placeOf, valueOf } from '../term';
import { findField } from '../terms';
import { labelOf } from '../titles';
import { findSpec, offerVocabulary, shortField } from '../vocabulary';
import { belowWalkAway, worthBeside, type AskGround, type Worth } from './askGround';
import { logByTerm, logReason, marketReasons, needReasons, otherReasons, type AskReason, type OpenEntry } from './askSources'; // prettier-ignore
import { easeOf, easeOrder, type Ease } from './ease';
import { checkPriorities, type Need } from './priorities';
import { claimsFor, type ClaimText } from './valueCase';
import { betterOf, describeWanted, isBetter, ownCurrency, readWanted, subjectAt, type Subject } from './wanted';
import { withTerm, type Wanted } from './withTerm';

/** A figure of an ask. */
export interface AskFigure {
  /** In words. */
  readonly text: string;
  /** Undefined where the log words it in a way that is no value of the term. */
  readonly wanted?: Wanted;
  /** What the offer is worth more with it, all else as it stands; undefined where no amount rests on the term. */
  readonly worth?: Worth;
}

/** Something to ask for, with all that is needed to ask for it; see docs/negotiation.md. */
export interface AskToMake {
  readonly path: string;
  readonly title: string;
  /** `break-even`: the base salary with which the offer comes to as much as the one that leads. */
  readonly kind: 'term' | 'break-even';
  readonly now: string;
  readonly opening: AskFigure;
  readonly target: AskFigure;
  /** The least that is enough; `walkAway` where the offer with it is not surely worth having, for the candidate alone. */
  readonly fallback?: (AskFigure & { readonly walkAway?: 'missed' | 'unknown' }) | undefined;
  /** The strongest need that the offer does not meet here. */
  readonly need?: Need;
  readonly ease: Ease;
  /** Whether it should not be asked again: the employer declined, or says that the term is not negotiable. */
  readonly isClosed: boolean;
  readonly status?: OpenEntry['status'];
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
  const { open, agreed } = logByTerm(ground);
  const reasons = [...needReasons(ground), ...marketReasons(ground), ...otherReasons(ground)];
  const closed = new Set(agreed.map(canonical));
  const paths = new Set([...open, ...reasons].map(({ path }) => canonical(path)).filter((path) => !closed.has(path)));
  const asks = [...paths].flatMap((path) => {
    const logged = open.find((each) => canonical(each.path) === path);
    const own = reasons.filter((each) => canonical(each.path) === path);
    return askFor(path, logged, own, ground) ?? [];
  });
  return [...asks, ...(breakEvenAsk(breakEven, ground) ?? [])].sort(byRank);
}

/** A group and the field that its short form states are one term. */
export function canonical(path: string): string {
  const spec = findSpec(offerVocabulary, path);
  const short = spec?.type === 'group' ? shortField(spec) : undefined;
  return short === undefined ? path : `${path}.${short.name}`;
}

function askFor(
  path: string,
  logged: OpenEntry | undefined,
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
  const opening = isAsked || target === undefined ? target : choose([target, ...wantedOf(reasons)]);
  const needs = (['must', 'important', 'nice'] as const).filter((need) => reasons.some((each) => each.need === need));
  const fallback = fallbackOf(path, logged, { target, reasons, subject, choose }, ground);
  const field = findField(offer, path);
  const isFixed = field !== undefined && placeOf(field).details.negotiable === false;
  const [need] = needs;
  return {
    path,
    title: reasons.find(({ title }) => title !== undefined)?.title ?? labelOf(offer, path, locale),
    kind: 'term',
    now: statedAt(path, ground),
    opening: opening === undefined ? { text } : { text: describeWanted(opening, locale), wanted: opening },
    target: figure(text, target, worth),
    ...(fallback === undefined ? {} : { fallback }),
    ...(need === undefined ? {} : { need }),
    ease: easeOf(path),
    isClosed: isFixed || logged?.status === 'declined',
    ...(logged === undefined ? {} : { status: logged.status }),
    reasons,
    claims: claimsFor(path, ground.candidate),
  };
}

/** Whether the offer meets a need of the candidate that says how much is enough; of pay nothing is. */
function isEnough(path: string, { offer, candidate, locale }: AskGround): boolean {
  if (candidate === undefined || path.startsWith('pay.')) return false;
  return checkPriorities(offer, candidate, locale).some(
    (each) => canonical(each.path) === path && each.verdict === 'met' && each.threshold !== '',
  );
}

type Choose = (figures: readonly Wanted[]) => Wanted | undefined;

/** Chooses the figure that is most in the candidate's favour. */
function chooserFor(
  subject: Subject | undefined,
  reasons: readonly AskReason[],
  { offer, assumptions }: AskGround,
): Choose {
  const direction = reasons.find(({ kind }) => kind === 'need')?.direction ?? reasons[0]?.direction ?? 'more';
  const reading = { offer, assumptions, currency: ownCurrency(offer) };
  return ([first, ...others]) =>
    subject === undefined || first === undefined
      ? first
      : others.reduce((best, each) => betterOf(best, each, subject.spec, direction, reading), first);
}

function wantedOf(reasons: readonly AskReason[]): readonly Wanted[] {
  return reasons.flatMap(({ wanted }) => (wanted === undefined ? [] : [wanted]));
}

/** What the log says; else what needs and the market call for, the more of them; else the best of what others have in writing, or at all. */
function targetOf(reasons: readonly AskReason[], choose: Choose): Wanted | undefined {
  const log = reasons.filter(({ kind }) => kind === 'log');
  if (log.length > 0) return choose(wantedOf(log));
  const called = choose(wantedOf(reasons.filter(({ kind }) => kind === 'need' || kind === 'market')));
  const firm = choose(wantedOf(reasons.filter(({ isFirm }) => isFirm === true)));
  return called ?? firm ?? choose(wantedOf(reasons));
}

interface Found {
  readonly target: Wanted | undefined;
  readonly reasons: readonly AskReason[];
  readonly subject: Subject | undefined;
  readonly choose: Choose;
}

/** The fallback of the log; else the least that meets the needs, where that is less than the target. Not for other eyes. */
function fallbackOf(
  path: string,
  logged: OpenEntry | undefined,
  { target, reasons, subject, choose }: Found,
  ground: AskGround,
): AskToMake['fallback'] {
  const { offer, assumptions, locale, isShared } = ground;
  if (isShared) return undefined;
  const text = logged === undefined ? undefined : valueOf(logged.ask.fallback)?.text;
  const currency = ownCurrency(offer);
  const least = choose(wantedOf(reasons.filter(({ kind }) => kind === 'need')));
  const direction = reasons.find(({ need }) => need !== undefined)?.direction ?? 'more';
  const isLess = least !== undefined && target !== undefined && subject !== undefined && isBetter(target, least, subject.spec, direction, { offer, assumptions, currency }); // prettier-ignore
  const wanted = text === undefined ? (isLess ? least : undefined) : subject && readWanted(text, subject.spec, currency); // prettier-ignore
  if (wanted === undefined) return text === undefined ? undefined : { text };
  const changed = withTerm(offer, path, wanted);
  const walkAway = changed === undefined ? undefined : belowWalkAway(changed, ground);
  const shown = figure(describeWanted(wanted, locale), wanted, worthOf(path, wanted, ground));
  return walkAway === undefined ? shown : { ...shown, walkAway };
}

function figure(text: string, wanted: Wanted | undefined, worth: Worth | undefined): AskFigure {
  return { text, ...(wanted === undefined ? {} : { wanted }), ...(worth === undefined ? {} : { worth }) };
}

/** Undefined where no amount rests on the term. */
function worthOf(path: string, wanted: Wanted, ground: AskGround): Worth | undefined {
  const changed = withTerm(ground.offer, path, wanted);
  const worth = changed === undefined ? undefined : worthBeside(changed, ground.offer, ground);
  return worth === undefined || (worth.amount.isZero() && worth.money.isZero()) ? undefined : worth;
}

/** What the offer says at a path, in words. */
export function statedAt(path: string, { offer, locale }: Pick<AskGround, 'offer' | 'locale'>): string {
  const [spec, field] = [findSpec(offerVocabulary, path), findField(offer, path)];
  if (spec === undefined || field === undefined) return locale.say('not stated');
  return entriesOf(field, spec, locale)
    .map(({ text }) => text)
    .join('; ');
}

function breakEvenAsk(breakEven: BreakEven | undefined, ground: AskGround): AskToMake[] | undefined {
  if (breakEven?.salary === undefined) return undefined;
  const { path, salary, currency, text } = breakEven;
  const { offer, locale } = ground;
  const wanted = { kind: 'money', amount: salary, currency, period: 'year' } as const;
  const shown = { text: describeWanted(wanted, locale), wanted };
  const worth = worthOf(path, wanted, ground);
  return [
    {
      path,
      title: labelOf(offer, path, locale),
      kind: 'break-even',
      now: statedAt(path, ground),
      opening: shown,
      target: figure(shown.text, wanted, worth),
      ease: easeOf(path),
      isClosed: offer.pay.baseSalary.details.negotiable === false,
      reasons: [{ kind: 'break-even', wanted, text, direction: 'more' }],
      claims: claimsFor(path, ground.candidate),
    },
  ];
}

/** What is the same for all employees, and only another employer has more of. */
function isBesidePolicy({ ease, reasons }: AskToMake): boolean {
  return ease === 'policy' && reasons.every(({ kind }) => kind === 'other');
}

const needOrder = ['must', 'important', 'nice', undefined];

function byRank(a: AskToMake, b: AskToMake): number {
  return (
    Number(a.isClosed) - Number(b.isClosed) ||
    Number(isBesidePolicy(a)) - Number(isBesidePolicy(b)) ||
    needOrder.indexOf(a.need) - needOrder.indexOf(b.need) ||
    (b.target.worth?.amount ?? zero).comparedTo(a.target.worth?.amount ?? zero) ||
    easeOrder.indexOf(a.ease) - easeOrder.indexOf(b.ease) ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  );
}
