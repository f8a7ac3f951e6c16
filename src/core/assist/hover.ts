import type { IsoDate } from '../calendar';
import { clauses, countedIn } from '../compare/describe';
import { inOneLine } from '../compare/explain';
import { entriesOf } from '../compare/termRows';
import { fieldAt } from '../fieldAt';
import { escapeMarkdown } from '../write/markdown';
import { marketPositionsOf } from '../negotiate/market/market';
import { type Locale, template } from '../locale';
import type { Candidate } from '../offer';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import type { Span } from '../text';
import { type Field, placeOf } from '../term';
import type { Valuation } from '../value/valuation';
import { type FieldSpec, findSpec, offerVocabulary } from '../vocabulary';
import { isDescribedByYaml } from './besideYaml';
import { documentationOf } from './documentation';
import { worthOf } from './worthOf';
import { marketLine } from '../words/marketText';
import { checkPriorities, ownCurrencyOf } from '../negotiate/needs/needs';
import { thresholdText } from '../words/termWords';

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
  /** The day by which market ranges are old. */
  readonly today: IsoDate;
  /** Whether a YAML language server says of keys what the published schema says. */
  readonly isBesideYaml?: boolean;
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
  if (part === 'key' && setting.isBesideYaml === true && isDescribedByYaml(spec)) return undefined;
  const parts = part === 'key' ? aboutKey(spec, setting.locale) : aboutValue(field, spec, document, setting);
  return parts.length === 0 ? undefined : { markdown: parts.join('\n\n'), span: place };
}

function aboutKey(spec: FieldSpec, locale: Locale): string[] {
  return [`**${escapeMarkdown(locale.say(spec.title))}**`, documentationOf(spec, locale)];
}

const priorityTexts = {
  met: template('Priority: {need}: met'),
  unmet: template('Priority: {need}: **not met**'),
  unknown: template('Priority: {need}: not known'),
};

function aboutValue(
  field: Field,
  spec: FieldSpec,
  document: OfferDocument | CandidateDocument,
  setting: HoverSetting,
): string[] {
  const { candidate, valuation, locale, today } = setting;
  if (document.kind === 'candidate') return aboutPath(field, locale);
  const { path } = placeOf(field);
  const worth = valuation === undefined ? undefined : worthOf(path, document.fields, valuation, locale);
  const priorities = checkPriorities(document.fields, candidate);
  const own = priorities.find((each) => each.path === spec.path.replaceAll('[]', ''));
  return [
    `**${escapeMarkdown(locale.say(spec.title))}**: ${escapeMarkdown(entriesOf(field, spec, locale).map(({ text }) => text).join('; '))}`, // prettier-ignore
    ...(worth === undefined || valuation === undefined
      ? []
      : [
          locale.say('Expected: **{first}** in year 1, **{total}** over {years}', {
            first: worth.firstYear,
            total: worth.total,
            years: countedIn('year', valuation.horizon, locale),
          }),
          escapeMarkdown(inOneLine(worth.explanation, locale)),
        ]),
    ...(own === undefined
      ? []
      : [
          locale.say(priorityTexts[own.verdict], {
            need: clauses([locale.say(own.need), escapeMarkdown(thresholdText(own, ownCurrencyOf(candidate), locale))]),
          }),
        ]),
    ...(candidate === undefined
      ? []
      : marketPositionsOf(document.fields, candidate, today)
          .filter((each) => each.path === path)
          .map((each) =>
            locale.say('Market: {position}', { position: escapeMarkdown(marketLine(each, document.fields, locale)) }),
          )),
    ...aboutPath(field, locale),
  ];
}

/** Of a value that is the path of a term, what the term means. */
function aboutPath(field: Field, locale: Locale): string[] {
  const value = 'node' in field || field.state !== 'stated' ? undefined : field.value;
  const spec = value?.kind === 'text' ? findSpec(offerVocabulary, value.text) : undefined;
  return spec === undefined ? [] : aboutKey(spec, locale);
}
