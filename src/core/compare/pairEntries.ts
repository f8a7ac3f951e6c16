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
  for (const isAlike of [haveSameName, haveSameType, () => true])
    for (const entry of own) {
      const found = pairs.has(entry)
        ? undefined
        : [...left].find((each) => isAlike(each, entry) && !haveOtherNames(each, entry));
      if (found === undefined) continue;
      left.delete(found);
      pairs.set(entry, found);
    }
  return [
    ...own.map((entry): EntryPair => [pairs.get(entry), entry]),
    ...[...left].map((each): EntryPair => [each, undefined]),
  ];
}

function haveSameName(a: Field, b: Field): boolean {
  const name = nameOf(a);
  return name !== undefined && name === nameOf(b);
}

function haveOtherNames(a: Field, b: Field): boolean {
  const [one, other] = [nameOf(a), nameOf(b)];
  return one !== undefined && other !== undefined && one !== other;
}

function haveSameType(a: Field, b: Field): boolean {
  const type = wordAt(a, 'type');
  return type !== undefined && type === wordAt(b, 'type');
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
