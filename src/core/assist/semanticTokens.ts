import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import type { Span } from '../text';
import { isTerm, type Field } from '../term';
import { walkFields } from '../terms';
import { findSpec, offerVocabulary, type FieldSpec } from '../vocabulary';

/** Standard types of the editor: themes have colours for them. */
export const semanticTypes = ['property', 'enumMember', 'string'] as const;

interface SemanticToken {
  readonly span: Span;
  readonly type: (typeof semanticTypes)[number];
}

/**
 * What the grammar cannot know of plain values, in the order of the text: a path that leads to a field, a word that the
 * format has at its place, and text that only looks like an amount, a date or such a word.
 */
export function semanticTokensOf(document: OfferDocument | CandidateDocument): readonly SemanticToken[] {
  const { fields, vocabulary, text } = document;
  const found = [...walkFields(fields, vocabulary)].flatMap(({ field, spec }) => tokensOf(field, spec, text));
  // What stands in an alias is read wherever the alias is.
  const once = new Map(found.map((token) => [token.span.start, token]));
  return [...once.values()].sort((a, b) => a.span.start - b.span.start);
}

function tokensOf(field: Field, spec: FieldSpec, text: string): readonly SemanticToken[] {
  if (spec.type === 'list' && 'node' in field && 'items' in field)
    return field.items.flatMap((item) => (isTerm(item) ? tokensOf(item, spec.item, text) : []));
  if (spec.type !== 'term' || !isTerm(field) || field.state !== 'stated' || field.span === undefined) return [];
  const { span, value } = field;
  const written = text.slice(span.start, span.end);
  if (/^[*&!"'|>]|\n/.test(written)) return [];
  if (value.kind === 'choice') return isPainted(written) ? [] : [{ span, type: 'enumMember' }];
  if (value.kind !== 'text') return [];
  if (spec.kinds.includes('path'))
    return findSpec(offerVocabulary, value.text) === undefined ? [] : [{ span, type: 'property' }];
  return spec.kinds[0] === 'text' && isPainted(written) ? [{ span, type: 'string' }] : [];
}

/** What the grammars of YAML and of the format paint as a value wherever it stands. */
function isPainted(written: string): boolean {
  return /^(?:unknown|none|unlimited|full|immediate|true|false|null|~)$|^-?[\d.]|^[A-Z]{3} \d/.test(written);
}
