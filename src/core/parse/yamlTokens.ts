import { Parser, type CST } from 'yaml';

/** What a YAML text is made of, as it is written: marks, scalars, comments, spaces and line breaks. */
export type YamlToken = Exclude<CST.Token, CST.Document | CST.BlockMap | CST.BlockSequence | CST.FlowCollection>;

/** The syntax trees of a text, one for each document and each mark between documents. */
export function syntaxOf(text: string): CST.Token[] {
  return [...new Parser().parse(text)];
}

/** The tokens of a syntax tree in the order of the text. It recurses: for texts that `parseYaml` does not refuse. */
export function* tokensOf(tree: CST.Token): Generator<YamlToken> {
  switch (tree.type) {
    case 'document':
      yield* tree.start;
      if (tree.value) yield* tokensOf(tree.value);
      yield* tree.end ?? [];
      break;
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      if (tree.type === 'flow-collection') yield tree.start;
      for (const item of tree.items as readonly CST.CollectionItem[]) yield* tokensOfItem(item);
      if (tree.type === 'flow-collection') yield* tree.end;
      break;
    case 'block-scalar':
      for (const part of tree.props) yield* tokensOf(part);
      yield tree;
      break;
    default:
      yield tree;
      if ('end' in tree) yield* tree.end ?? [];
  }
}

function* tokensOfItem({ start, key, sep, value }: CST.CollectionItem): Generator<YamlToken> {
  yield* start;
  if (key) yield* tokensOf(key);
  yield* sep ?? [];
  if (value) yield* tokensOf(value);
}
