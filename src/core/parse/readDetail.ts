import type { Details, Term, Value } from '../term';
import { camelCase, type TermSpec } from '../vocabulary';
import type { Position, Reading } from './reading';

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
