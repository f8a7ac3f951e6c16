import type { Candidate, Offer } from '../offer';
import type { Finding } from '../finding';
import { recently } from '../kept';
import { candidateVocabulary, offerVocabulary, type GroupSpec } from '../vocabulary';
import { readFields } from './readFields';
import { parseYaml, type YamlSource } from './yamlSource';

interface ParsedDocument<Kind extends string, Fields> {
  readonly kind: Kind;
  readonly text: string;
  readonly yaml: YamlSource;
  readonly vocabulary: GroupSpec;
  readonly fields: Fields;
  /** What keeps parts of the text from being read, in no order. */
  readonly findings: readonly Finding[];
}

export type OfferDocument = ParsedDocument<'offer', Offer>;
export type CandidateDocument = ParsedDocument<'candidate', Candidate>;

// What was read of a text is kept for a while; a document is each time one of its own, for editors keep what they know by it.
const readOffer = recently((text): OfferDocument => parse('offer', text, offerVocabulary));
const readCandidate = recently((text): CandidateDocument => parse('candidate', text, candidateVocabulary));

/** Reads an offer. Any text gives a document; what cannot be read is a finding and counts as unknown. */
export function parseOffer(text: string): OfferDocument {
  return { ...readOffer(text) };
}

/** Reads a candidate file. Any text gives a document; what cannot be read is a finding and counts as unknown. */
export function parseCandidate(text: string): CandidateDocument {
  return { ...readCandidate(text) };
}

function parse<Kind extends string, Fields>(
  kind: Kind,
  text: string,
  vocabulary: GroupSpec,
): ParsedDocument<Kind, Fields> {
  const yaml = parseYaml(text);
  const { fields, findings } = readFields(yaml, vocabulary);
  // The vocabulary that shaped the fields is the one their type was generated from.
  return { kind, text, yaml, vocabulary, fields: fields as Fields, findings: [...yaml.findings, ...findings] };
}
