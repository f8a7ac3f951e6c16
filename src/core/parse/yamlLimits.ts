import { isAlias, isCollection, isNode, isPair, type Document, type Node } from 'yaml';
import { error, type Finding } from '../finding';
import { firstPartOf } from './nodes';

/** Texts beyond these bounds are refused instead of slowing the editor down; real offers stay far below them. */
export const limits = { characters: 1_000_000, aliases: 200, nodes: 20_000, depth: 64 };

/** What makes a document too much to walk through, with its aliases followed; undefined when nothing does. */
export function excessOf(
  document: Document.Parsed,
  aliases: readonly Node[],
  resolve: (node: unknown) => Node | undefined,
): Finding | undefined {
  const tell = (code: string, node: unknown, text: string, limit: number) =>
    error(code, (isNode(node) ? firstPartOf(node) : undefined) ?? { start: 0, end: 0 }, text, { limit });
  const last = aliases[limits.aliases];
  if (last !== undefined) {
    const text = 'The file uses more than {limit} YAML aliases; write the values out.';
    return tell('too-many-aliases', last, text, limits.aliases);
  }
  let nodes = 0;
  /** `alias` is the alias that brought the walk here. */
  const walk = (node: unknown, depth: number, alias: Node | undefined): Finding | undefined => {
    if (isPair(node)) return walk(node.key, depth, alias) ?? walk(node.value, depth, alias);
    if (++nodes > limits.nodes)
      return alias === undefined
        ? tell('too-many-values', document.contents, 'The file has more than {limit} values.', limits.nodes)
        : tell('too-many-aliases', alias, 'YAML aliases multiply to more than {limit} values here.', limits.nodes);
    if (depth > limits.depth)
      return tell('too-deep', alias ?? node, 'This is nested more than {limit} levels deep.', limits.depth);
    const target = resolve(node);
    if (!isCollection(target)) return undefined;
    const origin = alias ?? (isAlias(node) ? node : undefined);
    for (const child of target.items) {
      const excess = walk(child, depth + 1, origin);
      if (excess !== undefined) return excess;
    }
    return undefined;
  };
  return walk(document.contents, 0, undefined);
}
