import type { Ask } from '../../offer';
import { valueOf } from '../../term';
import { belowWalkAway, worthBeside, type AskGround, type Worth } from './askGround';
import type { AskReason } from './askSources';
import { betterOf, describeWanted, isBetter, ownCurrency, readWanted, type Subject } from '../terms/wanted';
import { withTerm, type Wanted } from '../terms/withTerm';

/** A figure of an ask. */
export interface AskFigure {
  /** In words. */
  readonly text: string;
  /** Undefined where the log words it in a way that is no value of the term. */
  readonly wanted?: Wanted;
  /** What the offer is worth more with it, all else as it stands; undefined where no amount rests on the term. */
  readonly worth?: Worth;
}

/** The least that is enough; `walkAway` where the offer with it is not surely worth having, for the candidate alone. */
export type Fallback = AskFigure & { readonly walkAway?: 'missed' | 'unknown' };

/** Chooses among figures of one term. */
export type Choose = (figures: readonly Wanted[]) => Wanted | undefined;

/** Chooses the figure that is most in the candidate's favour. */
export function chooserFor(
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

export function wantedOf(reasons: readonly AskReason[]): readonly Wanted[] {
  return reasons.flatMap(({ wanted }) => (wanted === undefined ? [] : [wanted]));
}

/** What the log says; else what needs and the market call for, the more of them; else the best of what others have in writing, or at all. */
export function targetOf(reasons: readonly AskReason[], choose: Choose): Wanted | undefined {
  const log = reasons.filter(({ kind }) => kind === 'log');
  if (log.length > 0) return choose(wantedOf(log));
  const called = choose(wantedOf(reasons.filter(({ kind }) => kind === 'need' || kind === 'market')));
  const firm = choose(wantedOf(reasons.filter(({ isFirm }) => isFirm === true)));
  return called ?? firm ?? choose(wantedOf(reasons));
}

/** What was found out about an ask before its fallback. */
export interface Found {
  readonly target: Wanted | undefined;
  readonly reasons: readonly AskReason[];
  readonly subject: Subject | undefined;
  readonly choose: Choose;
}

/**
 * The fallback of the log; else the least that meets the needs, where that is less than the target; never less than the employer has
 * already answered. Not for other eyes.
 */
export function fallbackOf(
  path: string,
  logged: Ask | undefined,
  { target, reasons, subject, choose }: Found,
  ground: AskGround,
): Fallback | undefined {
  const { offer, assumptions, locale, isShared } = ground;
  if (isShared) return undefined;
  const text = logged === undefined ? undefined : valueOf(logged.fallback)?.text;
  const currency = ownCurrency(offer);
  const least = choose(wantedOf(reasons.filter(({ kind }) => kind === 'need')));
  const direction = reasons.find(({ need }) => need !== undefined)?.direction ?? 'more';
  const isLess = least !== undefined && target !== undefined && subject !== undefined && isBetter(target, least, subject.spec, direction, { offer, assumptions, currency }); // prettier-ignore
  const enough = text === undefined ? (isLess ? least : undefined) : subject && readWanted(text, subject.spec, currency); // prettier-ignore
  const answered = answerTo(logged, subject, currency);
  // What the employer has already offered need not be fallen below.
  const wanted = enough === undefined || answered === undefined ? enough : choose([enough, answered]);
  if (wanted === undefined) return text === undefined ? undefined : { text };
  const changed = withTerm(offer, path, wanted);
  const walkAway = changed === undefined ? undefined : belowWalkAway(changed, ground);
  const shown = figure(describeWanted(wanted, locale), wanted, worthOf(path, wanted, ground));
  return walkAway === undefined ? shown : { ...shown, walkAway };
}

/** What the employer answered with less than was asked for. */
function answerTo(logged: Ask | undefined, subject: Subject | undefined, currency: string): Wanted | undefined {
  if (logged === undefined || subject === undefined || valueOf(logged.status)?.word !== 'countered') return undefined;
  const text = valueOf(logged.answer)?.text;
  return text === undefined ? undefined : readWanted(text, subject.spec, currency);
}

export function figure(text: string, wanted: Wanted | undefined, worth: Worth | undefined): AskFigure {
  return { text, ...(wanted === undefined ? {} : { wanted }), ...(worth === undefined ? {} : { worth }) };
}

/** Undefined where no amount rests on the term. */
export function worthOf(path: string, wanted: Wanted, ground: AskGround): Worth | undefined {
  const changed = withTerm(ground.offer, path, wanted);
  const worth = changed === undefined ? undefined : worthBeside(changed, ground.offer, ground);
  return worth === undefined || (worth.amount.isZero() && worth.money.isZero()) ? undefined : worth;
}
