import type { Field, GroupNode } from '../term';
import { camelCase, type FieldSpec } from '../vocabulary';

/**
 * A field that has no value, with all fields below it absent, so that readers of an offer never meet a missing property.
 * `node` says more of the field itself: its state and place.
 */
export function absentField(spec: FieldSpec, path: string, node: Partial<GroupNode> = {}): Field {
  const place = { state: 'absent', details: {}, ...node, path } satisfies GroupNode;
  switch (spec.type) {
    case 'term':
      return place as Field;
    case 'list':
      return { node: place, items: [] };
    case 'map':
      return { node: place, entries: new Map() };
    case 'group': {
      const group: Record<string, unknown> = { node: place };
      for (const field of spec.fields)
        if (field.detail !== true)
          group[camelCase(field.name)] = absentField(field, path === '' ? field.name : `${path}.${field.name}`);
      return group as unknown as Field;
    }
  }
}
