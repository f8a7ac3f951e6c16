import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { absentField } from '../parse/absentField';
import { firstPartOf, rangeOf, textOf } from '../parse/nodes';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import { contentEnd } from '../refactor/layout';
import type { Locale } from '../locale';
import type { Span } from '../text';
import { placeOf, type Field, type Group } from '../term';
import { fieldOf, moreOf } from '../terms';
import { titleOf } from '../titles';
import { camelCase, type FieldSpec, type GroupSpec, type TermSpec } from '../vocabulary';
import { entriesOf } from '../words/describeEntry';

export type OutlineKind = 'group' | 'list' | 'entry' | 'amount' | 'date' | 'yes-no' | 'choice' | 'text' | 'open';

/** One key of a file, or one entry of a list. */
export interface OutlineItem {
  readonly name: string;
  /** What the file says there, in words on one line; empty where the items below say it. */
  readonly detail: string;
  /** `open` is what has no value: unknown, none, or not to be read. */
  readonly kind: OutlineKind;
  readonly span: Span;
  /** The part of the span to go to. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

interface Outlining {
  readonly document: OfferDocument | CandidateDocument;
  readonly locale: Locale;
}

/** What stands in a file, as a tree in the order of the text; of broken YAML, what can be read. */
export function outlineOf(document: OfferDocument | CandidateDocument, locale: Locale): readonly OutlineItem[] {
  const { yaml, vocabulary, fields } = document;
  return isMap(yaml.root) ? keysIn(yaml.root, vocabulary, fields, { document, locale }) : [];
}

/** The keys of a map, those that the vocabulary does not know too. */
function keysIn(map: YAMLMap, spec: FieldSpec, field: Field, outlining: Outlining): OutlineItem[] {
  return map.items.flatMap((pair) => {
    const nameSpan = rangeOf(pair.key);
    if (nameSpan === undefined || !isScalar(pair.key) || textOf(pair.key) === '') return [];
    const name = textOf(pair.key);
    const own = fieldIn(spec, field, name);
    // Of a key that stands twice the first is the field.
    const isRead = own !== undefined && placeOf(own.field).keySpan?.start === nameSpan.start;
    const said = isRead ? itemOf(pair, own.spec, own.field, outlining) : plainItem(pair);
    const end = contentEnd(pair, outlining.document.text) ?? nameSpan.end;
    return [{ name, nameSpan, span: { start: nameSpan.start, end: Math.max(end, nameSpan.end) }, ...said }];
  });
}

function fieldIn(
  spec: FieldSpec,
  field: Field,
  name: string,
): { readonly spec: FieldSpec; readonly field: Field } | undefined {
  if (spec.type === 'map') {
    const entry = 'node' in field && 'entries' in field ? field.entries.get(name) : undefined;
    return entry && { spec: spec.item, field: entry };
  }
  if (spec.type === 'term' && spec.more !== undefined) return fieldIn(spec.more, moreOf(field, spec.more), name);
  const own = spec.type === 'group' ? spec.fields.find((each) => each.name === name) : undefined;
  return own === undefined || own.detail === true ? undefined : { spec: own, field: fieldOf(field as Group, own) };
}

type Said = Pick<OutlineItem, 'detail' | 'kind' | 'children'>;

/** What no field reads: a detail such as a note, or a key that is unknown. */
function plainItem({ value }: Pair): Said {
  return { detail: isScalar(value) ? onOneLine(textOf(value)) : '', kind: 'text', children: [] };
}

function itemOf({ value }: Pair, spec: FieldSpec, field: Field, outlining: Outlining): Said {
  const detail = () => textsOf(field, spec, outlining).join(', ');
  if (spec.type === 'term') {
    const parts = spec.more !== undefined && isMap(value) ? keysIn(value, spec, field, outlining) : [];
    return { detail: detail(), kind: kindOf(field), children: parts.filter(({ name }) => name !== 'value') };
  }
  if (placeOf(field).state !== 'stated') return { detail: detail(), kind: 'open', children: [] };
  if (spec.type === 'list' && isSeq(value) && spec.item.type === 'group')
    return { detail: '', kind: 'list', children: entriesIn(value.items as Node[], spec, field, outlining) };
  const kind = spec.type === 'list' ? 'list' : 'group';
  if (!isMap(value)) return { detail: detail(), kind, children: [] };
  // A single entry may stand without the list around it.
  const entry = spec.type === 'list' ? itemsOf(field)[0] : undefined;
  return entry !== undefined && spec.type === 'list'
    ? { detail: detail(), kind, children: keysIn(value, spec.item, entry, outlining) }
    : { detail: '', kind, children: keysIn(value, spec, field, outlining) };
}

function entriesIn(nodes: readonly Node[], spec: FieldSpec, list: Field, outlining: Outlining): OutlineItem[] {
  const item = spec.type === 'list' && spec.item.type === 'group' ? spec.item : undefined;
  return itemsOf(list).flatMap((entry, i) => {
    const node = nodes[i];
    const span = rangeOf(node);
    if (node === undefined || span === undefined || item === undefined) return [];
    const nameSpan = firstPartOf(node) ?? span;
    const end = Math.max(contentEnd(node, outlining.document.text) ?? span.end, nameSpan.end);
    const named = entryNameOf(entry, item, outlining.document.vocabulary, outlining.locale);
    const said = { node: placeOf(list), items: [withoutName(entry, item)] };
    return [
      {
        name: onOneLine(named),
        detail: textsOf(said, spec, outlining).join(', '),
        kind: 'entry' as const,
        span: { start: span.start, end },
        nameSpan,
        children: isMap(node) ? keysIn(node, item, entry, outlining) : [],
      },
    ];
  });
}

function itemsOf(field: Field): readonly Field[] {
  return 'node' in field && 'items' in field ? field.items : [];
}

function textsOf(field: Field, spec: FieldSpec, { locale }: Outlining): string[] {
  return entriesOf(field, spec, locale).map(({ text }) => onOneLine(text));
}

function kindOf(field: Field): OutlineKind {
  if ('node' in field || field.state !== 'stated') return 'open';
  const { kind } = field.value;
  return kind === 'text' || kind === 'choice' || kind === 'date' || kind === 'yes-no' ? kind : 'amount';
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What an entry of a list goes by: its own name, the term or claim it is about, else its number: `Grant 2`. */
function entryNameOf(entry: Field, spec: GroupSpec, vocabulary: GroupSpec, locale: Locale): string {
  const naming = namingField(entry, spec);
  const term = naming === undefined ? undefined : fieldOf(entry as Group, naming);
  const text = term !== undefined && !('node' in term) && term.value?.kind === 'text' ? term.value.text.trim() : '';
  return text === '' ? titleOf(placeOf(entry).path, locale, vocabulary) : text;
}

/** The entry without what it goes by, for words that stand beside its name. */
function withoutName(entry: Field, spec: GroupSpec): Field {
  const naming = namingField(entry, spec);
  if (naming === undefined) return entry;
  return { ...entry, [camelCase(naming.name)]: absentField(naming, naming.path) };
}

/**
 * The field that tells an entry from the others of its list: its name, else the text or path that it cannot be without.
 */
function namingField(entry: Field, { fields, required }: GroupSpec): TermSpec | undefined {
  const candidates = fields.filter((field) => field.type === 'term').filter((field) => isNaming(field, required));
  return candidates.find((field) => placeOf(fieldOf(entry as Group, field)).state === 'stated');
}

function isNaming({ name, kinds, detail }: TermSpec, required: readonly string[]): boolean {
  if (detail === true) return false;
  return name === 'name' || (required.includes(name) && (kinds.includes('text') || kinds.includes('path')));
}
