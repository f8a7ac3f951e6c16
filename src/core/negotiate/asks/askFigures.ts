import { belowWalkAway, worthBeside, type AskContext } from './askContext';
import type { AskFigure, AskReason, Fallback, AskWorth } from './types';
import type { LoggedAsk } from '../log/log';
import { betterOf, isBetter, type AskableTerm } from '../terms/termValue';
import { withTerm } from '../terms/withTerm';
import type { TermValue } from '../../parse/termText';

/** Chooses among figures of one term. */
export type Choose = (figures: readonly TermValue[]) => TermValue | undefined;

/** Chooses the figure that is most in the candidate's favour. */
export function chooserFor(
  subject: AskableTerm | undefined,
  reasons: readonly AskReason[],
  context: AskContext,
): Choose {
  const direction = reasons.find(({ kind }) => kind === 'need')?.direction ?? reasons[0]?.direction ?? 'more';
  return ([first, ...others]) =>
    subject === undefined || first === undefined
      ? first
      : others.reduce((best, each) => betterOf(best, each, { ...subject, direction }, context), first);
}

export function wantedOf(reasons: readonly AskReason[]): readonly TermValue[] {
  return reasons.flatMap(({ wanted }) => (wanted === undefined ? [] : [wanted]));
}

/**
 * What the log says; else what needs and the market call for, the more of them; else the best of what others have in
 * writing, or at all.
 */
export function askTargetOf(reasons: readonly AskReason[], choose: Choose): TermValue | undefined {
  const log = reasons.filter(({ kind }) => kind === 'log');
  if (log.length > 0) return choose(wantedOf(log));
  const called = choose(wantedOf(reasons.filter(({ kind }) => kind === 'need' || kind === 'market')));
  const firm = choose(wantedOf(reasons.filter((each) => each.kind === 'other' && each.isFirm)));
  return called ?? firm ?? choose(wantedOf(reasons));
}

/** What was found out about an ask before its fallback. */
export interface Found {
  readonly target: TermValue | undefined;
  readonly reasons: readonly AskReason[];
  readonly subject: AskableTerm | undefined;
  readonly choose: Choose;
}

/**
 * The fallback of the log; else the least that meets the needs, where that is less than the target; never less than the
 * employer has already answered.
 */
export function fallbackOf(
  path: string,
  logged: LoggedAsk | undefined,
  { target, reasons, subject, choose }: Found,
  context: AskContext,
): Fallback | undefined {
  const { offer } = context;
  const said = logged?.fallback;
  const needs = reasons.filter(({ kind }) => kind === 'need');
  const least = choose(wantedOf(needs));
  const direction = needs[0]?.direction ?? 'more';
  const isLess =
    least !== undefined &&
    target !== undefined &&
    subject !== undefined &&
    isBetter(target, least, { ...subject, direction }, context);
  const enough = said === undefined ? (isLess ? least : undefined) : subject && said.value;
  // What the employer has already offered with less than was asked for need not be fallen below.
  const answered = subject === undefined || logged?.status !== 'countered' ? undefined : logged.answer?.value;
  const wanted = enough === undefined || answered === undefined ? enough : choose([enough, answered]);
  if (wanted === undefined) return said === undefined ? undefined : { said: said.text };
  const changed = withTerm(offer, path, wanted);
  const walkAway = changed === undefined ? undefined : belowWalkAway(changed, context);
  const found = figure(wanted, askWorthOf(path, wanted, context));
  return walkAway === undefined ? found : { ...found, walkAway };
}

/** Puts a figure together with what it is worth. */
export function figure(wanted: TermValue, worth: AskWorth | undefined): AskFigure {
  return worth === undefined ? { wanted } : { wanted, worth };
}

/** Undefined where no amount rests on the term. */
export function askWorthOf(path: string, wanted: TermValue, context: AskContext): AskWorth | undefined {
  const changed = withTerm(context.offer, path, wanted);
  const worth = changed === undefined ? undefined : worthBeside(changed, context.offer, context);
  return worth === undefined || (worth.amount.isZero() && worth.money.isZero()) ? undefined : worth;
}
