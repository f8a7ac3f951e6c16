import { applyEdits } from '../text';
import { message, type Finding, type Message } from '../finding';
import { parseCandidate, parseOffer } from '../parse/parseOffer';
import { validate } from '../validate/validate';
import type { AnyDocument } from './refactoring';
import { setField } from './setField';

interface FieldsSet<Document> {
  /** The document as it stands with the values that could be written. */
  readonly document: Document;
  /** Why the others could not, by their paths. */
  readonly refused: ReadonlyMap<string, Message>;
}

/** Writes values for terms, one after the other. A value that would be an error there is refused and left out. */
export function setFields<Document extends AnyDocument>(
  document: Document,
  values: ReadonlyMap<string, string>,
): FieldsSet<Document> {
  const refused = new Map<string, Message>();
  let current = document;
  for (const [path, value] of values) {
    const edit = setField(current, path, value.trim());
    const next = edit === undefined ? undefined : parsedAnew(current, applyEdits(current.text, [edit]));
    const fault = next === undefined ? cannotBeWritten : newError(current, next);
    if (next === undefined || fault !== undefined) refused.set(path, fault ?? cannotBeWritten);
    else current = next;
  }
  return { document: current, refused };
}

const cannotBeWritten = message('This cannot be written here; change it in the file.');

/** Another text as a document of the same kind. */
function parsedAnew<Document extends AnyDocument>({ kind }: Document, text: string): Document {
  return (kind === 'offer' ? parseOffer(text) : parseCandidate(text)) as Document;
}

/** The first error that is there now and was not before. */
function newError(before: AnyDocument, after: AnyDocument): Message | undefined {
  const old = errorsOf(before).map(nameOf);
  return errorsOf(after).find((each) => {
    const place = old.indexOf(nameOf(each));
    if (place >= 0) old.splice(place, 1);
    return place < 0;
  })?.message;
}

function errorsOf(document: AnyDocument): Finding[] {
  return validate(document).filter(({ severity }) => severity === 'error');
}

/** A finding without its place, which a change before it moves. */
function nameOf({ code, message: { text, args } }: Finding): string {
  return `${code} ${text} ${JSON.stringify(args)}`;
}
