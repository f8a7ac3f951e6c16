import { message, type Finding } from '../finding';
import { addMissingField } from './addMissingField';
import { breaksSyntax, splitsNumber } from './applied';
import { type AnyDocument, type Refactoring } from './refactoring';
import { removeDuplicate } from './removeDuplicate';
import { replaceFinding } from './replaceFinding';
import { settleAsk } from './settleAsk';

/** What mends a finding: its replacement, the field that is missing, one key less, or the word that settles an ask. Never what would break the syntax. */
export function fixFinding(document: AnyDocument, finding: Finding): Refactoring | undefined {
  const fix =
    replaced(document, finding) ??
    addMissingField(document, finding) ??
    removeDuplicate(document, finding) ??
    settleAsk(document, finding);
  if (fix === undefined || breaksSyntax(document, fix.edits) || splitsNumber(document, fix.edits)) return undefined;
  return fix;
}

function replaced(document: AnyDocument, finding: Finding): Refactoring | undefined {
  const { span, replacement } = finding;
  const edits = replaceFinding(document, finding);
  if (edits === undefined || replacement === undefined) return undefined;
  const title =
    replacement === ''
      ? message('Delete "{text}"', { text: document.text.slice(span.start, span.end) })
      : message('Replace with "{text}"', { text: replacement });
  return { title, kind: 'quickfix', edits };
}
