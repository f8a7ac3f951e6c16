import type { Locale } from '../locale';
import type { Offer } from '../offer';
import type { Span } from '../span';
import { candidateVocabulary, findSpec, offerVocabulary, type FieldSpec } from '../vocabulary';
import { beyondYaml } from './besideYaml';
import { cursorAt, type Cursor } from './cursor';
import { indentStyle, type IndentStyle } from './indentStyle';
import { completeEntry, completeKeys } from './completeKeys';
import { completeValue } from './completeValue';

/** Something to write at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'unit' | 'path' | 'file' | 'snippet';
  /** A few words behind the label. */
  readonly detail?: string;
  /** More about it, as Markdown. */
  readonly documentation?: string;
  /** What is written, as a snippet: `$` and `}` in it are escaped. Lines after the first have their whole indentation. */
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
  /** The offer whose terms paths point to: this one, or of a candidate file the job one has. Asked only where a path can stand. */
  readonly offer: () => Offer | undefined;
  /** Offer files that a field can name. */
  readonly files: readonly string[];
  /** Whether a YAML language server completes what the published schema knows. */
  readonly isBesideYaml?: boolean;
}

/** What completion works with at one place. */
export interface Place {
  readonly cursor: Cursor;
  readonly spec: FieldSpec;
  readonly style: IndentStyle;
  readonly setting: CompletionSetting;
}

/** What can be written at an offset; the text may be half typed or broken. */
export function complete(text: string, offset: number, setting: CompletionSetting): readonly Completion[] {
  const cursor = cursorAt(text, offset);
  if (cursor === undefined) return [];
  const root = setting.kind === 'offer' ? offerVocabulary : candidateVocabulary;
  const path = pathOf(cursor);
  const spec = path === '' ? root : findSpec(root, path);
  if (spec === undefined) return [];
  const place: Place = { cursor, spec, style: indentStyle(text, setting.tabSize), setting };
  const found = cursor.expects === 'key' ? completeKeys(place) : cursor.expects === 'entry' ? completeEntry(place) : completeValue(place, spec); // prettier-ignore
  const once = [...new Map(found.map((each) => [each.label, each])).values()];
  return setting.isBesideYaml === true ? beyondYaml(once, place) : once;
}

/** The path as the vocabulary writes it: `equity[].vesting`. */
function pathOf({ path }: Pick<Cursor, 'path'>): string {
  return path.map(({ name }) => name).join('.').replaceAll('.[]', '[]'); // prettier-ignore
}
