import { isAbsence } from '../parse/reading';
import { exampleText, type FieldSpec, type GroupSpec, type ListSpec, longKeys, offerVocabulary } from '../vocabulary';
import { bodiesFor, type Body } from './bodies';
import { completeValue } from './completeValue';
import { type Completion, type CompletionPlace, documentationOf, escaped } from './completion';

/** The keys that are valid here and not there yet, required ones first. */
export function completeKeys(place: CompletionPlace): readonly Completion[] {
  const { spec } = place;
  if (isInLongForm(place)) return longForm(place);
  switch (spec.type) {
    case 'group':
      return [...wholeFile(place), ...keysOfGroup(spec, place)];
    case 'list':
      // A single entry may stand without its dash.
      return spec.single && spec.item.type === 'group' ? keysOfGroup(spec.item, place) : [];
    case 'map':
      return spec.keys === 'currency' ? completeValue(place, currencyKey) : [];
    case 'term':
      return spec.long ? longForm(place) : [];
  }
}

/** The first key of an entry, a value of its own, or a whole entry. */
export function completeEntry(place: CompletionPlace): readonly Completion[] {
  const { spec, cursor } = place;
  if (spec.type !== 'group') return cursor.hasColon ? [] : completeValue(place, spec);
  const path = spec.path;
  const entries =
    cursor.siblings.size > 0 || cursor.hasColon
      ? []
      : bodiesFor(place.setting.kind, path).map((body) => wholeEntry(body, place));
  return [...entries, ...(cursor.isFlow ? [] : keysOfGroup(spec, place))];
}

/** All that a file mostly says, where it says nothing yet. */
function wholeFile({ spec, cursor, setting }: CompletionPlace): Completion[] {
  if (spec.path !== '' || cursor.siblings.size > 0 || cursor.hasColon || cursor.isFlow) return [];
  return bodiesFor(setting.kind, '').map(({ title, description, lines }) => ({
    label: setting.locale.say(title),
    kind: 'snippet',
    detail: setting.locale.say(description),
    insert: lines.join('\n'),
    span: cursor.span,
    sort: '9',
  }));
}

function keysOfGroup(spec: GroupSpec, place: CompletionPlace): Completion[] {
  const { siblings } = place.cursor;
  const allowed = variantFields(spec, siblings);
  return spec.fields
    .filter(({ name }) => !siblings.has(name) && allowed?.includes(name) !== false)
    .flatMap((field, i) => keyItems(field, sortOf(field, spec, i), place));
}

/** Required keys first, then the tag of variants, then what is essential, then the rest; details last. */
function sortOf(field: FieldSpec, group: GroupSpec, index: number): string {
  const rank =
    group.required.includes(field.name) || group.tag === field.name
      ? 0
      : field.detail === true
        ? 3
        : field.essential === true
          ? 1
          : 2;
  return `${rank}${String(index).padStart(3, '0')}`;
}

function variantFields(spec: GroupSpec, siblings: ReadonlyMap<string, string>): readonly string[] | undefined {
  const tag = spec.tag === undefined ? undefined : siblings.get(spec.tag);
  return spec.variants?.find(({ tags }) => tag !== undefined && tags.includes(tag))?.fields;
}

/** The item of a key, and one for each further way to fill it. */
function keyItems(field: FieldSpec, sort: string, place: CompletionPlace): Completion[] {
  const { cursor, setting } = place;
  const common = {
    span: cursor.span,
    detail: setting.locale.say(field.title),
    documentation: documentationOf(field, setting.locale),
  };
  const space = cursor.needsSpace ? ' ' : '';
  if (cursor.hasColon) return [{ ...common, label: field.name, kind: 'field', insert: space + field.name, sort }];
  const bodies = cursor.isFlow ? [] : bodiesFor(setting.kind, field.path);
  // Not every health plan has a savings account.
  const plain = field.path === 'insurance.health' ? bodies.length : 0;
  const [first, ...others] = plain > 0 ? [undefined, ...bodies] : bodies;
  const body = first === undefined ? keyBody(field, place) : { insert: indented(first.lines, place), continues: false };
  return [
    { ...common, ...body, insert: space + body.insert, label: field.name, kind: 'field', sort },
    ...others
      .filter((each) => each !== undefined)
      .map((each, i): Completion => ({
        ...common,
        label: setting.locale.say(each.title),
        filter: `${field.name} ${setting.locale.say(each.title)}`,
        detail: setting.locale.say(each.description),
        kind: 'snippet',
        insert: space + indented(each.lines, place),
        sort: `${sort}.${i}`,
      })),
  ];
}

function wholeEntry(body: Body, place: CompletionPlace): Completion {
  const { cursor, setting } = place;
  const [head = '', ...rest] = body.lines;
  const first = head.replace(/^- /, '');
  const lines = cursor.isFlow ? [flowEntry([first, ...rest])] : [first, ...rest.map((line) => line.slice(2))];
  return {
    label: setting.locale.say(body.title),
    kind: 'snippet',
    detail: setting.locale.say(body.description),
    insert: (cursor.needsSpace ? ' ' : '') + (cursor.isFlow ? lines.join('') : indented(lines, place)),
    span: cursor.span,
    sort: `0${body.title}`,
  };
}

/** An entry of one key a line as a flow map. */
function flowEntry(lines: readonly string[]): string {
  // In braces a comma separates fields.
  const parts = lines.map((line) =>
    line
      .trim()
      .replace(/\$0$/, '')
      .replace(/(\d),(?=\d{3})/g, '$1'),
  );
  return parts.length === 1 ? (parts[0] ?? '') : `{ ${parts.join(', ')} }$0`;
}

/** Lines of a snippet from the key column on, each with its whole indentation, in the document's own steps. */
function indented(lines: readonly string[], { cursor, style }: CompletionPlace): string {
  const columns: number[] = [];
  const written = lines.map((line, i) => {
    const depth = depthOf(line);
    const above = lines.slice(0, i).findLastIndex((each) => depthOf(each) < depth);
    const parent = lines[above];
    const from = columns[above] ?? 0;
    const step =
      parent === undefined
        ? 0
        : isEntry(parent) && depth === depthOf(parent) + 2
          ? 2
          : isEntry(line)
            ? style.dash.length
            : style.unit.length;
    columns.push(from + step);
    return i === 0 ? line : ' '.repeat(cursor.column + from + step) + line.slice(depth);
  });
  return written.join('\n');
}

function depthOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

function isEntry(line: string): boolean {
  return /^ *- /.test(line);
}

/** What stands behind a new key: an example to write over, or an opened map or list. */
function keyBody(field: FieldSpec, place: CompletionPlace): Pick<Completion, 'insert' | 'continues'> {
  const { cursor, style } = place;
  const below = `\n${' '.repeat(cursor.column)}`;
  switch (field.type) {
    case 'term': {
      const example = exampleText(field);
      const isChosen = field.kinds.some((kind) => /^(?:choice|yes-no|currency|path|interval|date)$/.test(kind));
      if (example === undefined || isChosen) return { insert: `${field.name}: $0`, continues: true };
      return { insert: `${field.name}: \${1:${escaped(example)}}$0` };
    }
    case 'map':
      return cursor.isFlow
        ? { insert: `${field.name}: { $0 }`, continues: true }
        : { insert: `${field.name}:${below}${style.unit}$0`, continues: true };
    case 'group':
      return groupBody(field, place);
    case 'list':
      return listBody(field, place);
  }
}

function groupBody(field: GroupSpec, { cursor, style }: CompletionPlace): Pick<Completion, 'insert' | 'continues'> {
  // What has a short form is mostly written so.
  if (field.short !== undefined || field.words !== undefined) return { insert: `${field.name}: $0`, continues: true };
  if (cursor.isFlow) return { insert: `${field.name}: { $0 }`, continues: true };
  return { insert: `${field.name}:\n${' '.repeat(cursor.column)}${style.unit}$0`, continues: true };
}

function listBody(
  { name, item, single, examples }: ListSpec,
  { cursor, style }: CompletionPlace,
): Pick<Completion, 'insert' | 'continues'> {
  if (item.type === 'term') {
    const first: unknown = Array.isArray(examples?.[0]) ? (examples[0] as unknown[])[0] : undefined;
    const isText = typeof first === 'string' || typeof first === 'number';
    return isText
      ? { insert: `${name}: [\${1:${escaped(String(first))}}]$0` }
      : { insert: `${name}: [$0]`, continues: true };
  }
  if (cursor.isFlow) return { insert: single ? `${name}: $0` : `${name}: [{ $0 }]`, continues: true };
  return { insert: `${name}:\n${' '.repeat(cursor.column)}${style.dash}- $0`, continues: true };
}

/** Whether a map of a group or a list has begun as its long form: with a `value`, and with no field of its own. */
function isInLongForm({ spec, cursor }: CompletionPlace): boolean {
  const keys = [...cursor.siblings.keys()];
  if ((spec.type !== 'group' && spec.type !== 'list') || !spec.long || !keys.includes('value')) return false;
  const isAbsent = spec.type === 'group' || isAbsence(cursor.siblings.get('value') ?? '', spec);
  return isAbsent && keys.every((key) => (longKeys as readonly string[]).includes(key));
}

/** What a long form says beside its value. */
function longForm(place: CompletionPlace): Completion[] {
  const details = offerVocabulary.fields
    .flatMap((field) => (field.type === 'group' ? field.fields : []))
    .filter((field) => field.detail === true);
  const once = [...new Map(details.map((field) => [field.name, field])).values()];
  const { siblings } = place.cursor;
  const value: Completion = {
    label: 'value',
    kind: 'field',
    detail: place.setting.locale.say(place.spec.title),
    documentation: documentationOf(place.spec, place.setting.locale),
    insert: place.cursor.hasColon ? 'value' : 'value: $0',
    span: place.cursor.span,
    sort: '0',
    continues: true,
  };
  const more = place.spec.type === 'term' ? (place.spec.more?.fields ?? []) : [];
  const others = [...more, ...once]
    .filter(({ name }) => !siblings.has(name))
    .flatMap((field, i) => keyItems(field, `1${String(i).padStart(3, '0')}`, place));
  return siblings.has('value') ? others : [value, ...others];
}

/** A key that is a currency is written as one, with its colon. */
const currencyKey = {
  type: 'term',
  name: '*',
  path: '*',
  title: '',
  description: '',
  kinds: ['currency'],
  absence: [],
  long: false,
} as const satisfies FieldSpec;
