import { basename, dirname, join, relative, resolve } from 'node:path';
import { type AroundCandidate, aroundCandidate, candidateThatCounts, type FoundCandidate } from '../core/candidateFile';
import { besideCurrentJob, currentJobFile, isAbsolutePath } from '../core/currentJobFile';
import type { CandidateDocument, OfferDocument } from '../core/parse/parseOffer';
import { oneLine } from '../core/write/plainText';
import { Misuse } from './arguments';
import { isFile, filesIn, readCandidate, readFoundOffer, type SourceFile } from './files';
import type { Terminal } from './terminal';

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
  const found = findCandidate(files);
  if (found === undefined) return undefined;
  const name = nameFromHere(pathOf(found));
  const { notUsed } = found;
  const choice = notUsed.length === 0 ? '' : ` Not used: ${notUsed.join(', ')}; name one with --candidate.`;
  terminal.error(`Candidate file: ${oneLine(name)}.${oneLine(choice)}\n`);
  return readCandidate(name);
}

/** A path as one would write it here, where it is not longer than the whole. */
function nameFromHere(path: string): string {
  const name = relative('', path);
  return name.length < path.length ? name : path;
}

/** The path of the candidate file that counts for a file. */
export function nearestCandidate(name: string): string | undefined {
  const found = findCandidate([name]);
  return found === undefined ? undefined : pathOf(found);
}

function findCandidate(files: readonly string[]): FoundCandidate<string> | undefined {
  const search = candidateThatCounts(files.map(folderOf), (folder) =>
    dirname(folder) === folder ? undefined : dirname(folder),
  );
  let step = search.next();
  while (step.done !== true) step = search.next(filesIn(step.value));
  return step.value;
}

/** The folder of a file; of standard input that in which the command runs. */
function folderOf(name: string): string {
  return resolve(name === '-' || name === '<stdin>' ? '.' : dirname(name));
}

function pathOf({ folder, name }: FoundCandidate<string>): string {
  return join(folder, name);
}

/** The file of the job the candidate has, where the candidate file names one. */
export function currentJobOf({ name, document }: SourceFile<CandidateDocument>): string | undefined {
  const path = currentJobFile(document.fields)?.path;
  return path === undefined || isAbsolutePath(path) ? path : join(dirname(name), path);
}

/** What is around a candidate file besides the offers, beside another one that counts. */
export function around(
  candidate: SourceFile<CandidateDocument>,
  used = nearestCandidate(candidate.name),
): AroundCandidate {
  const job = currentJobOf(candidate);
  const counting = used === undefined ? undefined : { id: resolve(used), name: basename(used) };
  return aroundCandidate(resolve(candidate.name), counting, job === undefined ? undefined : isFile(job));
}

/** Offers with the job one has, and the name of the one that differences are taken from where nobody chooses. */
interface OffersWithJob {
  readonly offers: readonly SourceFile<OfferDocument>[];
  readonly baseline: string | undefined;
}

/** Puts the current job in front of the offers, and reads it unless it is among them; each file counts once. */
export function withCurrentJob(
  offers: readonly SourceFile<OfferDocument>[],
  candidate: SourceFile<CandidateDocument> | undefined,
): OffersWithJob {
  const job = candidate === undefined ? undefined : currentJobOf(candidate);
  const names = offers.map(({ name }) => name);
  const { files, baseline } = besideCurrentJob(names, job, (name) => resolve(name));
  const there = (name: string) => offers.find((offer) => offer.name === name);
  const read = (name: string) => (candidate === undefined ? [] : [readCurrentJob(candidate, name)]);
  return { offers: files.flatMap((name) => there(name) ?? read(name)), baseline };
}

/** Reads the file of the job the candidate has, which is an offer file. */
function readCurrentJob({ name, document }: SourceFile<CandidateDocument>, job: string): SourceFile<OfferDocument> {
  const refused = (reason: string) => new Misuse(`${name}: current-job: ${reason}`);
  if (currentJobFile(document.fields)?.isCandidateFile === true)
    throw refused(`${job} is a candidate file; name the offer file of the job you have.`);
  try {
    return readFoundOffer(job);
  } catch (failure) {
    throw failure instanceof Misuse ? refused(failure.message) : failure;
  }
}
