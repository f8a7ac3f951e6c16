import { message } from '../finding';
import { rangeOf } from '../parse/nodes';
import { hasRange } from '../ranges';
import { replacement, type Span } from '../text';
import { isTerm } from '../term';
import { findField } from '../terms';
import type { AnyDocument, Refactoring } from './refactoring';
import { isScalarWithinFlow, scalarOf, siteAt } from './siteAt';
import { groupDigits } from '../money';

/**
 * Writes an amount of money or a count with a comma before each three digits; not within braces, where a comma ends a
 * value.
 */
export function addSeparators(document: AnyDocument, offset: number): Refactoring | undefined {
  const written = wholeNumberAt(document, offset);
  if (!written?.mayHaveCommas) return undefined;
  const { span, digits } = written;
  const text = groupDigits(digits);
  return digits.includes(',') || text === digits
    ? undefined
    : {
        title: message('Add thousands separators: {written}', { written: text }),
        kind: 'refactor.rewrite.separators',
        edits: [replacement(span.start, span.end, text)],
      };
}

/** Writes an amount of money or a count without commas. */
export function removeSeparators(document: AnyDocument, offset: number): Refactoring | undefined {
  const { span, digits = '' } = wholeNumberAt(document, offset) ?? {};
  if (span === undefined || !digits.includes(',')) return undefined;
  const written = digits.replaceAll(',', '');
  return {
    title: message('Remove thousands separators: {written}', { written }),
    kind: 'refactor.rewrite.separators',
    edits: [replacement(span.start, span.end, written)],
  };
}

interface WholeNumber {
  readonly span: Span;
  readonly digits: string;
  readonly mayHaveCommas: boolean;
}

/** The digits before the decimals of a number that may have separators. */
function wholeNumberAt(document: AnyDocument, offset: number): WholeNumber | undefined {
  const site = siteAt(document, offset);
  if (site?.spec.type !== 'term') return undefined;
  const scalar = scalarOf(site, document.text);
  const field = findField(document.fields, site.path);
  const whole = rangeOf(scalar);
  if (scalar === undefined || whole === undefined || field === undefined || !isTerm(field)) return undefined;
  // Of a range it would be one end of two.
  const kind = field.state === 'stated' && !hasRange(field) ? field.value.kind : undefined;
  // An offer counts shares; what a candidate counts are years and days, which nobody groups.
  const isCount = kind === 'quantity' && document.kind === 'offer' && site.spec.kinds.includes('count');
  if (kind !== 'money' && !isCount) return undefined;
  const number = /\d[\d,]*/.exec(document.text.slice(whole.start, whole.end));
  if (number === null) return undefined;
  const start = whole.start + number.index;
  return {
    span: { start, end: start + number[0].length },
    digits: number[0],
    mayHaveCommas: scalar.type !== 'PLAIN' || !isScalarWithinFlow(site),
  };
}
