import type { IsoDate } from '../calendar';
import { fieldAt } from '../fieldAt';
import { type Locale, template } from '../locale';
import { marketPositionsOf } from '../negotiate/market/market';
import { checkPriorities, ownCurrencyOf, type PriorityResult } from '../negotiate/needs/needs';
import type { Candidate, Offer } from '../offer';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import { type Field, placeOf } from '../term';
import type { Span } from '../text';
import { titleOf } from '../titles';
import type { Valuation } from '../value/valuation';
import { type FieldSpec, findSpec, offerVocabulary } from '../vocabulary';
import { clauses, countedIn } from '../words/describe';
import { fieldText } from '../words/describeEntry';
import { marketLine } from '../words/marketText';
import { thresholdText } from '../words/termWords';
import { inOneLine } from '../words/valuation/explain';
import { type Block, type Line, paragraph, quoted, strong } from '../write/document';
import { phrase } from '../write/phrase';
import { isDescribedByYaml } from './besideYaml';
import { documentationOf } from './completion';
import { worthOf } from './worthOf';

export interface Hover {
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/** What hovers know beside the document. */
interface HoverSetting {
  readonly candidate: Candidate | undefined;
  /** Of an offer. */
  readonly valuation: Valuation | undefined;
  readonly locale: Locale;
  /** The day by which market ranges are old. */
  readonly today: IsoDate;
  /** Whether a YAML language server says of keys what the published schema says. */
  readonly isBesideYaml?: boolean;
}

/**
 * What is to be said of the key or value at an offset: of a key what it means, how it is written and what to ask; of a
 * value what it comes to, the candidate's priority and its place in the market. Undefined between fields.
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
  if (part === 'key' && setting.isBesideYaml === true && isDescribedByYaml(spec, placeOf(field).state))
    return undefined;
  const title = titleAt(field, spec, document, setting.locale);
  const blocks =
    part === 'key' ? aboutKey(spec, title, setting.locale) : aboutValue(field, spec, title, document, setting);
  return blocks.length === 0 ? undefined : { blocks, span: place };
}

/** The title of a field; where a bare value states it behind the key of its group, with that of the group. */
function titleAt(
  field: Field,
  { name, path, title }: FieldSpec,
  { text, vocabulary }: OfferDocument | CandidateDocument,
  locale: Locale,
): string {
  const { keySpan } = placeOf(field);
  const key = keySpan && text.slice(keySpan.start, keySpan.end).replace(/^(["'])(.*)\1$/, '$2');
  return name === '' || key === name ? locale.say(title) : titleOf(path, locale, vocabulary);
}

function aboutKey(spec: FieldSpec, title: string, locale: Locale): readonly Block[] {
  return [paragraph(strong(title)), ...documentationOf(spec, locale)];
}

const priorityTexts = {
  met: template('Priority: {need}: met'),
  unmet: template('Priority: {need}: **not met**'),
  unknown: template('Priority: {need}: not known'),
};

function aboutValue(
  field: Field,
  spec: FieldSpec,
  title: string,
  document: OfferDocument | CandidateDocument,
  setting: HoverSetting,
): readonly Block[] {
  const { candidate, valuation, locale, today } = setting;
  if (document.kind === 'candidate') return aboutPath(field, locale);
  const { path } = placeOf(field);
  const own = checkPriorities(document.fields, candidate).find((each) => each.path === spec.path.replaceAll('[]', ''));
  const positions = candidate === undefined ? [] : marketPositionsOf(document.fields, candidate, today);
  return [
    paragraph([strong(title), ': ', quoted(fieldText(field, spec, locale))]),
    ...(valuation === undefined ? [] : aboutWorth(path, document.fields, valuation, locale)),
    ...(own === undefined ? [] : [paragraph(priorityText(own, candidate, locale))]),
    ...positions
      .filter((each) => each.path === path)
      .map((each) => marketLine(each, document.fields, locale))
      .map((position) => paragraph(phrase('Market: {position}', { position }, locale))),
    ...aboutPath(field, locale),
  ];
}

function aboutWorth(path: string, offer: Offer, valuation: Valuation, locale: Locale): readonly Block[] {
  const worth = worthOf(path, offer, valuation, locale);
  if (worth === undefined) return [];
  const { firstYear: first, total, explanation } = worth;
  const years = countedIn('year', valuation.horizon, locale);
  return [
    paragraph(phrase('Expected: **{first}** in year 1, **{total}** over {years}', { first, total, years }, locale)),
    paragraph(quoted(inOneLine(explanation, locale))),
  ];
}

function priorityText(result: PriorityResult, candidate: Candidate | undefined, locale: Locale): Line {
  const need = clauses([locale.say(result.need), thresholdText(result, ownCurrencyOf(candidate), locale)]);
  return phrase(priorityTexts[result.verdict], { need }, locale);
}

/** Of a value that is the path of a term, what the term means. */
function aboutPath(field: Field, locale: Locale): readonly Block[] {
  const value = 'node' in field || field.state !== 'stated' ? undefined : field.value;
  const spec = value?.kind === 'text' ? findSpec(offerVocabulary, value.text) : undefined;
  return spec === undefined ? [] : aboutKey(spec, locale.say(spec.title), locale);
}
