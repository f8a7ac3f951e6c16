import { inOneLine } from '../compare/explain';
import { entriesOf } from '../compare/termRows';
import { fieldAt } from '../fieldAt';
import { escapeMarkdown } from '../negotiate/markdown';
import { checkPriorities } from '../negotiate/priorities';
import type { Locale } from '../locale';
import type { Candidate } from '../offer';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import type { Span } from '../span';
import { placeOf, type Field } from '../term';
import type { Valuation } from '../value/valuation';
import { findSpec, offerVocabulary, type FieldSpec } from '../vocabulary';
import { documentationOf } from './documentation';
import { marketPositions } from './marketPosition';
import { worthOf } from './worthOf';

export interface Hover {
  /** Markdown; text from the files is escaped. */
  readonly markdown: string;
  readonly span: Span;
}

/** What hovers know beside the document. */
export interface HoverSetting {
  readonly candidate: Candidate | undefined;
  /** Of an offer. */
  readonly valuation: Valuation | undefined;
  readonly locale: Locale;
}

/**
 * What is to be said of the key or value at an offset: of a key what it means, how it is written and what to ask; of a value what it
 * comes to, the candidate's priority and its place in the market. Undefined between fields.
 */
export function hoverAt(
  document: OfferDocument | CandidateDocument,
  offset: number,
  setting: HoverSetting,
): Hover | undefined {
  const found = fieldAt(document.fields, document.vocabulary, offset);
  if (found === undefined) return undefined;
  const { field, spec, part } = found;
  const { keySpan, span } = placeOf(field);
  const place = part === 'key' ? keySpan : span;
  if (place === undefined) return undefined;
  const parts = part === 'key' ? aboutKey(spec) : aboutValue(field, spec, document, setting);
  return parts.length === 0 ? undefined : { markdown: parts.join('\n\n'), span: place };
}

function aboutKey(spec: FieldSpec): string[] {
  return [`**${escapeMarkdown(spec.title)}**`, documentationOf(spec)];
}

function aboutValue(
  field: Field,
  spec: FieldSpec,
  document: OfferDocument | CandidateDocument,
  setting: HoverSetting,
): string[] {
  if (document.kind === 'candidate') return aboutPath(field);
  const { path } = placeOf(field);
  const { candidate, valuation, locale } = setting;
  const worth = valuation === undefined ? undefined : worthOf(path, document.fields, valuation, locale);
  const priorities = candidate === undefined ? [] : checkPriorities(document.fields, candidate);
  const own = priorities.find((each) => each.path === spec.path.replaceAll('[]', ''));
  const words = { met: 'met', unmet: '**not met**', unknown: 'not known' };
  return [
    `**${escapeMarkdown(spec.title)}**: ${escapeMarkdown(entriesOf(field, spec, locale).map(({ text }) => text).join('; '))}`, // prettier-ignore
    ...(worth === undefined || valuation === undefined
      ? []
      : [
          `Expected: **${worth.firstYear}** in year 1, **${worth.total}** over ${valuation.horizon === 1 ? '1 year' : `${valuation.horizon} years`}`,
          escapeMarkdown(inOneLine(worth.explanation)),
        ]),
    ...(own === undefined
      ? []
      : [`Priority: ${own.need}${own.threshold === '' ? '' : `, ${escapeMarkdown(own.threshold)}`}: ${words[own.verdict]}`]), // prettier-ignore
    ...(candidate === undefined
      ? []
      : marketPositions(path, document.fields, candidate, locale).map((each) => `Market: ${escapeMarkdown(each)}`)),
    ...aboutPath(field),
  ];
}

/** Of a value that is the path of a term, what the term means. */
function aboutPath(field: Field): string[] {
  const value = 'node' in field || field.state !== 'stated' ? undefined : field.value;
  const spec = value?.kind === 'text' ? findSpec(offerVocabulary, value.text) : undefined;
  return spec === undefined ? [] : aboutKey(spec);
}
