import { formatMessage, type Finding } from '../core/finding';
import type { CandidateDocument, OfferDocument } from '../core/parse/parseOffer';
import { validate } from '../core/validate/validate';
import type { Arguments } from './arguments';
import { isCandidateName, readCandidate, readOffer, type SourceFile } from './files';
import { json } from './json';
import type { Terminal } from './terminal';

type AnyFile = SourceFile<OfferDocument | CandidateDocument>;

/** Says what is wrong in the files, and answers with the exit code. */
export function check(call: Arguments, terminal: Terminal): number {
  const files: AnyFile[] = call.files.map((name) => (isCandidateName(name) ? readCandidate(name) : readOffer(name)));
  if (call.format === 'json') {
    const findings = files.flatMap(({ name, document }) =>
      validate(document).map((finding) => ({ file: name, ...placed(finding, document.text) })),
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
export function report(files: readonly AnyFile[], terminal: Terminal): number {
  let errors = 0;
  for (const { name, document } of files)
    for (const finding of validate(document)) {
      const { line, column, severity, message, code } = placed(finding, document.text);
      if (severity === 'error') errors++;
      terminal.error(`${name}:${line}:${column}: ${severity}: ${message} [${code}]\n`);
    }
  return errors;
}

/** A finding with its line and column, both from 1, as terminals and editors count them. */
function placed({ code, severity, message, span }: Finding, text: string) {
  const before = text.slice(0, span.start).split(/\r\n|\r|\n/);
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    severity,
    code,
    message: formatMessage(message),
  };
}
