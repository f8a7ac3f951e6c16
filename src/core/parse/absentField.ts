import type { Field, Group, GroupNode } from '../term';
import { camelCase, type FieldSpec, type GroupSpec } from '../vocabulary';

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
      return (spec.more === undefined ? place : { ...place, more: absentField(spec.more, path) }) as Field;
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
