import type { Locale } from '../locale';
import type { Offer } from '../offer';
import { isTerm, placeOf, type Field, type Group, type GroupNode, type State } from '../term';
import { fieldOf } from '../terms';
import { labelOf } from '../titles';
import { offerVocabulary, type FieldSpec, type GroupSpec, type ListSpec } from '../vocabulary';
import { describeState } from './describe';
import { pairEntries } from './pairEntries';
import { describeEntry, entriesOf } from './termRows';

/**
 * What became of a term. `new`: not mentioned before; `removed`: no longer mentioned; `answered`: was unknown; `opened`: is unknown
 * now; `changed`: anything else that it says; `in-writing`: it says the same, and only whether that is in writing is new.
 */
export type ChangeKind = 'changed' | 'answered' | 'opened' | 'new' | 'removed' | 'in-writing';

export interface RevisionChange {
  /** The path in the newer revision; of what is removed, in the older one. */
  readonly path: string;
  readonly title: string;
  readonly kind: ChangeKind;
  /** What each revision says, in words. */
  readonly before: string;
  readonly after: string;
  /** Whether each says that it is in writing, where that differs. */
  readonly inWriting?: { readonly before: boolean | undefined; readonly after: boolean | undefined };
}

/** A field in both revisions, with the group around it that is unknown or none as a whole. */
interface Pair {
  readonly old: Field;
  readonly own: Field;
  readonly oldWhole?: GroupNode;
  readonly ownWhole?: GroupNode;
}

interface Revisions {
  readonly old: Offer;
  readonly own: Offer;
  readonly locale: Locale;
}

/** Every term that two revisions of an offer say differently, in the order of the format; the negotiation log is not a term. */
export function revisionChanges(old: Offer, own: Offer, locale: Locale): readonly RevisionChange[] {
  return offerVocabulary.fields
    .filter(({ detail, name }) => detail !== true && name !== 'negotiation')
    .flatMap((spec) => changesIn({ old: fieldOf(old, spec), own: fieldOf(own, spec) }, spec, { old, own, locale }));
}

function changesIn(pair: Pair, spec: FieldSpec, revisions: Revisions): RevisionChange[] {
  // What neither revision mentions is told of with the group around it.
  if (placeOf(pair.old).state === 'absent' && placeOf(pair.own).state === 'absent') return [];
  const states = [stateIn(pair.old, pair.oldWhole), stateIn(pair.own, pair.ownWhole)] as const;
  const isStated = states.map((state) => state === 'stated');
  if (spec.type === 'list' && isStated.every(Boolean)) return entryChanges(pair, spec, revisions);
  if (spec.type !== 'group' || isTerm(pair.old) || isTerm(pair.own)) return changeOf(pair, spec, revisions);
  // A word stands for a group as a whole, and so does what it is if neither revision says what is in it.
  if (hasWord(pair.old) || hasWord(pair.own) || !isStated.some(Boolean)) return changeOf(pair, spec, revisions);
  return [...detailChange(pair, spec, revisions), ...fieldChanges(pair, spec, revisions)];
}

function hasWord(field: Field): boolean {
  return 'node' in field && field.node.word !== undefined;
}

/** What is said of a field; of one that is not mentioned, what is said of all around it. */
function stateIn(field: Field, whole: GroupNode | undefined): State {
  const { state } = placeOf(field);
  return state === 'absent' && whole !== undefined ? whole.state : state;
}

function fieldChanges({ old, own, oldWhole, ownWhole }: Pair, spec: GroupSpec, revisions: Revisions): RevisionChange[] {
  const wholes = { ...wholeOf('oldWhole', old as Group, oldWhole), ...wholeOf('ownWhole', own as Group, ownWhole) };
  return spec.fields
    .filter(({ detail }) => detail !== true)
    .flatMap((each) =>
      changesIn({ old: fieldOf(old as Group, each), own: fieldOf(own as Group, each), ...wholes }, each, revisions),
    );
}

function wholeOf(name: 'oldWhole' | 'ownWhole', { node }: Group, around: GroupNode | undefined) {
  const whole = /^(?:unknown|none|invalid)$/.test(node.state) ? node : node.state === 'absent' ? around : undefined;
  return whole === undefined ? {} : { [name]: whole };
}

function entryChanges({ old, own }: Pair, spec: ListSpec, revisions: Revisions): RevisionChange[] {
  const { locale } = revisions;
  const items = (field: Field) => ('items' in field ? field.items : []);
  return pairEntries(items(old), items(own)).flatMap(([before, after]) => {
    if (before !== undefined && after !== undefined)
      return changesIn({ old: before, own: after }, spec.item, revisions);
    const [there, offer] = after === undefined ? [before, revisions.old] : [after, revisions.own];
    if (there === undefined) return [];
    const { path } = placeOf(there);
    const [text, none] = [describeEntry(there, spec.item, locale), locale.say('not stated')];
    const title = labelOf(offer, path, locale);
    return after === undefined
      ? [{ path, title, kind: 'removed' as const, before: text, after: none }]
      : [{ path, title, kind: 'new' as const, before: none, after: text }];
  });
}

function changeOf(pair: Pair, spec: FieldSpec, revisions: Revisions): RevisionChange[] {
  const [before, after] = [stateIn(pair.old, pair.oldWhole), stateIn(pair.own, pair.ownWhole)];
  const texts = { before: textOf(pair.old, before, spec, revisions), after: textOf(pair.own, after, spec, revisions) };
  const said = inWritingOf(pair);
  if (before === after && texts.before === texts.after) return detailChange(pair, spec, revisions);
  return [{ ...named(pair, revisions), kind: kindOf(before, after), ...texts, ...said }];
}

/** Where only that it is in writing, or no longer is, has changed. */
function detailChange(pair: Pair, spec: FieldSpec, revisions: Revisions): RevisionChange[] {
  const said = inWritingOf(pair);
  if (said.inWriting === undefined) return [];
  const text = textOf(pair.own, stateIn(pair.own, pair.ownWhole), spec, revisions);
  return [{ ...named(pair, revisions), kind: 'in-writing', before: text, after: text, ...said }];
}

function inWritingOf({ old, own }: Pair): Pick<RevisionChange, 'inWriting'> {
  const [before, after] = [placeOf(old).details.inWriting, placeOf(own).details.inWriting];
  return before === after ? {} : { inWriting: { before, after } };
}

function named({ old, own, ownWhole }: Pair, { old: oldOffer, own: offer, locale }: Revisions) {
  const isRemoved = stateIn(own, ownWhole) === 'absent';
  const { path } = placeOf(isRemoved ? old : own);
  return { path, title: labelOf(isRemoved ? oldOffer : offer, path, locale) };
}

function textOf(field: Field, state: State, spec: FieldSpec, { locale }: Revisions): string {
  if (placeOf(field).state !== state) return describeState({ path: '', details: {}, state: state as 'none' }, locale);
  return entriesOf(field, spec, locale)
    .map(({ text }) => text)
    .join('; ');
}

function kindOf(before: State, after: State): ChangeKind {
  if (before === 'absent') return 'new';
  if (after === 'absent') return 'removed';
  const [wasOpen, isOpen] = [before, after].map((state) => state === 'unknown' || state === 'invalid');
  if (wasOpen === isOpen) return 'changed';
  return isOpen === true ? 'opened' : 'answered';
}
