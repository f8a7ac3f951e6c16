import { information, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { isTerm, valueOf, type Field, type Money } from '../../term';
import { walkFields } from '../../terms';
import { moneyText } from '../figures';

/** From here on an amount for the home office most often pays for setting it up; in currencies of about one unit. */
const leastOfSetUp = 1000;
const alike = /^(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD)$/;

/** How letters call what is paid one time. */
const singly = /\bone[- ]?(?:time|off)\b|\bonce\b(?! (?:a|per|each|every)\b)|\bset-?up\b|einmalig|erstausstattung/i;

/** A bare amount that is read as one of every year, and looks like one that is paid one time. */
export function amountMayBePaidOnce({ fields, text, vocabulary }: OfferDocument): readonly Finding[] {
  const { homeOffice } = fields.flexibility;
  const saidOfPerks = new Map(
    fields.perks.items.map(({ value, name, node }) => [
      value.path,
      `${valueOf(name)?.text ?? ''} ${node.details.note ?? ''}`,
    ]),
  );
  return [...walkFields(fields, vocabulary)].flatMap(({ field, spec }) => {
    if (spec.type !== 'term' || spec.once !== true || !isTerm(field) || field.value?.kind !== 'money') return [];
    const said = `${field.details.note ?? ''} ${saidOfPerks.get(field.path) ?? ''}`;
    const looksSingle = singly.test(said) || (field.path === homeOffice.path && isOfSetUp(field.value));
    return looksSingle ? findingAt(field, field.value, text) : [];
  });
}

function isOfSetUp({ amount, currency }: Money): boolean {
  return alike.test(currency) && amount.greaterThanOrEqualTo(leastOfSetUp);
}

/** Who writes the period means it. */
function findingAt({ span }: Exclude<Field, { node: unknown }>, { amount, currency }: Money, text: string): Finding[] {
  const written = span === undefined ? '' : text.slice(span.start, span.end);
  if (span === undefined || !/^(?:[A-Z]{3} )?\d[\d.,]*[km]?(?: [A-Z]{3})?$/i.test(written)) return [];
  const fixed = `${written} once`;
  const said =
    'This is read as {amount} every year. If it is paid one time, write {fixed}; if not, write {written}/year.';
  const args = { amount: moneyText(amount, currency), fixed, written };
  return [{ ...information('amount-may-be-paid-once', span, said, args), replacement: fixed, isGuess: true }];
}
