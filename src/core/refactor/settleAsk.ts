import { message, type Finding, type Message } from '../finding';
import type { OfferDocument } from '../parse/parseOffer';
import type { Span, Edit } from '../text';
import { valueOf } from '../term';
import { agreedValue } from '../value/agreement';
import { validate } from '../validate/validate';
import { applied } from './applied';
import { harmless, overlap } from './harmless';
import { markInWriting } from './markInWriting';
import { markAskInWriting } from './recordAnswer';
import type { AnyDocument, Refactoring } from './refactoring';
import { setField } from './setField';

/**
 * What settles findings about the log of asks or a promise: the agreed value in its term, the answer, or that it is in
 * writing.
 */
export function settleAsks(
  document: AnyDocument,
  findings: readonly Finding[],
): readonly (readonly [Finding, Refactoring])[] {
  if (document.kind !== 'offer') return [];
  const settled = findings.flatMap((finding): (readonly [Finding, Refactoring])[] => {
    const found = settling(document, finding);
    return found === undefined ? [] : [[finding, { ...found, kind: 'quickfix' }]];
  });
  if (settled.length === 0) return [];
  const before = validate(document);
  return harmless(settled, (_, tried) => {
    const edits = tried.flatMap(([, fix]) => fix.edits);
    const told = tried.map(([finding]) => finding);
    return !(tried.length > 1 && overlap(edits)) && areSettledBy(document, { before, told }, edits);
  });
}

interface Settling {
  readonly title: Message;
  readonly edits: readonly Edit[];
}

function settling(document: OfferDocument, { code, span }: Finding): Settling | undefined {
  const { items } = document.fields.negotiation.asks;
  const markTitle = message('Mark as in writing');
  if (code === 'agreed-ask-differs-from-term') {
    const ask = items.find((each) => isSame(agreedValue(each).span, span));
    const [term, agreed] = [ask && valueOf(ask.term)?.text, ask && valueOf(agreedValue(ask))?.text];
    if (term === undefined || agreed === undefined) return undefined;
    return by(message('Write {agreed} into "{term}"', { agreed, term }), setField(document, term, agreed));
  }
  if (code === 'ask-without-answer') {
    const ask = items.find(({ status }) => isSame(status.span, span));
    const answer = ask !== undefined && valueOf(ask.status)?.word === 'agreed' ? valueOf(ask.ask)?.text : undefined;
    if (ask === undefined || answer === undefined) return undefined;
    const edit = setField(document, `${ask.node.path}.answer`, answer);
    return by(message('Write the answer: {answer}', { answer }), edit);
  }
  if (code !== 'promise-not-in-writing') return undefined;
  const index = items.findIndex(({ term }) => isSame(term.span, span));
  const edits = index < 0 ? markInWriting(document, span.start)?.edits : markAskInWriting(document, index);
  return edits && { title: markTitle, edits };
}

function by(title: Message, edit: Edit | undefined): Settling | undefined {
  return edit && { title, edits: [edit] };
}

function isSame(a: Span | undefined, b: Span): boolean {
  return a?.start === b.start && a.end === b.end;
}

interface Told {
  readonly before: readonly Finding[];
  /** Those that are to be settled. */
  readonly told: readonly Finding[];
}

/** Whether there are so many fewer such findings after the edits, and no more errors. */
function areSettledBy(document: AnyDocument, { before, told }: Told, edits: readonly Edit[]): boolean {
  const after = validate(applied(document, edits));
  const errors = (of: readonly Finding[]) => of.filter(({ severity }) => severity === 'error').length;
  return (
    errors(after) <= errors(before) &&
    [...new Set(told.map(({ code }) => code))].every((code) => {
      const count = (of: readonly Finding[]) => of.filter((each) => each.code === code).length;
      return count(after) <= count(before) - count(told);
    })
  );
}
