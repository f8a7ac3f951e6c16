import type { Finding } from '../finding';
import { validateCandidateSchema, validateOfferSchema } from '../generated/schemaValidators';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import { allRules, allRulesBeside } from './rules';
import { schemaFindings } from './schemaFindings';

/** All findings about an offer or a candidate file, in the order of the text. */
export function validate(document: OfferDocument | CandidateDocument): readonly Finding[] {
  const { yaml, vocabulary, findings, text } = document;
  const validator = document.kind === 'offer' ? validateOfferSchema : validateCandidateSchema;
  const { broken } = yaml;
  const judged = broken === undefined ? allRules.flatMap((rule) => rule(document)) : [];
  const known = [...findings, ...judged.filter(({ severity }) => severity === 'error')];
  const found = [...findings, ...judged, ...schemaFindings(yaml, vocabulary, validator, known)];
  const told = broken === undefined ? found : found.filter((each) => each === broken || isReliable(each, broken, text));
  return withoutRepeats(told.filter((each) => !isOutweighed(each, told))).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

/** What an offer lacks beside the candidate's file, in the order of the text; beside no file, what it lacks without one. */
export function validateBeside(offer: OfferDocument, candidate: CandidateDocument | undefined): readonly Finding[] {
  if (offer.yaml.broken !== undefined) return [];
  return allRulesBeside.flatMap((rule) => rule(offer, candidate)).sort((a, b) => a.span.start - b.span.start);
}

/** After a syntax error the rest of the text is read askew, and what leads to it may be of another shape than was meant. */
function isReliable({ code, span }: Finding, broken: Finding, text: string): boolean {
  const isShape = code === 'missing-key' || code === 'wrong-shape';
  return !isShape && span.end <= text.lastIndexOf('\n', broken.span.start);
}

/** Where there is an error, a doubt about the same place can wait until it is mended. */
function isOutweighed({ severity, span }: Finding, told: readonly Finding[]): boolean {
  if (severity === 'error') return false;
  return told.some((each) => each.severity === 'error' && each.span.start === span.start && each.span.end === span.end);
}

/** What stands in an alias is read wherever the alias is; it is told of once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, span, message }) => {
    const name = `${code} ${span.start} ${span.end} ${message.args['key'] ?? ''}`;
    return seen.has(name) ? false : seen.add(name);
  });
}
