import { isAlias, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { error, type Finding } from '../finding';
import { describeYamlError } from './yamlErrors';

/** Texts beyond these bounds are refused instead of slowing the editor down; real offers stay far below them. */
export const limits = { characters: 1_000_000, aliases: 200, nodes: 50_000, depth: 64 };

/** A text parsed as YAML, with aliases bounded so that walking it takes linear time. */
export interface YamlSource {
  readonly document: Document.Parsed;
  readonly root: Node | undefined;
  readonly findings: readonly Finding[];
  /** What an alias stands for, or the node itself; undefined for an alias without anchor. */
  resolve(node: unknown): Node | undefined;
}

/** Parses any text; faults are findings. */
export function parseYaml(text: string): YamlSource {
  if (text.length > limits.characters)
    return refused('file-too-large', 'The file has more than {limit} characters; an offer file is never that long.', {
      limit: limits.characters,
    });
  const document = parse(text);
  const anchors = new Map<string, Node>();
  let aliases = 0;
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) aliases++;
      else if (node.anchor) anchors.set(node.anchor, node);
    },
  });
  if (aliases > limits.aliases)
    return refused('too-many-aliases', 'The file uses more than {limit} YAML aliases; write the values out.', {
      limit: limits.aliases,
    });
  const resolve = (node: unknown): Node | undefined =>
    isAlias(node) ? anchors.get(node.source) : isNode(node) ? node : undefined;
  const size = expandedSize(document.contents, resolve, 0, { nodes: 0 });
  if (size === 'too-deep')
    return refused('too-deep', 'The file is nested more than {limit} levels deep.', { limit: limits.depth });
  if (size === 'too-many')
    return refused(
      'too-many-aliases',
      'The YAML aliases of the file multiply to more than {limit} values; write them out.',
      {
        limit: limits.nodes,
      },
    );
  return { document, root: document.contents ?? undefined, findings: syntaxFindings(document, text), resolve };
}

function parse(text: string): Document.Parsed {
  // Duplicate keys are looked for by the reader: the library's own check takes quadratic time.
  return parseDocument(text, { uniqueKeys: false, prettyErrors: false, version: '1.2', stringKeys: false });
}

function refused(code: string, text: string, args: Record<string, number>): YamlSource {
  const document = parse('');
  return {
    document,
    root: undefined,
    findings: [error(code, { start: 0, end: 1 }, text, args)],
    resolve: () => undefined,
  };
}

/** Only the first syntax error is told: the ones after it nearly always follow from it. */
function syntaxFindings(document: Document.Parsed, text: string): readonly Finding[] {
  const first = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])[0];
  return first === undefined ? [] : [describeYamlError(first, text)];
}

function expandedSize(
  node: unknown,
  resolve: YamlSource['resolve'],
  depth: number,
  count: { nodes: number },
): 'fine' | 'too-deep' | 'too-many' {
  if (depth > limits.depth) return 'too-deep';
  if (++count.nodes > limits.nodes) return 'too-many';
  if (isPair(node)) {
    const key = expandedSize(node.key, resolve, depth, count);
    return key === 'fine' ? expandedSize(node.value, resolve, depth, count) : key;
  }
  const target = resolve(node);
  if (target === undefined || isScalar(target)) return 'fine';
  const children: readonly unknown[] = 'items' in target ? (target.items as unknown[]) : [];
  for (const child of children) {
    const size = expandedSize(child, resolve, isMap(target) && isPair(child) ? depth + 1 : depth + 1, count);
    if (size !== 'fine') return size;
  }
  return 'fine';
}
