import { dirname, relative, sep } from 'node:path';
import { kindOfName } from '../core/fileKind';
import { type Finding, formatMessage } from '../core/finding';
import { english } from '../core/locale';
import { checkInWriting, type InWriting, isAllWritten } from '../core/negotiate/log/inWriting';
import type { CandidateDocument, OfferDocument } from '../core/parse/parseOffer';
import { nearestSpan } from '../core/terms';
import { validate, validateBeside, validateCandidateBeside } from '../core/validate/validate';
import { findingBlocks } from '../core/words/findingBlocks';
import { inWritingWords } from '../core/words/logText';
import { inWritingDocument } from '../core/words/revision/inWritingDocument';
import { oneLine } from '../core/write/plainText';
import type { Arguments } from './arguments';
import { around, nearestCandidate } from './candidateFiles';
import { offersBeside, readCandidate, readOffer, type SourceFile } from './files';
import { json, print } from './print';
import type { Terminal } from './terminal';

type AnyFile = SourceFile<OfferDocument | CandidateDocument>;

/**
 * Says what is wrong in the files, and where that is asked what to clear before signing; answers with the exit code.
 */
export function check(call: Arguments, terminal: Terminal): number {
  const files: AnyFile[] = call.files.map((name) =>
    kindOfName(name) === 'candidate' ? readCandidate(name) : readOffer(name),
  );
  const signings = call.signed ? files.flatMap((file) => signingOf(file, terminal)) : [];
  const isUnwritten = !signings.every(({ check: each }) => isAllWritten(each));
  if (call.format === 'json') {
    const findings = files.flatMap((file) =>
      findingsOf(file, files, terminal).map((finding) => ({
        file: file.name,
        ...placed(finding, file.document.text),
      })),
    );
    const toSign = signings.map((each) => signingJson(each));
    terminal.out(json(call.signed ? { findings, signing: toSign } : { findings }));
    return isUnwritten || findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  }
  if (!call.signed && call.format !== 'text') {
    const found = files.map((file) => ({
      file: file.name,
      findings: findingsOf(file, files, terminal).map((finding) => placed(finding, file.document.text)),
    }));
    terminal.out(print(findingBlocks(found, english), call.format, terminal, english));
    return found.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
  }
  const errors = tell(files, (file) => findingsOf(file, files, terminal), terminal);
  const blocks = signings.flatMap(({ file, check: each }) =>
    inWritingDocument(file.document, each, terminal.today, english),
  );
  if (blocks.length > 0) terminal.out(print(blocks, call.format, terminal, english));
  else if (errors === 0)
    terminal.out(files.length === 1 ? 'No errors in 1 file.\n' : `No errors in ${files.length} files.\n`);
  return errors > 0 || isUnwritten ? 1 : 0;
}

interface Signing {
  readonly file: SourceFile<OfferDocument>;
  readonly check: InWriting;
}

/** What to clear before an offer is signed; a candidate file has nothing to sign. */
function signingOf(file: AnyFile, { today }: Terminal): readonly Signing[] {
  return isOffer(file) ? [{ file, check: checkInWriting(file.document.fields, today) }] : [];
}

function signingJson({ file: { name, document }, check: found }: Signing) {
  const { agreed, toClear } = inWritingWords(found, document.fields, english);
  const withPlace = <Item extends { readonly path: string }>(item: Item) => {
    const span = nearestSpan(document.fields, item.path);
    return { ...item, ...(span === undefined ? {} : lineAndColumn(document.text, span.start)) };
  };
  return { file: name, agreed: agreed.map(withPlace), toClear: toClear.map(withPlace) };
}

function isOffer(file: AnyFile): file is SourceFile<OfferDocument> {
  return file.document.kind === 'offer';
}

/**
 * Writes what is wrong in files that are valued to standard error and answers how many are errors. What is merely worth
 * knowing is for `check` to say.
 */
export function report(
  files: readonly AnyFile[],
  terminal: Terminal,
  candidate?: SourceFile<CandidateDocument>,
): number {
  const grave = (file: AnyFile) =>
    findingsOf(file, files, terminal, candidate).filter(({ severity }) => severity !== 'information');
  return tell(files, grave, terminal);
}

/** Writes the findings of files to standard error and answers how many are errors. */
function tell(files: readonly AnyFile[], findings: (file: AnyFile) => readonly Finding[], terminal: Terminal): number {
  let errors = 0;
  for (const file of files)
    for (const finding of findings(file)) {
      const { line, column, severity, message, code } = placed(finding, file.document.text);
      if (severity === 'error') errors++;
      terminal.error(`${oneLine(`${file.name}:${line}:${column}: ${severity}: ${message} [${code}]`)}\n`);
    }
  return errors;
}

/**
 * What is wrong in a file: in an offer also beside the candidate's file, the given one or the nearest; in a candidate
 * file beside the offers among the files or, if there are none, those in its folder.
 */
function findingsOf(
  { name, document }: AnyFile,
  files: readonly AnyFile[],
  { today }: Terminal,
  candidate?: SourceFile<CandidateDocument>,
): readonly Finding[] {
  const beside =
    document.kind === 'offer'
      ? validateBeside(document, { candidate: candidate?.document ?? nearestTo(name), today })
      : validateCandidateBeside(document, {
          offers: offersFor(name, files),
          ...around({ name, document }, candidate?.name),
          today,
        });
  return [...validate(document), ...beside].sort((a, b) => a.span.start - b.span.start);
}

function nearestTo(offer: string): CandidateDocument | undefined {
  const name = nearestCandidate(offer);
  return name === undefined ? undefined : readCandidate(name).document;
}

function offersFor(candidate: string, files: readonly AnyFile[]) {
  const named = files.filter(isOffer);
  const offers = named.length > 0 ? named : offersBeside(candidate);
  return offers.map(({ name, document }) => ({
    name: relative(dirname(candidate), name).split(sep).join('/'),
    document,
  }));
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
function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
