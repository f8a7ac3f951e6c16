import { exampleText, type FieldSpec } from '../vocabulary';

/** What a field means, as Markdown: its description, unit, default and an example. */
export function documentationOf(spec: FieldSpec): string {
  const example = exampleText(spec);
  return [
    spec.description,
    spec.question === undefined ? '' : `**Ask:** ${spec.question}`,
    spec.default === undefined ? '' : `Default: \`${spec.default}\``,
    example === undefined ? '' : `Example: \`${spec.name}: ${example}\``,
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}
