import { message, type Finding } from '../finding';
import { addMissingField } from './addMissingField';
import { breaksSyntax, splitsNumber } from './applied';
import { harmless, overlap } from './harmless';
import { type AnyDocument, type Refactoring } from './refactoring';
import { removeDuplicate } from './removeDuplicate';
import { replaceFinding } from './replaceFinding';
import { settleAsks } from './settleAsk';

/** What mends a finding: its replacement, the field that is missing, one key less, or the word that settles an ask. Never what would break the syntax. */
export function fixFinding(document: AnyDocument, finding: Finding): Refactoring | undefined {
  return fixFindings(document, [finding]).get(finding);
}

/** What mends each of many findings, alone. The text is read a few times for all of them, not once for each. */
export function fixFindings(document: AnyDocument, findings: readonly Finding[]): ReadonlyMap<Finding, Refactoring> {
  const settled = new Map(settleAsks(document, findings));
  const fixes = findings.flatMap((finding): (readonly [Finding, Refactoring])[] => {
    const fix =
      replaced(document, finding) ??
      addMissingField(document, finding) ??
      removeDuplicate(document, finding) ??
      settled.get(finding);
    return fix === undefined ? [] : [[finding, fix]];
  });
  const kept = harmless(fixes, (_, tried) => {
    const edits = tried.flatMap(([, fix]) => fix.edits);
    return !(tried.length > 1 && overlap(edits)) && !breaksSyntax(document, edits) && !splitsNumber(document, edits);
  });
  return new Map(kept);
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
