import type { Span } from './text';
import { placeOf, type Field, type Group } from './term';
import { walkFields } from './terms';
import type { FieldSpec, GroupSpec } from './vocabulary';

interface FieldAt {
  readonly field: Field;
  readonly spec: FieldSpec;
  /** Whether the offset is in the key or in what stands behind it. */
  readonly part: 'key' | 'value';
}

/** The innermost field of a document whose key or value is at an offset; undefined between fields. */
export function fieldAt(root: Group, vocabulary: GroupSpec, offset: number): FieldAt | undefined {
  let found: FieldAt | undefined;
  for (const { field, spec } of walkFields(root, vocabulary)) {
    const { keySpan, span } = placeOf(field);
    // Fields come parents first, so the last one that is here is the innermost.
    if (isIn(keySpan, offset)) found = { field, spec, part: 'key' };
    else if (isIn(span, offset)) found = { field, spec, part: 'value' };
  }
  return found;
}

function isIn(span: Span | undefined, offset: number): boolean {
  return span !== undefined && span.start <= offset && offset <= span.end;
}
