import { type Finding, warning } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { type Duration, type Group, isTerm, type Term } from '../../term';
import { walkFields } from '../../terms';
import { monthsOf } from '../../value/assumptions';

/** Steps stand in the order of time; one that comes no later than the one before it is a slip, or takes its place. */
export function stepsOutOfOrder({ fields, vocabulary }: OfferDocument): readonly Finding[] {
  return [...walkFields(fields, vocabulary)].flatMap(({ field, spec }) => {
    if (spec.type !== 'list' || spec.item.wording !== 'step' || isTerm(field) || !('items' in field)) return [];
    const steps = field.items as readonly (Group & { readonly after: Term<Duration> })[];
    return steps.flatMap(({ after }, i) => {
      const before = steps[i - 1]?.after;
      if (after.state !== 'stated' || before?.state !== 'stated' || after.span === undefined) return [];
      if (monthsOf(after.value).greaterThan(monthsOf(before.value))) return [];
      const text = 'This step comes no later than the one before it; write the steps in the order of time.';
      return [warning('steps-out-of-order', after.span, text)];
    });
  });
}
