import { type Document, isAlias, isNode, type Node, parseDocument, visit } from 'yaml';
import { error, type Finding } from '../finding';
import { recently } from '../kept';
import type { Span } from '../text';
import { firstLineOf } from './textLines';
import { describeYamlError } from './yamlErrors';
import { excessOf, limits } from './yamlLimits';

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

const parsed = recently(parseAnew);

/** Parses any text; faults are findings. */
export function parseYaml(text: string): YamlSource {
  return parsed(text);
}

function parseAnew(text: string): YamlSource {
  if (text.length > limits.characters) {
    const limit = { limit: limits.characters };
    const reason = 'The file has more than {limit} characters; an offer file is never that long.';
    return refused(text, error('file-too-large', firstLineOf({ start: 0, end: 100 }, text), reason, limit));
  }
  const document = parse(text);
  const targets = targetsOf(document);
  const resolve = (node: unknown): Node | undefined =>
    isAlias(node) ? targets.get(node) : isNode(node) ? node : undefined;
  const excess = excessOf(document, [...targets.keys()], resolve);
  if (excess !== undefined) return refused(text, excess);
  const broken = syntaxError(document, text);
  const warnings = document.warnings.map((warning) => describeYamlError(warning, text));
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
  return parseDocument(text, { uniqueKeys: false, prettyErrors: false, version: '1.2', stringKeys: false });
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
