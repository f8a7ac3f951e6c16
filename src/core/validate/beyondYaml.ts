import { parseDocument } from 'yaml';
import type { Finding } from '../finding';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import { schemaRefusals } from './schemaRefusals';

/** What the reader tells of and every YAML parser, too. */
const faultsOfYaml: ReadonlySet<string> = new Set(['duplicate-key', 'unknown-alias']);

/**
 * What is left to say of a document where a YAML language server tells what breaks the syntax and what the published
 * schema refuses: everything else, so that each fault is told once.
 */
export function beyondYaml(
  document: OfferDocument | CandidateDocument,
  findings: readonly Finding[],
): readonly Finding[] {
  const { broken, findings: ofSyntax } = document.yaml;
  const isRefused = isOurSchema(document) ? schemaRefusals(document) : () => false;
  return findings.filter((finding) => {
    if (broken !== undefined && isSame(finding, broken))
      return passedOver(broken, document) || !isBrokenThere(document);
    const isOfYaml = ofSyntax.some((each) => isSame(finding, each)) && !passedOver(finding, document);
    return !isOfYaml && !faultsOfYaml.has(finding.code) && !isRefused(finding);
  });
}

/** What breaks no syntax for such a server: characters that no text has, and tags of YAML 1.1. */
function passedOver({ code, span }: Finding, { yaml }: OfferDocument | CandidateDocument): boolean {
  if (code === 'wrong-encoding' || code === 'control-character') return true;
  return code === 'unknown-tag' && /^!!(?:binary|omap|pairs|set|timestamp)\b/.test(yaml.textAt(span));
}

function isSame(one: Finding, other: Finding): boolean {
  return one.code === other.code && one.span.start === other.span.start && one.span.end === other.span.end;
}

/** Such a server passes over what is against the standard but clear, and reads several documents one by one. */
function isBrokenThere({ text, yaml }: OfferDocument | CandidateDocument): boolean {
  const first = [...yaml.document.errors].sort((a, b) => a.pos[0] - b.pos[0])[0];
  if (first === undefined || first.code === 'MULTIPLE_DOCS' || first.code === 'RESOURCE_EXHAUSTION') return false;
  const { errors } = parseDocument(text, { strict: false, uniqueKeys: false, prettyErrors: false });
  return errors.some(({ code, pos }) => code === first.code && pos[0] === first.pos[0]);
}

/** Comments above the document can name its schema; without them its name decides, and the schema is ours. */
function isOurSchema({ text, kind }: OfferDocument | CandidateDocument): boolean {
  const header = /^(?:(?:#.*|%.*|---.*|[ \t]*)\r?\n)*/.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? '';
  const modeline = /^#[ \t]+(?:yaml-language-server[ \t]*:|\$schema:).*/m.exec(header)?.[0] ?? '';
  const schema = /\$schema(?:=|:[ \t]*)(\S+)/.exec(modeline)?.[1];
  return schema?.endsWith(`${kind}.schema.json`) ?? true;
}
