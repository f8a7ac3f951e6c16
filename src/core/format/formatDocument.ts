import { isSameContent } from '../parse/sameContent';
import { lineEnd, lineStart } from '../parse/textLines';
import { parseYaml } from '../parse/yamlSource';
import { applyEdits, type Span, type Edit } from '../text';
import { gapEdits } from './gaps';
import { leavesOf } from './leaves';

export interface FormatOptions {
  /** How many spaces indent what is in a map. */
  readonly indent: number;
}

/**
 * The changes of white space that put a file into form: indentation, the spaces around marks, blank lines and line
 * ends. They change neither a value nor the place of a comment; a text with a syntax error has none. Braces and
 * brackets over several lines stay so. Prettier leaves the rest of the result as it is, but for quotes, long lines,
 * lists that are not indented and numbers that a comma splits.
 */
export function formatDocument(text: string, options: FormatOptions): readonly Edit[] {
  return safe(text, [editsOf(text, options)]);
}

/** The changes of `formatDocument` that lie on the lines of a span, as far as they make sense without the others. */
export function formatRange(text: string, span: Span, options: FormatOptions): readonly Edit[] {
  // A selection of whole lines ends where the next line starts.
  const last = span.end > span.start && text[span.end - 1] === '\n' ? span.end - 1 : span.end;
  const [start, end] = [lineStart(span.start, text), lineEnd(last, text)];
  const within = editsOf(text, options).filter((edit) => start <= edit.span.start && edit.span.end <= end);
  const indented = (edit: Edit) => /^[ \t]*$/.test(text.slice(lineStart(edit.span.start, text), edit.span.start));
  return safe(text, [within, within.filter((edit) => !indented(edit))]);
}

function editsOf(text: string, { indent }: FormatOptions): readonly Edit[] {
  return parseYaml(text).broken === undefined ? gapEdits(leavesOf(text, indent), text) : [];
}

/** The first of the changes that keep what the text says. */
function safe(text: string, choices: readonly (readonly Edit[])[]): readonly Edit[] {
  return choices.find((edits) => edits.length === 0 || isSameContent(text, applyEdits(text, edits))) ?? [];
}
