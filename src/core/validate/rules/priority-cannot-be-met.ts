import { error, type Finding } from '../../finding';
import type { CandidateDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { isMore, valueFor } from '../isMore';

/** A need for at least more than its at most: no offer can meet it. */
export function priorityCannotBeMet({ fields }: CandidateDocument): readonly Finding[] {
  return fields.priorities.items.flatMap(({ term, atLeast, atMost }) => {
    const path = valueOf(term)?.text ?? '';
    const [least, most] = [atLeast, atMost].map((limit) => valueFor(path, valueOf(limit)?.text, fields));
    if (atMost.span === undefined || least === undefined || most === undefined || !isMore(least, most)) return [];
    const text = 'No offer can meet this: it is less than "at-least"; check both, or leave one of them out.';
    return [error('priority-cannot-be-met', atMost.span, text)];
  });
}
