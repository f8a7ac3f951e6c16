import { closeSync, fstatSync, openSync, readdirSync, readSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { parseCandidate, parseOffer, type CandidateDocument, type OfferDocument } from '../core/parse/parseOffer';
import { valueOf } from '../core/term';
import type { CandidateSetting } from '../core/validate/rule';
import { oneLine } from '../core/write/plainText';
import { Misuse } from './arguments';
import type { Terminal } from './terminal';

export interface SourceFile<Document> {
  /** The name as the user wrote it. */
  readonly name: string;
  readonly document: Document;
}

export const isCandidateName = (name: string) => /\.candidate\.ya?ml$/i.test(name);

/** Reads an offer; `-` is standard input. */
export function readOffer(name: string): SourceFile<OfferDocument> {
  return { name: name === '-' ? '<stdin>' : name, document: parseOffer(readText(name)) };
}

/** Reads an offer that nobody named on the command line: a file, and nothing that could wait for input. */
function readFoundOffer(name: string): SourceFile<OfferDocument> {
  return { name, document: parseOffer(textOfFile(name)) };
}

export function readCandidate(name: string): SourceFile<CandidateDocument> {
  return { name, document: parseCandidate(readText(name)) };
}

/** The file of the job the candidate has, which is named relative to the candidate file. */
export function currentJobOf({ name, document }: SourceFile<CandidateDocument>): string | undefined {
  const path = valueOf(document.fields.currentJob)?.text;
  return path === undefined ? undefined : isAbsolute(path) ? path : join(dirname(name), path);
}

/** What is to be known of a candidate file that neither it nor an offer says. */
export function aroundCandidate(
  candidate: SourceFile<CandidateDocument>,
  used = nearestCandidate(candidate.name),
): Pick<CandidateSetting, 'isCurrentJobThere' | 'usedInstead'> {
  const job = currentJobOf(candidate);
  return {
    ...(used === undefined || isSameFile(used, candidate.name) ? {} : { usedInstead: basename(used) }),
    ...(job === undefined ? {} : { isCurrentJobThere: isFile(job) }),
  };
}

function isFile(name: string): boolean {
  try {
    return statSync(name).isFile();
  } catch {
    return false;
  }
}

/** Reads the file of the job the candidate has, which is an offer file. */
export function readCurrentJob(name: string, { name: candidate }: SourceFile<unknown>): SourceFile<OfferDocument> {
  const refused = (reason: string) => new Misuse(`${candidate}: current-job: ${reason}`);
  if (isCandidateName(name)) throw refused(`${name} is a candidate file; name the offer file of the job you have.`);
  try {
    return readFoundOffer(name);
  } catch (failure) {
    throw failure instanceof Misuse ? refused(failure.message) : failure;
  }
}

export function isSameFile(a: string, b: string): boolean {
  return resolve(a) === resolve(b);
}

/**
 * The files in the order in which they are named, each once, under its first name; standard input is a file of its own.
 */
export function eachFileOnce(names: readonly string[]): readonly string[] {
  return names.filter((name, i) => names.findIndex((each) => isSameFile(each, name)) === i);
}

/**
 * Reads the candidate file that counts for files: the one that is named, else the nearest to the first of them that has
 * one, which is told on standard error with others of its folder that do not count.
 */
export function candidateFor(
  files: readonly string[],
  named: string | undefined,
  terminal: Terminal,
): SourceFile<CandidateDocument> | undefined {
  if (named !== undefined) return readCandidate(named);
  const found = files.map(nearestCandidate).find((name) => name !== undefined);
  if (found === undefined) return undefined;
  const name = nameFromHere(found);
  const others = namesIn(dirname(found)).filter((each) => isCandidateName(each) && each !== basename(found));
  const choice = others.length === 0 ? '' : ` Not used: ${others.sort().join(', ')}; name one with --candidate.`;
  terminal.error(`Candidate file: ${oneLine(name)}.${oneLine(choice)}\n`);
  return readCandidate(name);
}

/** A path as one would write it here, where it is not longer than the whole. */
function nameFromHere(path: string): string {
  const name = relative('', path);
  return name.length < path.length ? name : path;
}

/**
 * The candidate file in the folder of a file or the nearest folder above that has one; the first by name where there
 * are several.
 */
export function nearestCandidate(name: string): string | undefined {
  for (let folder = resolve(name === '-' || name === '<stdin>' ? '.' : dirname(name)); ; folder = dirname(folder)) {
    const found = namesIn(folder).filter(isCandidateName).sort()[0];
    if (found !== undefined) return join(folder, found);
    if (folder === dirname(folder)) return undefined;
  }
}

/** How many offers a candidate file is held against at most. */
const mostOffers = 100;

/**
 * The offers in the folder of a candidate file, by name; what cannot be read there is left out, for nobody named it.
 */
export function offersBeside(candidate: string): readonly SourceFile<OfferDocument>[] {
  const names = namesIn(resolve(dirname(candidate))).filter((name) => /\.offer\.ya?ml$/i.test(name));
  return names
    .sort()
    .slice(0, mostOffers)
    .flatMap((name) => {
      try {
        return [readFoundOffer(join(dirname(candidate), name))];
      } catch {
        return [];
      }
    });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** No offer is near as large; what is has another content than its name says. */
const mostMegabytes = 4;

/** Standard input by its path, and what a shell hands over, as in `offer diff <(git show HEAD:a.offer.yaml) ...`. */
const handedOver = /^\/(?:dev\/stdin|(?:dev|proc\/self)\/fd\/\d+)$/;

function readText(name: string): string {
  if (name !== '-' && !handedOver.test(name)) return textOfFile(name);
  return saidOf(name, () => {
    const file = name === '-' || name === '/dev/stdin' ? 0 : openSync(name, 'r');
    try {
      return contentOf(file, name);
    } finally {
      if (file !== 0) closeSync(file);
    }
  });
}

/** The text of a regular file: a pipe or a device may never end. */
function textOfFile(name: string): string {
  return saidOf(name, () => {
    // Opening a pipe waits until somebody writes to it.
    refuseIrregular(name, statSync(name));
    const file = openSync(name, 'r');
    try {
      refuseIrregular(name, fstatSync(file));
      return contentOf(file, name);
    } finally {
      closeSync(file);
    }
  });
}

function refuseIrregular(name: string, status: Stats): void {
  if (status.isDirectory()) throw new Misuse(`${name} cannot be read: it is a folder; name the files in it.`);
  if (!status.isFile()) throw new Misuse(`${name} cannot be read: it is a pipe or a device, not a file.`);
}

function contentOf(file: number, name: string): string {
  const content = Buffer.alloc(mostMegabytes * 1_000_000 + 1);
  let length = 0;
  for (let read = -1; read !== 0 && length < content.length; length += read)
    read = readSync(file, content, { offset: length });
  if (length === content.length)
    throw new Misuse(`${name} cannot be read: it is larger than ${mostMegabytes} MB, which no offer is.`);
  return content.toString('utf8', 0, length);
}

/** What `read` answers with; of what it fails on, what is wrong with the file. */
function saidOf(name: string, read: () => string): string {
  try {
    return read();
  } catch (failure) {
    throw failure instanceof Misuse ? failure : new Misuse(`${name} cannot be read: ${reason(name, failure)}`);
  }
}

function reason(name: string, failure: unknown): string {
  const { code, message } = failure as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EISDIR') return 'it is a folder; name the files in it.';
  if (name.includes('\0')) return 'no file has such a name.';
  return `${failure instanceof Error ? message : String(failure)} (${basename(name)})`;
}
