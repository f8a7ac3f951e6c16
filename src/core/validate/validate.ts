import { argumentOf, type Finding } from '../finding';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import type { Span } from '../text';
import type { CandidateSetting, OfferSetting } from './rule';
import { rules, rulesOfCandidates, rulesOfCandidatesBeside, rulesOfOffers, rulesOfOffersBeside } from './rules';
import { certainOf } from './certain';
import { isAnyIn } from './places';
import { schemaFindings, validatorOf } from './schemaFindings';

/** All findings about an offer or a candidate file, in the order of the text. */
export function validate(document: OfferDocument | CandidateDocument): readonly Finding[] {
  const { yaml, vocabulary, findings, text } = document;
  const { broken } = yaml;
  const judged = broken === undefined ? judge(document) : [];
  const known = [...findings, ...judged.filter(({ severity }) => severity === 'error')];
  const found = [...findings, ...judged, ...schemaFindings(yaml, vocabulary, validatorOf(document.kind), known)];
  const told = broken === undefined ? found : found.filter((each) => each === broken || isReliable(each, broken, text));
  const errors = told.filter(({ severity }) => severity === 'error').map(({ span }) => span);
  const places = new Set(errors.map(placeName));
  const starts = errors.map(({ start }) => start).sort((a, b) => a - b);
  return inOrder(told.filter((each) => !isOutweighed(each, places, starts)));
}

/** What is to be said of an offer beside the candidate's file, if there is one, on a day; in the order of the text. */
export function validateBeside(offer: OfferDocument, setting: OfferSetting): readonly Finding[] {
  if (offer.yaml.broken !== undefined) return [];
  return inOrder(Object.values(rulesOfOffersBeside).flatMap((rule) => rule(offer, setting)));
}

/** What is to be said of a candidate file beside the offers of its folder, on a day; in the order of the text. */
export function validateCandidateBeside(candidate: CandidateDocument, setting: CandidateSetting): readonly Finding[] {
  if (candidate.yaml.broken !== undefined) return [];
  // An offer that cannot be read may say what the others do not.
  const canRead = setting.offers.every(({ document }) => document.yaml.broken === undefined);
  const readable = canRead ? setting : { ...setting, offers: [] };
  return inOrder(Object.values(rulesOfCandidatesBeside).flatMap((rule) => rule(candidate, readable)));
}

function judge(document: OfferDocument | CandidateDocument): readonly Finding[] {
  const shared = (each: OfferDocument | CandidateDocument) => Object.values(rules).flatMap((rule) => rule(each));
  if (document.kind === 'candidate')
    return [...shared(document), ...Object.values(rulesOfCandidates).flatMap((rule) => rule(document))];
  return certainOf(document, (each) => [
    ...shared(each),
    ...Object.values(rulesOfOffers).flatMap((rule) => rule(each)),
  ]);
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return withoutRepeats(findings).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * After a syntax error the rest of the text is read askew, and what leads to it may be of another shape than was meant.
 */
function isReliable({ code, span }: Finding, broken: Finding, text: string): boolean {
  const isShape = code === 'missing-key' || code === 'wrong-shape';
  return !isShape && span.end <= text.lastIndexOf('\n', broken.span.start);
}

/**
 * Where there is an error, a doubt about the same place can wait until it is mended; so can the lack of what it may
 * have been.
 */
function isOutweighed(
  { severity, span, lackingIn }: Finding,
  errors: ReadonlySet<string>,
  starts: readonly number[],
): boolean {
  if (severity === 'error') return false;
  return errors.has(placeName(span)) || (lackingIn !== undefined && isAnyIn(starts, lackingIn));
}

function placeName({ start, end }: Span): string {
  return `${start} ${end}`;
}

/** What stands in an alias is read wherever the alias is; it is told of once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, span, message }) => {
    const name = `${code} ${span.start} ${span.end} ${argumentOf(message, 'key')}`;
    return seen.has(name) ? false : seen.add(name);
  });
}
