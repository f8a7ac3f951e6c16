import { candidateVocabulary, type FieldSpec, findSpec, type GroupSpec, offerVocabulary } from '../vocabulary';
import { completionsBeyondYaml } from './besideYaml';
import { pairParts, type Cursor } from './blockLines';
import { cursorAt } from './cursor';
import type { Completion, CompletionSetting, IndentStyle, CompletionPlace } from './completion';
import { completeEntry, completeKeys } from './completeKeys';
import { completeValue } from './completeValue';
import { indentOf, linesOf } from './textScan';

/** What can be written at an offset; the text may be half typed or broken. */
export function complete(text: string, offset: number, setting: CompletionSetting): readonly Completion[] {
  const cursor = cursorAt(text, offset);
  if (cursor === undefined) return [];
  const root = setting.kind === 'offer' ? offerVocabulary : candidateVocabulary;
  const spec = specAt(pathOf(cursor), root);
  if (spec === undefined) return [];
  const place: CompletionPlace = { cursor, spec, style: indentStyle(text, setting.tabSize), setting };
  const found =
    cursor.expects === 'key'
      ? completeKeys(place)
      : cursor.expects === 'entry'
        ? completeEntry(place)
        : isWithinNumber(cursor, text.slice(offset, offset + 2))
          ? []
          : completeValue(place, spec);
  const once = [...new Map(found.map((each) => [each.label, each])).values()];
  return setting.isBesideYaml === true ? completionsBeyondYaml(once, place) : once;
}

/** What stands at a path; behind the `value` of a long form, the field that it is the long form of. */
function specAt(path: string, root: GroupSpec): FieldSpec | undefined {
  const spec = path === '' ? root : findSpec(root, path);
  if (spec !== undefined || !/\.value(?:\[|$)/.test(path)) return spec;
  const field = findSpec(root, path.replace(/\.value(\[.*)?$/, '$1'));
  return field?.type === 'map' ? undefined : field;
}

/** Whether the cursor is within a number, as in `2|5 days`: what would be written has only the half before it. */
function isWithinNumber({ prefix }: Cursor, next: string): boolean {
  return /\d[,.]?$/.test(prefix) && /^[,.]?\d/.test(next) && !/^\d{4}-/.test(prefix);
}

/** The path as the vocabulary writes it: `equity[].vesting`. */
function pathOf({ path }: Pick<Cursor, 'path'>): string {
  return path
    .map(({ name }) => name)
    .join('.')
    .replaceAll('.[]', '[]');
}

/** How a document indents, by the first map and the first list in it; else by the editor's tab size. */
function indentStyle(text: string, tabSize: number): IndentStyle {
  let unit: number | undefined;
  let dash: number | undefined;
  let opened: number | undefined;
  for (const { text: line } of linesOf(text)) {
    const parts = pairParts(line);
    if (parts === undefined) continue;
    if (opened !== undefined) {
      const [first] = parts.dashes;
      const deeper = indentOf(line) - opened;
      if (first !== undefined && deeper >= 0) dash ??= deeper;
      if (first === undefined && deeper > 0) unit ??= deeper;
      if (unit !== undefined && dash !== undefined) break;
    }
    opened = parts.key?.value === '' ? parts.key.column : undefined;
  }
  const width = unit ?? (dash === 0 ? undefined : dash) ?? tabSize;
  return { unit: ' '.repeat(width), dash: ' '.repeat(dash ?? width) };
}
