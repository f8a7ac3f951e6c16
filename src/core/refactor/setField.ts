import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { replacement, type Edit } from '../text';
import { rangeOf } from '../parse/nodes';
import { findSpec, shortField } from '../vocabulary';
import { hasProperties, isFlow } from './layout';
import type { AnyDocument } from './refactoring';
import { inMap, scalarText, writeField, type FieldSurroundings, type Content } from './writeField';

/**
 * Writes a value for a term, such as `assumptions.equity.growth` or `priorities[1].weight`, or for a group or a list of
 * one that a bare value or this word can state, such as `pay.sign-on`: in place of what is there, else where the schema
 * has it. Comments, order and quotes stay. Undefined where the place does not exist, is shared by an alias, or is
 * written in a way that is better left alone.
 */
export function setField(document: AnyDocument, path: string, value: string): Edit | undefined {
  const spec = findSpec(document.vocabulary, path);
  if (spec === undefined) return undefined;
  const isWord = spec.type === 'group' && spec.words?.includes(value) === true;
  if (spec.type !== 'term' && shortField(spec) === undefined && !isWord) return undefined;
  const content: Content = {
    fresh: (isWithinFlow) => scalarText(value, isWithinFlow),
    onto: (node, around) => onto(node, around),
  };
  return writeField(document, path, content);

  function onto(node: Node, around: FieldSurroundings): Edit | undefined {
    if (isScalar(node)) return inScalar(node, around.isFlow, value, document.text);
    if (hasProperties(node)) return undefined;
    const isWithinFlow = around.isFlow || isFlow(node);
    const item = around.spec.type === 'list' ? around.spec.item : around.spec;
    const short = shortField(item);
    if (isMap(node) && short !== undefined)
      return inMap(node, { spec: item, isFlow: isWithinFlow }, [short.name], content, document);
    const [only, ...others] = isSeq(node) && around.spec.type === 'list' ? node.items : [];
    if (others.length > 0 || !(isScalar(only) || isMap(only)) || hasProperties(only)) return undefined;
    return onto(only, { spec: item, isFlow: isWithinFlow });
  }
}

function inScalar(node: Scalar, isWithinFlow: boolean, value: string, text: string): Edit | undefined {
  const span = rangeOf(node);
  const written = span === undefined ? '' : text.slice(span.start, span.end);
  if (span === undefined || written === '' || /[\r\n]|^[|>]/.test(written)) return undefined;
  const isQuoted = /^['"]/.test(written) && !/['"\\]/.test(value);
  const quote = written.charAt(0);
  return replacement(span.start, span.end, isQuoted ? quote + value + quote : scalarText(value, isWithinFlow));
}
