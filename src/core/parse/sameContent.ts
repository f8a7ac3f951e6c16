import { isMap, isScalar, isSeq, type YAMLSeq } from 'yaml';
import { noCurrency } from '../currency';
import { splitEntries } from './commas';
import { textOf } from './nodes';
import { parseYaml, type YamlSource } from './yamlSource';
import { syntaxOf, tokensOf } from './yamlTokens';

/**
 * Whether two texts differ in nothing but white space: the same values from the same words, the same comments and marks
 * in the same places. With `anyOrder`, the keys of maps may stand in another order. A text with a syntax error is the
 * same as none.
 */
export function isSameContent(before: string, after: string, anyOrder = false): boolean {
  const [old, now] = [parseYaml(before), parseYaml(after)];
  if (old.broken !== undefined || now.broken !== undefined) return false;
  const [oldMarks, nowMarks] = [marksOf(before), marksOf(after)];
  if (anyOrder) for (const marks of [oldMarks, nowMarks]) marks.sort();
  return (
    JSON.stringify(oldMarks) === JSON.stringify(nowMarks) &&
    JSON.stringify(codesOf(old)) === JSON.stringify(codesOf(now)) &&
    JSON.stringify(shapeOf(old.root, old, anyOrder)) === JSON.stringify(shapeOf(now.root, now, anyOrder))
  );
}

/** What is written between the spaces; of scalars only that they are there, as spaces may be within them. */
function marksOf(text: string): string[] {
  const tokens = syntaxOf(text).flatMap((tree) => [...tokensOf(tree)]);
  return tokens
    .filter(({ type, source }) => type !== 'space' && type !== 'newline' && source !== '')
    .map(({ type, source }) => (type.endsWith('scalar') ? type : `${type} ${source.trimEnd()}`));
}

function codesOf({ findings }: YamlSource): readonly string[] {
  return findings.map(({ code }) => code);
}

/** The numbers of a list that commas split: with a space behind its comma, each would be two. */
function splitsOf(list: YAMLSeq): readonly (string | undefined)[] {
  return splitEntries(list, noCurrency).map(({ replacement }) => replacement);
}

/** A node with all that is in it: structure, style, and the text of each scalar as it is written. */
function shapeOf(source: unknown, yaml: YamlSource, anyOrder: boolean): unknown {
  const node = yaml.resolve(source);
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => ({
      name: isScalar(key) ? textOf(key) : '',
      shape: [shapeOf(key, yaml, anyOrder), shapeOf(value, yaml, anyOrder)],
    }));
    // Of a key that stands twice the first counts: sorting keeps the order of equals.
    if (anyOrder) pairs.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return ['map', node.flow, node.tag, node.anchor, pairs.map(({ shape }) => shape)];
  }
  if (isSeq(node))
    return [
      'list',
      node.flow,
      node.tag,
      node.anchor,
      splitsOf(node),
      node.items.map((item) => shapeOf(item, yaml, anyOrder)),
    ];
  return isScalar(node) ? [node.type, textOf(node), node.tag, node.anchor] : undefined;
}
