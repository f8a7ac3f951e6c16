import type { Details, Field, Group, GroupNode, Term, Value } from '../term';
import { camelCase, type FieldSpec, type GroupSpec, type TermSpec } from '../vocabulary';
import type { Position, Reading } from './reading';

/** Those that stand where the vocabulary has them, outside of lists: most documents leave most of them out. */
const known = new WeakMap<FieldSpec, Field>();

/**
 * A field that has no value, with all fields below it absent, so that readers of an offer never meet a missing
 * property. `node` says more of the field itself: its state and place.
 */
export function absentField(spec: FieldSpec, path: string, node?: Partial<GroupNode>): Field {
  if (node !== undefined || path !== spec.path) return withoutValue(spec, path, node);
  const field = known.get(spec) ?? withoutValue(spec, path, node);
  known.set(spec, field);
  return field;
}

function withoutValue(spec: FieldSpec, path: string, node: Partial<GroupNode> | undefined): Field {
  const place = { state: 'absent', details: {}, ...node, path } satisfies GroupNode;
  switch (spec.type) {
    case 'term':
      return place as Field;
    case 'list':
      return { node: place, items: [] };
    case 'map':
      return { node: place, entries: new Map() };
    case 'group':
      return groupOf(spec, path, place, (field, below) => absentField(field, below));
  }
}

/** A group with all of its fields, each as `read` gives it for its specification and path. */
export function groupOf(
  spec: GroupSpec,
  path: string,
  node: GroupNode,
  read: (field: FieldSpec, path: string) => Field,
): Group {
  const group: Record<string, unknown> = { node };
  for (const field of spec.fields)
    if (field.detail !== true)
      group[camelCase(field.name)] = read(field, path === '' ? field.name : `${path}.${field.name}`);
  return group as unknown as Group;
}

/** `Details` while they are gathered. */
export type DetailValues = { -readonly [Key in keyof Details]: Details[Key] };

const kinds = { 'in-writing': 'yes-no', negotiable: 'yes-no', source: 'text', note: 'text' } as const;

/** Reads one of the things a long form or a group says about itself; other keys are left alone. */
export function readDetail(key: string, node: unknown, at: Position, details: DetailValues, reading: Reading): void {
  if (!Object.hasOwn(kinds, key)) return;
  const spec: TermSpec = {
    type: 'term',
    name: key,
    path: at.path,
    title: key,
    description: '',
    kinds: [kinds[key as keyof typeof kinds]],
    absence: [],
    long: false,
  };
  const { value } = reading.read(node, spec, at) as Term<Value>;
  if (value?.kind === 'yes-no') details[camelCase(key) as 'inWriting' | 'negotiable'] = value.yes;
  if (value?.kind === 'text') details[key as 'source' | 'note'] = value.text;
}
