import { groupBy } from '../groupBy';
import type { Offer } from '../offer';
import { isTerm, placeOf, type Field, type Group, type GroupNode, type State, type Term, type Value } from '../term';
import { fieldOf, moreOf } from '../terms';
import { offerVocabulary, type FieldSpec, type GroupSpec, type ListSpec } from '../vocabulary';

/**
 * What became of a term. `new`: not mentioned before; `removed`: no longer mentioned; `answered`: was unknown;
 * `opened`: is unknown now; `changed`: anything else that it says; `in-writing`: it says the same, and only whether
 * that is in writing is new.
 */
export type ChangeKind = 'changed' | 'answered' | 'opened' | 'new' | 'removed' | 'in-writing';

/** What a revision says in a field; of one that it does not mention, what it says of all around it. */
export interface RevisionSide {
  readonly field: Field | undefined;
  readonly state: State;
}

export interface RevisionChange {
  /** The path in the newer revision; of what is removed, in the older one. */
  readonly path: string;
  readonly spec: FieldSpec;
  readonly kind: ChangeKind;
  readonly before: RevisionSide;
  readonly after: RevisionSide;
  /** Whether each says that it is in writing, where that differs. */
  readonly inWriting?: { readonly before: boolean | undefined; readonly after: boolean | undefined };
}

/** A field in both revisions, with the group around it that is unknown or none as a whole. */
interface Pair {
  readonly old: Field;
  readonly own: Field;
  readonly oldWhole?: GroupNode | undefined;
  readonly ownWhole?: GroupNode | undefined;
}

/**
 * Returns every term that two revisions of an offer say differently, in the order of the format; the negotiation log is
 * not a term.
 */
export function revisionChanges(old: Offer, own: Offer): readonly RevisionChange[] {
  return offerVocabulary.fields
    .filter(({ detail, name }) => detail !== true && name !== 'negotiation')
    .flatMap((spec) => changesIn({ old: fieldOf(old, spec), own: fieldOf(own, spec) }, spec));
}

function changesIn(pair: Pair, spec: FieldSpec): RevisionChange[] {
  // What neither revision mentions is told of with the group around it.
  if (placeOf(pair.old).state === 'absent' && placeOf(pair.own).state === 'absent') return [];
  const [before, after] = sidesOf(pair);
  const isStated = [before, after].map(({ state }) => state === 'stated');
  if (spec.type === 'list' && isStated.every(Boolean)) return entryChanges(pair, spec);
  const more = spec.type === 'term' ? spec.more : undefined;
  if (more !== undefined) {
    const further = { old: moreOf(pair.old, more), own: moreOf(pair.own, more) };
    return [...changeOf(pair, spec), ...fieldChanges(further, more)];
  }
  if (spec.type !== 'group' || isTerm(pair.old) || isTerm(pair.own)) return changeOf(pair, spec);
  // A word stands for a group as a whole, and so does what it is if neither revision says what is in it.
  if (hasWord(pair.old) || hasWord(pair.own) || !isStated.some(Boolean)) return changeOf(pair, spec);
  return [...detailChange(pair, spec), ...fieldChanges(pair, spec)];
}

function hasWord(field: Field): boolean {
  return 'node' in field && field.node.word !== undefined;
}

function sidesOf({ old, own, oldWhole, ownWhole }: Pair): readonly [before: RevisionSide, after: RevisionSide] {
  return [sideOf(old, oldWhole), sideOf(own, ownWhole)];
}

function sideOf(field: Field, whole?: GroupNode): RevisionSide {
  const { state } = placeOf(field);
  return { field, state: state === 'absent' && whole !== undefined ? whole.state : state };
}

function fieldChanges({ old, own, oldWhole, ownWhole }: Pair, spec: GroupSpec): RevisionChange[] {
  const wholes = { oldWhole: wholeOf(old as Group, oldWhole), ownWhole: wholeOf(own as Group, ownWhole) };
  return spec.fields
    .filter(({ detail }) => detail !== true)
    .flatMap((each) =>
      changesIn({ old: fieldOf(old as Group, each), own: fieldOf(own as Group, each), ...wholes }, each),
    );
}

function wholeOf({ node }: Group, around: GroupNode | undefined): GroupNode | undefined {
  return /^(?:unknown|none|invalid)$/.test(node.state) ? node : node.state === 'absent' ? around : undefined;
}

function entryChanges({ old, own }: Pair, { item: spec }: ListSpec): RevisionChange[] {
  const items = (field: Field) => ('items' in field ? field.items : []);
  const side = (field: Field | undefined) =>
    field === undefined ? { field, state: 'absent' as const } : sideOf(field);
  return pairEntries(items(old), items(own)).flatMap(([before, after]) => {
    if (before !== undefined && after !== undefined) return changesIn({ old: before, own: after }, spec);
    const there = after ?? before;
    const kind = after === undefined ? 'removed' : 'new';
    return there === undefined
      ? []
      : [{ path: placeOf(there).path, spec, kind, before: side(before), after: side(after) }];
  });
}

function changeOf(pair: Pair, spec: FieldSpec): RevisionChange[] {
  const [before, after] = sidesOf(pair);
  return isSame(before, after) ? detailChange(pair, spec) : [told(pair, spec, kindOf(before.state, after.state))];
}

/** Where only that it is in writing, or no longer is, has changed. */
function detailChange(pair: Pair, spec: FieldSpec): RevisionChange[] {
  return inWritingOf(pair).inWriting === undefined ? [] : [told(pair, spec, 'in-writing')];
}

function told(pair: Pair, spec: FieldSpec, kind: ChangeKind): RevisionChange {
  const [before, after] = sidesOf(pair);
  const { path } = placeOf(after.state === 'absent' ? pair.old : pair.own);
  return { path, spec, kind, before: kind === 'in-writing' ? after : before, after, ...inWritingOf(pair) };
}

function inWritingOf({ old, own }: Pair): Pick<RevisionChange, 'inWriting'> {
  const [before, after] = [placeOf(old).details.inWriting, placeOf(own).details.inWriting];
  return before === after ? {} : { inWriting: { before, after } };
}

function isSame(before: RevisionSide, after: RevisionSide): boolean {
  return before.state === after.state && (before.state !== 'stated' || contentOf(before) === contentOf(after));
}

/** What is said in a field, whatever is said about it and wherever it stands. */
function contentOf({ field }: RevisionSide): string {
  const aside = new Set(['path', 'details', 'span', 'keySpan', 'more']);
  return JSON.stringify(field, (key, value: unknown) => (aside.has(key) ? undefined : value));
}

function kindOf(before: State, after: State): ChangeKind {
  if (before === 'absent') return 'new';
  if (after === 'absent') return 'removed';
  const [wasOpen, isOpen] = [before, after].map((state) => state === 'unknown' || state === 'invalid');
  if (wasOpen === isOpen) return 'changed';
  return isOpen === true ? 'opened' : 'answered';
}

/** An entry of a list in both revisions, or in only one of them. */
type EntryPair = readonly [old: Field | undefined, own: Field | undefined];

/**
 * Pairs the entries of two lists: those of the same name, else of the same type, else by their order; entries whose
 * names differ are different things. Newer entries keep their order; what is only in the older list comes last.
 */
export function pairEntries(old: readonly Field[], own: readonly Field[]): readonly EntryPair[] {
  const left = new Set(old);
  const pairs = new Map<Field, Field>();
  for (const likeness of [nameOf, (each: Field) => wordAt(each, 'type'), () => 'any']) {
    const first = firstAlike(left, likeness);
    for (const entry of own) {
      const found = pairs.has(entry) ? undefined : first(entry);
      if (found === undefined) continue;
      left.delete(found);
      pairs.set(entry, found);
    }
  }
  return [
    ...own.map((entry): EntryPair => [pairs.get(entry), entry]),
    ...[...left].map((each): EntryPair => [each, undefined]),
  ];
}

/** Finds the first that is left of those alike an entry, and not of another name; it takes no search. */
function firstAlike(
  left: ReadonlySet<Field>,
  likeness: (entry: Field) => string | undefined,
): (entry: Field) => Field | undefined {
  const last = [...left].reverse();
  const all = groupBy(last, likeness);
  const withoutName = last.filter((each) => nameOf(each) === undefined);
  const unnamed = groupBy(withoutName, likeness);
  return (entry) => {
    const key = likeness(entry);
    if (key === undefined) return undefined;
    const mayBeNamed = nameOf(entry) === undefined || likeness === nameOf;
    const alike = (mayBeNamed ? all : unnamed).get(key) ?? [];
    let next = alike.at(-1);
    for (; next !== undefined && !left.has(next); next = alike.at(-1)) alike.pop();
    return next;
  };
}

/** An entry that is only a text is its own name. */
function nameOf(entry: Field): string | undefined {
  return (isTerm(entry) ? textOf(entry) : wordAt(entry, 'name'))?.trim().toLowerCase();
}

function wordAt(entry: Field, key: 'name' | 'type'): string | undefined {
  const term = (entry as Partial<Record<typeof key, Term<Value>>>)[key];
  return term === undefined ? undefined : textOf(term);
}

function textOf({ value }: Term<Value>): string | undefined {
  return value?.kind === 'text' ? value.text : value?.kind === 'choice' ? value.word : undefined;
}
