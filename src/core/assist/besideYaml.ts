import type { State } from '../term';
import type { FieldSpec } from '../vocabulary';
import type { Completion, CompletionPlace } from './completion';

/** What a YAML language server that has the published schema does not offer: it knows keys, words and examples. */
export function completionsBeyondYaml(
  completions: readonly Completion[],
  { spec, cursor }: CompletionPlace,
): readonly Completion[] {
  // In braces it is silent until a letter is typed.
  if (cursor.isFlow && cursor.expects !== 'entry' && cursor.prefix === '') return completions;
  const known = new Set(wordsOfSchema(spec));
  return completions.filter(({ kind, label }) => kind !== 'field' && !known.has(label));
}

/** The words and examples that the schema has for a value. */
function wordsOfSchema(spec: FieldSpec): readonly string[] {
  const examples = (spec.examples ?? [])
    .filter((each) => typeof each === 'string' || typeof each === 'number')
    .map(String);
  const listed = (spec.examples ?? []).filter(Array.isArray).flatMap((each: unknown[]) => each.map(String));
  return [...spec.absence, ...examples, ...listed, ...formsOf(spec)];
}

function formsOf(spec: FieldSpec): readonly string[] {
  switch (spec.type) {
    case 'term':
      return [...(spec.words ?? []), ...(spec.kinds.includes('yes-no') ? ['true', 'false'] : [])];
    case 'group':
      return [...(spec.words ?? []), ...spec.fields.filter(({ name }) => name === spec.short).flatMap(wordsOfSchema)];
    case 'list':
      return wordsOfSchema(spec.item);
    case 'map':
      return [];
  }
}

/**
 * Whether such a server says of a key what the field means; where a value has several forms, it describes the one that
 * is written.
 */
export function isDescribedByYaml(spec: FieldSpec, state: State): boolean {
  if (spec.type === 'list') return !spec.single;
  if (spec.type === 'group') return spec.short === undefined && (!spec.path.includes('[]') || state === 'stated');
  if (spec.type !== 'term') return true;
  return spec.kinds.every((kind) => kind === 'choice' || (!spec.long && kind !== 'path' && kind !== 'any'));
}
