import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { kindOfName } from '../core/fileKind';
import { parseCandidate, parseOffer, type CandidateDocument, type OfferDocument } from '../core/parse/parseOffer';
import { Misuse } from './arguments';

export interface SourceFile<Document> {
  /** The name as the user wrote it. */
  readonly name: string;
  readonly document: Document;
}

/** Reads an offer; `-` is standard input. */
export function readOffer(name: string): SourceFile<OfferDocument> {
  return { name: name === '-' ? '<stdin>' : name, document: parseOffer(readText(name)) };
}

/** Reads an offer that nobody named on the command line: a file, and nothing that could wait for input. */
export function readFoundOffer(name: string): SourceFile<OfferDocument> {
  return { name, document: parseOffer(textOfFile(name)) };
}

export function readCandidate(name: string): SourceFile<CandidateDocument> {
  return { name, document: parseCandidate(readText(name)) };
}

export function isSameFile(a: string, b: string): boolean {
  return resolve(a) === resolve(b);
}

export function isFile(name: string): boolean {
  return statusOf(name)?.isFile() === true;
}

/** How many offers a candidate file is held against at most. */
const mostOffers = 100;

/**
 * The offers in the folder of a candidate file, by name; what cannot be read there is left out, for nobody named it.
 */
export function offersBeside(candidate: string): readonly SourceFile<OfferDocument>[] {
  const names = filesIn(resolve(dirname(candidate))).filter((name) => kindOfName(name) === 'offer');
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

/** The names of the offer and candidate files in a folder; none where it cannot be read. */
export function filesIn(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => kindOfName(entry.name) !== undefined && !isFolder(entry, folder))
    .map(({ name }) => name);
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFolder(entry: Dirent, folder: string): boolean {
  return entry.isDirectory() || (entry.isSymbolicLink() && statusOf(join(folder, entry.name))?.isDirectory() === true);
}

function statusOf(name: string): Stats | undefined {
  try {
    return statSync(name);
  } catch {
    return undefined;
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
