import { message, warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import type { Span } from '../../text';
import { valueOf } from '../../term';

/** Two perks of one name are most likely one, counted twice. */
export function duplicatePerk({ fields }: OfferDocument): readonly Finding[] {
  const first = new Map<string, Span>();
  return fields.perks.items.flatMap(({ name }) => {
    const text = valueOf(name)?.text;
    if (text === undefined || name.span === undefined) return [];
    const key = text.trim().toLowerCase();
    const before = first.get(key);
    if (before === undefined) first.set(key, name.span);
    // What an alias repeats stands in one place.
    if (before === undefined || before.start === name.span.start) return [];
    const finding = warning(
      'duplicate-perk',
      name.span,
      'The perk "{name}" is listed twice and counted twice; keep one, or give them names of their own.',
      { name: text },
    );
    return [{ ...finding, related: { span: before, message: message('It is listed here first.') } }];
  });
}
