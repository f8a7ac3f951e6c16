import { isMap, isScalar } from 'yaml';
import type { IsoDate } from '../calendar';
import { replacement, type Edit } from '../text';
import { rangeOf } from '../parse/nodes';
import type { OfferDocument } from '../parse/parseOffer';
import { valueOf } from '../term';
import { subjectOf } from '../value/agreement';
import { applied } from './applied';
import { setField } from './setField';
import { pairOf, siteAt } from './siteAt';

export interface NewAnswer {
  readonly status: 'agreed' | 'countered' | 'declined';
  /** What the employer answered, as the term is written; undefined where there was no figure. */
  readonly answer?: string | undefined;
  readonly on: IsoDate;
  /** Whether the letter says so; undefined where that is no question. */
  readonly inWriting?: boolean | undefined;
  /** Whether the answer also becomes what the offer says. */
  readonly isForTerm: boolean;
}

/**
 * Writes an answer to the ask with a number, from 0, and where that is wanted the same value into the term. Undefined
 * where either is written in a way that is better left alone.
 */
export function recordAnswer(document: OfferDocument, index: number, given: NewAnswer): readonly Edit[] | undefined {
  const { status, answer, on, inWriting, isForTerm } = given;
  const ask = document.fields.negotiation.asks.items[index];
  if (ask === undefined) return undefined;
  const values = { status, answer, on, 'in-writing': inWriting?.toString() };
  // In the order of the schema, for several may be inserted at one place.
  const edits = Object.entries(values).map(([key, value]) =>
    value === undefined ? [] : setField(document, `${ask.node.path}.${key}`, value),
  );
  const term = valueOf(ask.term)?.text;
  if (isForTerm && answer !== undefined) edits.push(setField(document, term ?? '', answer));
  if (edits.includes(undefined)) return undefined;
  const marks = isForTerm && inWriting !== undefined ? remarked(document, term ?? '', inWriting) : [];
  const all = [...edits.flatMap((edit) => edit ?? []), ...marks];
  const next = applied(document, all);
  const now = next.kind === 'offer' ? next.fields.negotiation.asks.items[index] : undefined;
  const isThere = now !== undefined && valueOf(now.status)?.word === status;
  const isSaid = answer === undefined || (now !== undefined && valueOf(now.answer)?.text === answer);
  return isThere && isSaid && next.yaml.broken === undefined ? all : undefined;
}

/** Marks the ask with a number, from 0, as in writing, and its term where that is marked otherwise. */
export function markAskInWriting(document: OfferDocument, index: number): readonly Edit[] | undefined {
  const ask = document.fields.negotiation.asks.items[index];
  const edit = ask && setField(document, `${ask.node.path}.in-writing`, 'true');
  return edit && [edit, ...remarked(document, valueOf(ask.term)?.text ?? '', true)];
}

/** Changes what a term says of being in writing, if it says anything. */
function remarked(document: OfferDocument, path: string, inWriting: boolean): readonly Edit[] {
  const own = subjectOf(path, document.fields)?.term;
  const site = own?.span === undefined ? undefined : siteAt(document, own.span.start);
  // A mark of the group around a term is about its other terms too; that of a group with a short form is about the
  // value.
  const maps = [site?.node, own?.path === path ? undefined : site?.parent?.node].filter(isMap);
  const mark = maps.map((map) => pairOf(map, 'in-writing')?.value).find((node) => node !== undefined);
  const span = rangeOf(mark);
  if (!isScalar(mark) || span === undefined || mark.value !== !inWriting) return [];
  return [replacement(span.start, span.end, String(inWriting))];
}
