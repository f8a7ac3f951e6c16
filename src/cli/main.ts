import { version } from '../../package.json';
import { compareOffers } from '../core/compare/compareOffers';
import { formatMessage, type Finding } from '../core/finding';
import { summarise } from '../core/negotiate/summarise';
import { summaryMarkdown } from '../core/negotiate/summaryMarkdown';
import { valuationJson } from '../core/negotiate/valuationJson';
import type { CandidateDocument, OfferDocument } from '../core/parse/parseOffer';
import { validate } from '../core/validate/validate';
import { readAssumptions } from '../core/value/assumptions';
import { valueOffer } from '../core/value/valueOffer';
import { Misuse, readArguments, usage, type Arguments } from './arguments';
import { isCandidateName, nearestCandidate, readCandidate, readOffer, type SourceFile } from './files';
import { comparisonText, valuationText } from './text';

/** Where the command line writes, and what day it is. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly today: string;
}

const locale = 'en';

/** Carries out one call and answers with its exit code: 0 fine, 1 errors in the files, 2 misuse. */
export function main(words: readonly string[], terminal: Terminal): number {
  try {
    const call = readArguments(words);
    if (call === 'help') terminal.out(usage);
    else if (call === 'version') terminal.out(`${version}\n`);
    else return run(call, terminal);
    return 0;
  } catch (failure) {
    if (!(failure instanceof Misuse)) throw failure;
    terminal.error(`offer: ${failure.message}\n`);
    return 2;
  }
}

type AnyFile = SourceFile<OfferDocument | CandidateDocument>;

function run(call: Arguments, terminal: Terminal): number {
  if (call.command === 'check') return check(call, terminal);
  const wrong = call.files.find(isCandidateName);
  if (wrong !== undefined) throw new Misuse(`${wrong} is a candidate file; name it with --candidate.`);
  const offers = call.files.map(readOffer);
  const candidateName = call.candidate ?? nearestCandidate(call.files[0] ?? '-');
  const candidate = candidateName === undefined ? undefined : readCandidate(candidateName);
  const errors = report([...offers, ...(candidate === undefined ? [] : [candidate])], terminal);
  terminal.out(answer(call, offers, candidate?.document, terminal));
  return errors > 0 ? 1 : 0;
}

function answer(
  call: Arguments,
  offers: readonly SourceFile<OfferDocument>[],
  candidate: CandidateDocument | undefined,
  { today }: Terminal,
): string {
  const isJson = call.format === 'json';
  const fields = candidate?.fields;
  const toCompare = offers.map(({ name, document }) => ({ id: name, offer: document.fields }));
  const options = { locale, today, baseline: call.baseline };
  if (call.command === 'value') {
    const valued = offers.map(({ name, document }) => ({
      name,
      offer: document.fields,
      valuation: valueOffer(document.fields, readAssumptions(fields)),
    }));
    return isJson
      ? json({ offers: valued.map(({ name, offer, valuation }) => valuationJson(name, offer, valuation)) })
      : valued.map(({ offer, valuation }) => valuationText(offer, valuation, locale)).join('\n');
  }
  if (call.command === 'compare') {
    const comparison = compareOffers(toCompare, fields, options);
    return isJson ? json(comparison) : comparisonText(comparison);
  }
  const summary = summarise(toCompare, fields, options);
  return isJson ? json(summary) : summaryMarkdown(summary, locale);
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

function check(call: Arguments, terminal: Terminal): number {
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
function report(files: readonly AnyFile[], terminal: Terminal): number {
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
