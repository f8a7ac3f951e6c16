import { isAlias, isScalar, type Pair, type YAMLMap } from 'yaml';
import { error, type Finding } from '../finding';
import type { Span } from '../text';
import { endOfNumber, hasThousands, splitNumber } from './commas';
import { rangeOf, textOf } from './nodes';
import { refuseAlias, type Reading } from './reading';
import type { FieldSpec } from '../vocabulary';

/** What a pair knows of its value's position. */
interface KeyPosition {
  readonly keySpan: Span;
  readonly told?: boolean;
}

/**
 * Calls back for each pair with a plain key; tells of keys that stand twice, of which the first counts, and of numbers
 * that commas split. `specOf` is the field of a key.
 */
export function eachPair(
  map: YAMLMap,
  reading: Reading,
  specOf: (key: string) => FieldSpec | undefined,
  visit: (key: string, value: unknown, at: KeyPosition) => void,
): void {
  const seen = new Map<string, Span>();
  let next = 0;
  for (const [i, pair] of map.items.entries()) {
    if (i < next) continue;
    next = endOfNumber(map, i);
    const keySpan = rangeOf(pair.key) ?? { start: 0, end: 0 };
    const name = readKey(pair, keySpan, reading);
    if (name === undefined) continue;
    const first = seen.get(name);
    if (first !== undefined) {
      reading.findings.push(duplicateKey(name, keySpan, first));
      continue;
    }
    seen.set(name, keySpan);
    const parts = [pair.value, ...map.items.slice(i + 1, next).map(({ key }) => key)];
    const isSplit = parts.length > 1;
    if (isSplit) reading.findings.push(splitNumber(parts, '{ }', reading.currency, hasThousands(specOf(name))));
    visit(name, isSplit ? undefined : pair.value, isSplit ? { keySpan, told: true } : { keySpan });
  }
}

function readKey({ key }: Pair, span: Span, reading: Reading): string | undefined {
  const node = reading.yaml.resolve(key);
  if (node === undefined && isAlias(key)) refuseAlias(reading, span);
  else if (!isScalar(node)) reading.findings.push(error('wrong-shape', span, 'A key is a plain word.'));
  else if (textOf(node) === '')
    reading.findings.push(error('empty-key', span, 'A key is missing; write one before the colon.'));
  else return textOf(node);
  return undefined;
}

function duplicateKey(name: string, span: Span, first: Span): Finding {
  return {
    ...error('duplicate-key', span, '"{name}" stands here twice; the first one counts.', { name }),
    related: { span: first, message: { text: 'The first "{name}".', args: { name } } },
  };
}
