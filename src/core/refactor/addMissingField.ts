import { isMap, isScalar, type YAMLMap } from 'yaml';
import { argumentOf, message, type Finding } from '../finding';
import { isEmpty, textOf } from '../parse/nodes';
import { exampleText, type FieldSpec, type GroupSpec } from '../vocabulary';
import { insertFields } from './insertFields';
import { lineBreakOf } from './layout';
import { insertion, type Edit } from '../text';
import type { AnyDocument, Refactoring } from './refactoring';
import { precedingPair } from './writeField';
import { siteAt, type Site } from './siteAt';

/**
 * Adds the field that a finding misses, in the place where the schema has it; with `unknown` where that is allowed,
 * else with an example.
 */
export function addMissingField(document: AnyDocument, finding: Finding): Refactoring | undefined {
  if (finding.code !== 'missing-key') return undefined;
  const key = argumentOf(finding.message, 'key');
  const owner = ownerOf(document, finding);
  const spec = owner?.spec.type === 'group' ? owner.spec.fields.find(({ name }) => name === key) : owner?.spec;
  if (owner === undefined || spec === undefined) return undefined;
  const { map } = owner;
  const value = placeholder(spec, owner.spec, map);
  const edit =
    map === undefined
      ? atEnd(document.text, `${key}: ${value}`)
      : insertFields(document, map, precedingPair(key, owner.spec, map), [{ key, value }]);
  return edit && { title: message('Add "{field}"', { field: `${key}: ${value}` }), kind: 'quickfix', edits: [edit] };
}

interface Owner {
  readonly spec: FieldSpec;
  /** Undefined where nothing is written yet. */
  readonly map: YAMLMap | undefined;
}

/**
 * The map that lacks the field: the finding marks its key, in a list its first part, and of the whole file the first
 * line.
 */
function ownerOf(document: AnyDocument, { span, message: { args } }: Finding): Owner | undefined {
  const { yaml, vocabulary } = document;
  if (yaml.broken !== undefined) return undefined;
  if (args.name === undefined && args.list === undefined) {
    const isNothing = yaml.root === undefined || isEmpty(yaml.root);
    if (isNothing || isMap(yaml.root)) return { spec: vocabulary, map: isMap(yaml.root) ? yaml.root : undefined };
    return undefined;
  }
  let site: Site | undefined = siteAt(document, span.start);
  if (args.list !== undefined) while (site !== undefined && !site.path.endsWith(']')) site = site.parent;
  return site !== undefined && isMap(site.node) ? { spec: site.spec, map: site.node } : undefined;
}

function placeholder(spec: FieldSpec, owner: FieldSpec, map: YAMLMap | undefined): string {
  if (spec.absence.includes('unknown')) return 'unknown';
  const tag = owner.type === 'group' && owner.tag === spec.name ? likelyTag(owner, map) : undefined;
  const words = spec.type === 'term' ? spec.words : undefined;
  const text = tag ?? exampleText(spec) ?? words?.[0] ?? 'unknown';
  return /[,:#[\]{}]/.test(text) ? JSON.stringify(text) : text;
}

/** The first variant that has all fields of the map. */
function likelyTag({ variants }: GroupSpec, map: YAMLMap | undefined): string | undefined {
  const keys = (map?.items ?? []).flatMap(({ key }) => (isScalar(key) ? [textOf(key)] : []));
  return variants?.find(({ fields }) => keys.every((key) => fields.includes(key)))?.tags[0];
}

function atEnd(text: string, line: string): Edit {
  const lineBreak = lineBreakOf(text);
  return insertion(text.length, `${text === '' || text.endsWith('\n') ? '' : lineBreak}${line}${lineBreak}`);
}
