import type { Details, Field, GroupNode, Term, Value } from '../term';
import { camelCase, type FieldSpec, type TermSpec } from '../vocabulary';
import type { Position, Reading } from './reading';

/**
 * A field that has no value, with all fields below it absent, so that readers of an offer never meet a missing
 * property. `node` says more of the field itself: its state and place.
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
