import type { Node } from 'yaml';
import { error, message, type Finding, type Message } from '../finding';
import type { Span } from '../text';
import type { Details, Field, State } from '../term';
import type { FieldSpec } from '../vocabulary';
import { isEmpty, firstPartOf, rangeOf } from './nodes';
import type { YamlSource } from './yamlSource';

/** What the readers of terms, groups and lists share while a document is read. */
export interface Reading {
  readonly yaml: YamlSource;
  /** The currency of amounts that name none. */
  readonly currency: string;
  readonly findings: Finding[];
  /** Reads a node as its specification says; aliases are followed. */
  readonly read: (node: unknown, spec: FieldSpec, at: Position) => Field;
}

/**
 * Where a node stands: its path, its key where it is in a map, and the alias that brings it there. `told`: what is
 * wrong is told.
 */
export interface Position {
  readonly path: string;
  readonly keySpan?: Span;
  readonly alias?: Span;
  readonly told?: boolean;
}

interface PlaceAt {
  readonly path: string;
  readonly keySpan?: Span;
  readonly span?: Span;
  readonly details: Details;
}

/** The place of a field; what is empty has no span of its own. */
export function placeAt({ path, keySpan, alias }: Position, node: Node | undefined): PlaceAt {
  const span = node === undefined || isEmpty(node) ? undefined : (alias ?? rangeOf(node));
  return {
    path,
    ...(keySpan === undefined ? {} : { keySpan }),
    ...(span === undefined ? {} : { span }),
    details: {},
  };
}

/** Tells of a node that has another shape than its field, and answers what is known of the field then. */
export function refuse(
  reading: Reading,
  node: Node | undefined,
  at: Position,
  text: string,
  args: Message['args'],
): PlaceAt & { readonly state: State & 'invalid' } {
  const span = at.keySpan ?? at.alias ?? firstPartOf(node) ?? { start: 0, end: 0 };
  reading.findings.push(error('wrong-shape', span, text, args));
  return { ...placeAt(at, node), state: 'invalid' };
}

/** Tells of an alias that stands for nothing. */
export function refuseAlias(reading: Reading, span: Span): void {
  const text = 'Nothing has this anchor; put text that begins with "*" in quotes.';
  reading.findings.push(error('unknown-alias', span, text));
}

/** Whether the text says that there is none, or that it is not known, where the field may say so. */
export function isAbsence(text: string, spec: FieldSpec): text is 'unknown' | 'none' {
  return (spec.absence as readonly string[]).includes(text);
}

/** An entry of a list has no name of its own; its title says what it is. */
export function nameOf(spec: FieldSpec): string | Message {
  return spec.name === '' ? message(spec.title) : spec.name;
}

/** How a field with fields of its own is written: its first example, else the names of some of its fields. */
export function exampleOf(spec: FieldSpec): Message {
  const example = spec.examples?.[0];
  if (example !== undefined) return message('write it like {example}.', { example: inFlowStyle(example) });
  const fields = spec.type === 'group' ? spec.fields.filter((field) => field.detail !== true) : [];
  const names = fields.slice(0, 3).map((field) => field.name);
  return message('its fields are {names}.', { names: names.join(', ') });
}

function inFlowStyle(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlowStyle).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${inFlowStyle(each)}`)
    .join(', ')} }`;
}

export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
