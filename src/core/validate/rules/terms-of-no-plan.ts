import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { placeOf, type Field } from '../../term';

/** A plan of which the file says that there is none, and then what it is like. Its terms are counted. */
export function termsOfNoPlan({ fields }: OfferDocument): readonly Finding[] {
  const { health } = fields.insurance;
  const { retirement } = fields;
  return [
    {
      plan: health.plan,
      name: 'health',
      terms: [health.premium, health.deductible, health.outOfPocketMax, health.hsa],
    },
    {
      plan: retirement.plan,
      name: 'retirement',
      terms: [retirement.match, retirement.matchOfLimit, retirement.contribution, retirement.profitSharing],
    },
  ].flatMap(({ plan, name, terms }) => {
    if (plan.state !== 'none' || plan.span === undefined || !terms.some(isGiven)) return [];
    const text =
      'This says that there is no plan, but its terms are stated and counted; name the plan, or write "{name}: none" instead of all of it.';
    return [warning('terms-of-no-plan', plan.span, text, { name })];
  });
}

function isGiven(field: Field): boolean {
  return placeOf(field).state === 'stated';
}
