import type { Edit } from '../edit';
import { message, type Finding, type Message } from '../finding';
import type { OfferDocument } from '../parse/parseOffer';
import type { Span } from '../span';
import { valueOf } from '../term';
import { agreedValue } from '../value/agreement';
import { validate } from '../validate/validate';
import { applied } from './applied';
import { markInWriting } from './markInWriting';
import { markAskInWriting } from './recordAnswer';
import type { AnyDocument, Refactoring } from './refactoring';
import { setField } from './setField';

/** What settles a finding about the log of asks or a promise: the agreed value in its term, the answer, or that it is in writing. */
export function settleAsk(document: AnyDocument, finding: Finding): Refactoring | undefined {
  const settled = document.kind === 'offer' ? settling(document, finding) : undefined;
  if (settled === undefined || !isSettledBy(document, finding, settled.edits)) return undefined;
  return { ...settled, kind: 'quickfix' };
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

/** Whether there are fewer such findings after the edits, and no more errors. */
function isSettledBy(document: AnyDocument, { code }: Finding, edits: readonly Edit[]): boolean {
  const count = (of: AnyDocument, isCounted: (finding: Finding) => boolean) => validate(of).filter(isCounted).length;
  const isLess = (each: Finding) => each.code === code;
  const isError = ({ severity }: Finding) => severity === 'error';
  const next = applied(document, edits);
  return count(next, isLess) < count(document, isLess) && count(next, isError) <= count(document, isError);
}
