import { type Document, isAlias, isCollection, isNode, isPair, type Node, parseDocument, visit } from 'yaml';
import { error, type Finding } from '../finding';
import type { Span } from '../text';
import { strangeCharacters, wrongEncoding } from './encoding';
import { firstPartOf } from './nodes';
import { firstLineOf } from './textLines';
import { describeYamlError } from './yamlErrors';

/** A text parsed as YAML, with aliases bounded so that walking it takes linear time. */
export interface YamlSource {
  readonly document: Document.Parsed;
  readonly root: Node | undefined;
  readonly findings: readonly Finding[];
  /** The finding that tells of broken syntax: what comes after it is read askew. */
  readonly broken: Finding | undefined;
  /** What an alias stands for, or the node itself; undefined for an alias without anchor. */
  resolve(node: unknown): Node | undefined;
  textAt(span: Span): string;
  /** The part of a span on its first line. */
  firstLine(span: Span): Span;
}

/** Parses any text; faults are findings. */
export function parseYaml(text: string): YamlSource {
  if (text.length > limits.characters) {
    const limit = { limit: limits.characters };
    const reason = 'The file has more than {limit} characters; an offer file is never that long.';
    return refused(text, error('file-too-large', firstLineOf({ start: 0, end: 100 }, text), reason, limit));
  }
  const encoding = wrongEncoding(text);
  if (encoding !== undefined) return refused(text, encoding);
  const document = parse(text);
  const targets = targetsOf(document);
  const resolve = (node: unknown): Node | undefined =>
    isAlias(node) ? targets.get(node) : isNode(node) ? node : undefined;
  const excess = excessOf(document, [...targets.keys()], resolve);
  if (excess !== undefined) return refused(text, excess);
  const broken = syntaxError(document, text);
  const warnings = [
    ...strangeCharacters(text),
    ...document.warnings.map((warning) => describeYamlError(warning, text)),
  ];
  return {
    document,
    root: document.contents ?? undefined,
    findings: broken === undefined ? warnings : [broken, ...warnings],
    broken,
    resolve,
    ...reach(text),
  };
}

function parse(text: string): Document.Parsed {
  // Duplicate keys are looked for by the reader: the library's own check takes quadratic time.
  return parseDocument(text, {
    uniqueKeys: false,
    prettyErrors: false,
    version: '1.2',
    stringKeys: false,
    resolveKnownTags: false,
  });
}

/** The node that each alias stands for: the last one before it that has its anchor (YAML 1.2.2, 7.1). */
function targetsOf(document: Document.Parsed): ReadonlyMap<Node, Node | undefined> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Node, Node | undefined>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) targets.set(node, anchors.get(node.source));
      else if (node.anchor) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

function refused(text: string, finding: Finding): YamlSource {
  return {
    document: parse(''),
    root: undefined,
    findings: [finding],
    broken: finding,
    resolve: () => undefined,
    ...reach(text),
  };
}

function reach(text: string): Pick<YamlSource, 'textAt' | 'firstLine'> {
  return {
    textAt: ({ start, end }) => text.slice(start, end),
    firstLine: (span) => firstLineOf(span, text),
  };
}

/** Only the first syntax error is told: the ones after it nearly always follow from it. */
function syntaxError({ errors }: Document.Parsed, text: string): Finding | undefined {
  const first = [...errors].sort((a, b) => a.pos[0] - b.pos[0])[0];
  return first === undefined ? undefined : describeYamlError(first, text);
}

/** Texts beyond these bounds are refused instead of slowing the editor down; real offers stay far below them. */
const limits = { characters: 1_000_000, aliases: 200, nodes: 20_000, depth: 64 };

/** What makes a document too much to walk through, with its aliases followed; undefined when nothing does. */
function excessOf(
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
