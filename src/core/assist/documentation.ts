import type { Locale } from '../locale';
import { exampleText, type FieldSpec } from '../vocabulary';

/** What a field means, as Markdown: its description, unit, default and an example. */
export function documentationOf(spec: FieldSpec, { say }: Locale): string {
  const example = exampleText(spec);
  return [
    say(spec.description),
    spec.question === undefined ? '' : say('**Ask:** {question}', { question: say(spec.question) }),
    spec.default === undefined ? '' : say('Default: {value}', { value: `\`${spec.default}\`` }),
    example === undefined ? '' : say('Example: {text}', { text: `\`${spec.name}: ${example}\`` }),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}
