import type { BreakEven } from '../compare/breakEven';
import { labelOf } from '../titles';
import { figure, worthOf } from './askFigures';
import type { AskGround } from './askGround';
import type { AskToMake } from './asks';
import { describeStated } from './describeStated';
import { easeOf } from './ease';
import { claimsFor } from './valueCase';
import { describeWanted } from './wanted';
import { isFixed } from './isFixed';

/** The base salary with which the offer comes to as much as the one that leads; undefined where there is none, or this one leads. */
export function breakEvenAsk(breakEven: BreakEven | undefined, ground: AskGround): AskToMake | undefined {
  if (breakEven?.salary === undefined) return undefined;
  const { path, salary, currency, text } = breakEven;
  const { offer, locale } = ground;
  const wanted = { kind: 'money', amount: salary, currency, period: 'year' } as const;
  const shown = { text: describeWanted(wanted, locale), wanted };
  const worth = worthOf(path, wanted, ground);
  return {
    path,
    title: labelOf(offer, path, locale),
    kind: 'break-even',
    now: describeStated(offer, path, locale),
    opening: shown,
    target: figure(shown.text, wanted, worth),
    ease: easeOf(path),
    isClosed: isFixed(offer, 'pay.base-salary'),
    reasons: [{ kind: 'break-even', wanted, text, direction: 'more' }],
    claims: claimsFor(path, ground.candidate),
  };
}
