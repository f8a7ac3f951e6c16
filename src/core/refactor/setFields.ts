import { applyEdits } from '../edit';
import { message, type Finding, type Message } from '../finding';
import { parseCandidate, type CandidateDocument } from '../parse/parseOffer';
import { validate } from '../validate/validate';
import { setField } from './setField';

export interface FieldsSet {
  /** The candidate file as it stands with the values that could be written. */
  readonly document: CandidateDocument;
  /** Why the others could not, by their paths. */
  readonly refused: ReadonlyMap<string, Message>;
}

/** Writes values for terms of a candidate file, one after the other. A value that would be an error there is refused and left out. */
export function setFields(document: CandidateDocument, values: ReadonlyMap<string, string>): FieldsSet {
  const refused = new Map<string, Message>();
  let current = document;
  for (const [path, value] of values) {
    const edit = setField(current, path, value.trim());
    const next = edit === undefined ? undefined : parseCandidate(applyEdits(current.text, [edit]));
    const fault = next === undefined ? cannotBeWritten : newError(current, next);
    if (next === undefined || fault !== undefined) refused.set(path, fault ?? cannotBeWritten);
    else current = next;
  }
  return { document: current, refused };
}

const cannotBeWritten = message('This cannot be written here; change it in the candidate file.');

/** The first error that is there now and was not before. */
function newError(before: CandidateDocument, after: CandidateDocument): Message | undefined {
  const old = new Set(errorsOf(before).map(nameOf));
  return errorsOf(after).find((each) => !old.has(nameOf(each)))?.message;
}

function errorsOf(document: CandidateDocument): Finding[] {
  return validate(document).filter(({ severity }) => severity === 'error');
}

/** A finding without its place, which a change before it moves. */
function nameOf({ code, message: { text, args } }: Finding): string {
  return `${code} ${text} ${JSON.stringify(args)}`;
}
