import type { Locale } from '../locale';
import type { Offer } from '../offer';
import type { Span } from '../text';
import { exampleText, type FieldSpec } from '../vocabulary';
import { type Block, paragraph } from '../write/document';
import { phrase } from '../write/phrase';
import type { Cursor } from './blockLines';

/** Something to write at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'unit' | 'path' | 'file' | 'snippet';
  /** A few words behind the label. */
  readonly detail?: string;
  /** More about it. */
  readonly documentation?: readonly Block[];
  /**
   * What is written, as a snippet: `$` and `}` in it are escaped. Lines after the first have their whole indentation.
   */
  readonly insert: string;
  /** What it takes the place of; it contains the cursor. */
  readonly span: Span;
  /** Items are shown in the order of this text. */
  readonly sort: string;
  /** What typed text is compared with, where it is not the label. */
  readonly filter?: string;
  /** Whether values can be offered as soon as this is written. */
  readonly continues?: boolean;
}

/** What completion knows beside the text. */
export interface CompletionSetting {
  readonly kind: 'offer' | 'candidate';
  readonly locale: Locale;
  /** The day it is, to begin a date with. */
  readonly today: string;
  /** How many spaces the editor indents by, where the document does not show it. */
  readonly tabSize: number;
  /**
   * The offer whose terms paths point to: this one, or of a candidate file the job one has. Asked only where a path can
   * stand.
   */
  readonly offer: () => Offer | undefined;
  /** Offer files that a field can name. */
  readonly files: readonly string[];
  /** Whether a YAML language server completes what the published schema knows. */
  readonly isBesideYaml?: boolean;
}

/** How a document indents. */
export interface IndentStyle {
  /** What a nested map stands to the right of its key. */
  readonly unit: string;
  /** What the dash of a list stands to the right of its key; empty where lists stand below their keys. */
  readonly dash: string;
}

/** What completion works with at one place. */
export interface CompletionPlace {
  readonly cursor: Cursor;
  readonly spec: FieldSpec;
  readonly style: IndentStyle;
  readonly setting: CompletionSetting;
}

/** Text that stands for itself within a snippet of VS Code. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, (mark) => `\\${mark}`);
}

/** What a field means: its description, what to ask, its default and an example. */
export function documentationOf(spec: FieldSpec, locale: Locale): readonly Block[] {
  const example = exampleText(spec);
  return [
    phrase(spec.description, {}, locale),
    ...(spec.question === undefined
      ? []
      : [phrase('**Ask:** {question}', { question: locale.say(spec.question) }, locale)]),
    ...(spec.default === undefined ? [] : [phrase('Default: {value}', { value: { code: spec.default } }, locale)]),
    ...(example === undefined
      ? []
      : [phrase('Example: {text}', { text: { code: `${spec.name}: ${example}` } }, locale)]),
  ].map(paragraph);
}

/** An item that writes itself, a space before it where one is missing. */
export function valueItem(place: CompletionPlace, label: string, more: Partial<Completion> = {}): Completion {
  const { cursor } = place;
  const { insert = escaped(label), ...rest } = more;
  return {
    label,
    kind: 'value',
    span: cursor.span,
    sort: '5',
    ...rest,
    insert: (cursor.needsSpace ? ' ' : '') + insert,
  };
}
