import { formatMessage, type Finding } from '../core/finding';
import type { CandidateDocument, OfferDocument } from '../core/parse/parseOffer';
import { validate, validateBeside } from '../core/validate/validate';
import type { Arguments } from './arguments';
import { isCandidateName, nearestCandidate, readCandidate, readOffer, type SourceFile } from './files';
import { json } from './json';
import type { Terminal } from './terminal';

type AnyFile = SourceFile<OfferDocument | CandidateDocument>;

/** Says what is wrong in the files, and answers with the exit code. */
export function check(call: Arguments, terminal: Terminal): number {
  const files: AnyFile[] = call.files.map((name) => (isCandidateName(name) ? readCandidate(name) : readOffer(name)));
  if (call.format === 'json') {
    const findings = files.flatMap(({ name, document }) =>
      findingsOf({ name, document }).map((finding) => ({ file: name, ...placed(finding, document.text) })),
    );
    terminal.out(json({ findings }));
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  }
  const errors = report(files, terminal);
  if (errors === 0)
    terminal.out(files.length === 1 ? 'No errors in 1 file.\n' : `No errors in ${files.length} files.\n`);
  return errors > 0 ? 1 : 0;
}

/** Writes the findings of all files to standard error and answers how many are errors. */
export function report(
  files: readonly AnyFile[],
  terminal: Terminal,
  candidate?: SourceFile<CandidateDocument>,
): number {
  let errors = 0;
  for (const { name, document } of files)
    for (const finding of findingsOf({ name, document }, candidate)) {
      const { line, column, severity, message, code } = placed(finding, document.text);
      if (severity === 'error') errors++;
      terminal.error(`${name}:${line}:${column}: ${severity}: ${message} [${code}]\n`);
    }
  return errors;
}

/** What is wrong in a file, and in an offer beside the candidate's file: the given one, else the nearest. */
function findingsOf({ name, document }: AnyFile, candidate?: SourceFile<CandidateDocument>): readonly Finding[] {
  const own = validate(document);
  if (document.kind !== 'offer') return own;
  const nearest = candidate === undefined ? nearestCandidate(name) : undefined;
  const beside = candidate?.document ?? (nearest === undefined ? undefined : readCandidate(nearest).document);
  return [...own, ...validateBeside(document, beside)].sort((a, b) => a.span.start - b.span.start);
}

/** A finding with its line and column, both from 1, as terminals and editors count them. */
function placed({ code, severity, message, span }: Finding, text: string) {
  return {
    ...lineAndColumn(text, span.start),
    severity,
    code,
    message: formatMessage(message),
  };
}

/** Where an offset of a text stands, both from 1. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
