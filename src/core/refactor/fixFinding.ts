import { message, type Finding } from '../finding';
import { addMissingField } from './addMissingField';
import { type AnyDocument, type Refactoring } from './refactoring';
import { removeDuplicate } from './removeDuplicate';

/** What mends a finding: its replacement, the field that is missing, or one key less. */
export function fixFinding(document: AnyDocument, finding: Finding): Refactoring | undefined {
  const { span, replacement } = finding;
  if (replacement === undefined) return addMissingField(document, finding) ?? removeDuplicate(document, finding);
  const title =
    replacement === ''
      ? message('Delete "{text}"', { text: document.text.slice(span.start, span.end) })
      : message('Replace with "{text}"', { text: replacement });
  return { title, kind: 'quickfix', edits: [{ span, text: replacement }] };
}
