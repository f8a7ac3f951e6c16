import { groupBy } from '../groupBy';
import { isTerm, type Field, type Term, type Value } from '../term';

/** An entry of a list in both revisions, or in only one of them. */
export type EntryPair = readonly [old: Field | undefined, own: Field | undefined];

/**
 * Pairs the entries of two lists: those of the same name, else of the same type, else by their order; entries whose names differ are
 * different things. Newer entries keep their order; what is only in the older list comes last.
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

/** Finds the first that is left of those alike an entry, and not of another name. However many there are, it takes no search. */
function firstAlike(
  left: ReadonlySet<Field>,
  likeness: (entry: Field) => string | undefined,
): (entry: Field) => Field | undefined {
  const last = [...left].reverse();
  const all = groupBy(last, likeness);
  const unnamed = groupBy(last.filter((each) => nameOf(each) === undefined), likeness); // prettier-ignore
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
