import type { Locale } from '../locale';
import { absentField } from '../parse/absentField';
import { placeOf, type Field, type Group } from '../term';
import { fieldOf } from '../terms';
import { titleOf } from '../titles';
import { camelCase, type GroupSpec, type TermSpec } from '../vocabulary';

/** What an entry of a list goes by: its own name, the term or claim it is about, else its number: `Grant 2`. */
export function entryNameOf(entry: Field, spec: GroupSpec, vocabulary: GroupSpec, locale: Locale): string {
  const naming = namingField(entry, spec);
  const term = naming === undefined ? undefined : fieldOf(entry as Group, naming);
  const text = term !== undefined && !('node' in term) && term.value?.kind === 'text' ? term.value.text.trim() : '';
  return text === '' ? titleOf(placeOf(entry).path, locale, vocabulary) : text;
}

/** The entry without what it goes by, for words that stand beside its name. */
export function withoutName(entry: Field, spec: GroupSpec): Field {
  const naming = namingField(entry, spec);
  if (naming === undefined) return entry;
  return { ...entry, [camelCase(naming.name)]: absentField(naming, naming.path) };
}

/** The field that tells an entry from the others of its list: its name, else the text or path that it cannot be without. */
function namingField(entry: Field, { fields, required }: GroupSpec): TermSpec | undefined {
  const candidates = fields.filter((field) => field.type === 'term').filter((field) => isNaming(field, required));
  return candidates.find((field) => placeOf(fieldOf(entry as Group, field)).state === 'stated');
}

function isNaming({ name, kinds, detail }: TermSpec, required: readonly string[]): boolean {
  if (detail === true) return false;
  return name === 'name' || (required.includes(name) && (kinds.includes('text') || kinds.includes('path')));
}
