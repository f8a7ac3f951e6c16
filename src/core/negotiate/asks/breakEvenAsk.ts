import type { BreakEven } from '../../compare/breakEven';
import { askWorthOf, figure } from './askFigures';
import type { AskContext } from './askContext';
import type { PlannedAsk } from './types';
import { easeOf, isFixed } from '../terms/ease';
import { isElsewhere } from './askSources';
import { supportingClaims } from './valueCase';
import { type AskableTerm, isBetter, isSalary, rounded, subjectAt } from '../terms/termValue';
import type { TermValue } from '../../parse/termText';
import { withoutEnds } from '../../term';
import { isFirm } from '../../stage';

/**
 * The base salary with which the offer comes to as much as the one that leads; undefined where there is none, or this
 * one leads. One can open with it, or with as much as can be asked for in one step, only where the one that leads is in
 * writing and for this place.
 */
export function breakEvenAsk(
  breakEven: BreakEven | undefined,
  context: AskContext,
  leaders: readonly string[],
): PlannedAsk | undefined {
  if (breakEven?.salary === undefined) return undefined;
  const { path, salary, currency } = breakEven;
  const { offer } = context;
  const wanted = { kind: 'money', amount: salary, currency, period: 'year' } as const;
  const subject = subjectAt(offer, path);
  const leading = context.others.filter((other) => leaders.includes(other.id));
  const isHere = leading.every((other) => isFirm(other.firmness) && !isElsewhere(offer, other.offer));
  const opening = subject === undefined || !isHere ? undefined : capped(wanted, subject, context);
  const names = new Map([context, ...context.others].map(({ id, name }) => [id, name]));
  const worth = askWorthOf(path, wanted, context);
  return {
    path,
    kind: 'break-even',
    opening: opening === undefined ? {} : { wanted: opening },
    target: figure(wanted, worth),
    ease: easeOf(path),
    isClosed: isFixed(offer, path),
    reasons: [{ kind: 'break-even', wanted, breakEven, names, direction: 'more' }],
    claims: supportingClaims([{ term: path }], context.candidate),
    trades: [],
  };
}

function capped(wanted: TermValue, subject: AskableTerm, context: AskContext): TermValue {
  const cap = salaryCap(subject);
  return cap !== undefined && isBetter(wanted, cap, { ...subject, direction: 'more' }, context) ? cap : wanted;
}

/**
 * How much more than the base salary that is offered one opens with; beyond it an employer doubts the rest of the
 * letter too.
 */
const mostAtOnce = '1.2';

/**
 * Returns the highest base salary to open with, as the offer states it and rounded down; undefined of any other term.
 */
export function salaryCap(subject: AskableTerm): TermValue | undefined {
  const offered = subject.terms[0]?.value;
  if (!isSalary(subject) || offered?.kind !== 'money' || !offered.amount.greaterThan(0)) return undefined;
  return { ...withoutEnds(offered), amount: rounded(offered.amount.times(mostAtOnce), false) };
}
