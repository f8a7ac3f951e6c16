import { isAlias, isMap, isScalar } from 'yaml';
import { noCurrency } from '../currency';
import { error, type Finding } from '../finding';
import type { Field, Group } from '../term';
import type { FieldSpec, GroupSpec } from '../vocabulary';
import { absentField } from './absentField';
import { firstPartOf, isEmpty, rangeOf, textOf } from './nodes';
import { readGroup } from './readGroup';
import { readList, readMap } from './readList';
import { readTerm } from './readTerm';
import { placeAt, refuseAlias, type Position, type Reading } from './reading';
import type { YamlSource } from './yamlSource';

/** What is read and what cannot be, with all fields of the vocabulary in place: those the file leaves out are `absent`. */
export interface ReadFields {
  readonly fields: Group;
  readonly findings: readonly Finding[];
}

/** Reads a whole document by its vocabulary. Any YAML gives fields and findings. */
export function readFields(yaml: YamlSource, spec: GroupSpec): ReadFields {
  const findings: Finding[] = [];
  const reading: Reading = {
    yaml,
    currency: statedCurrency(yaml),
    findings,
    read: (node, each, at) => readField(node, each, at, reading),
  };
  const root = yaml.resolve(yaml.root);
  if (isMap(root)) return { fields: readGroup(root, spec, { path: '' }, reading), findings };
  const alias = isAlias(yaml.root) ? rangeOf(yaml.root) : undefined;
  if (root === undefined && alias !== undefined) refuseAlias(reading, alias);
  else if (root !== undefined && !isEmpty(root)) {
    const text = 'This file is a list of "key: value" lines, such as "currency: EUR".';
    findings.push(error('wrong-shape', firstPartOf(root) ?? { start: 0, end: 0 }, text));
  }
  return { fields: absentField(spec, '') as Group, findings };
}

/** The amounts of a file are in its own currency, wherever in the file it is stated. */
function statedCurrency(yaml: YamlSource): string {
  const root = yaml.resolve(yaml.root);
  const written = isMap(root) ? yaml.resolve(root.get('currency', true)) : undefined;
  return isScalar(written) && /^[A-Z]{3}$/.test(textOf(written)) ? textOf(written) : noCurrency;
}

function readField(node: unknown, spec: FieldSpec, position: Position, reading: Reading): Field {
  const target = reading.yaml.resolve(node);
  const span = isAlias(node) ? rangeOf(node) : undefined;
  const at = span === undefined ? position : { ...position, alias: span };
  if (span !== undefined && target === undefined) {
    refuseAlias(reading, span);
    return absentField(spec, at.path, { ...placeAt(at, undefined), span, state: 'invalid' });
  }
  switch (spec.type) {
    case 'term':
      return readTerm(target, spec, at, reading);
    case 'group':
      return readGroup(target, spec, at, reading);
    case 'list':
      return readList(target, spec, at, reading);
    case 'map':
      return readMap(target, spec, at, reading);
  }
}
