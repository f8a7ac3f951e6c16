import { isMap, isNode } from 'yaml';
import { argumentOf, type Finding, message } from '../finding';
import { rangeOf } from '../parse/nodes';
import { lineEnd, lineStart } from '../parse/textLines';
import { replacement } from '../text';
import { addMissingField } from './addMissingField';
import { breaksSyntax, splitsNumber } from './applied';
import { isSharedIn } from './flowToBlock';
import { harmless, overlap } from './harmless';
import { contentEnd, mayHaveComment } from './layout';
import type { AnyDocument, Refactoring } from './refactoring';
import { settleAsks } from './settleAsk';
import { replaceFinding } from './replaceFinding';
import { indexAt, siteAt } from './siteAt';

/**
 * What mends a finding: its replacement, the field that is missing, one key less, or the word that settles an ask.
 * Never what would break the syntax.
 */
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

/** Removes a key that stands a second time with its value: the first one counts. Not where a comment would be lost. */
function removeDuplicate(document: AnyDocument, { code, span, message: told }: Finding): Refactoring | undefined {
  const map = code === 'duplicate-key' ? siteAt(document, span.start)?.node : undefined;
  if (!isMap(map)) return undefined;
  const { text } = document;
  const index = indexAt(map.items, span.start);
  const [before, pair] = [map.items[index - 1], map.items[index]];
  if (before === undefined || pair === undefined || rangeOf(pair.key)?.start !== span.start) return undefined;
  if (isNode(pair.value) && isSharedIn(pair.value)) return undefined;
  const end = contentEnd(pair, text);
  const from = map.flow === true ? contentEnd(before, text) : beforeLine(span.start, text);
  if (end === undefined || from === undefined) return undefined;
  const to = map.flow === true ? end : lineEnd(end, text);
  if (mayHaveComment(from, to, text)) return undefined;
  const title = message('Remove the second "{name}"', { name: argumentOf(told, 'name') });
  return { title, kind: 'quickfix', edits: [replacement(from, to, '')] };
}

/** Where the line before that of an offset ends. */
function beforeLine(offset: number, text: string): number | undefined {
  const start = lineStart(offset, text);
  return start === 0 ? undefined : lineEnd(lineStart(start - 1, text), text);
}
