import { type Finding } from '../finding';
import { validateCandidateSchema, validateOfferSchema } from '../generated/schemaValidators';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import { allRules } from './rules';
import { schemaFindings } from './schemaFindings';

/** All findings about an offer or a candidate file, in the order of the text. */
export function validate(document: OfferDocument | CandidateDocument): readonly Finding[] {
  const validator = document.kind === 'offer' ? validateOfferSchema : validateCandidateSchema;
  const broken = document.yaml.findings[0];
  const found = [
    ...document.findings,
    ...schemaFindings(document.yaml, document.vocabulary, validator, document.findings),
  ];
  // After a syntax error the rest of the text is read askew: what is said of it there would be the same mistake told again.
  const reliable =
    broken === undefined ? found : found.filter((each) => each === broken || isBefore(each, broken, document.text));
  const rules = broken === undefined ? allRules.flatMap((rule) => rule(document)) : [];
  return [...reliable, ...rules].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isBefore(finding: Finding, broken: Finding, text: string): boolean {
  return finding.code !== 'missing-key' && finding.span.end <= text.lastIndexOf('\n', broken.span.start);
}
