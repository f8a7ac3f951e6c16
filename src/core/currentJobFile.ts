import { firstOfEach } from './firstOfEach';
import { kindOfName } from './fileKind';
import type { Candidate } from './offer';
import { valueOf } from './term';

/** The file of the job one has, as a candidate file names it. */
interface CurrentJobFile {
  /** The path from the folder of the candidate file, unless it is absolute. */
  readonly path: string;
  /** Whether it names a candidate file, which is no job. */
  readonly isCandidateFile: boolean;
}

/** Reads where the file of the current job is; undefined where the candidate names none. */
export function currentJobFile({ currentJob }: Pick<Candidate, 'currentJob'>): CurrentJobFile | undefined {
  const path = valueOf(currentJob)?.text.replace(/^(?:\.\/)+(?=.)/, '');
  return path === undefined ? undefined : { path, isCandidateFile: kindOfName(path) === 'candidate' };
}

/** Whether a path in a file leads from the root of the file system, and not from the folder of that file. */
export function isAbsolutePath(path: string): boolean {
  return /^(?:[/\\]|[a-z]:[/\\])/i.test(path);
}

/** The files that are compared, and the one that differences are taken from where nobody chooses another. */
export interface BesideCurrentJob<File> {
  readonly files: readonly File[];
  readonly baseline: File | undefined;
}

/** Takes each file once, under the name that it is given first, and the current job in front of them. */
export function besideCurrentJob<File>(
  named: readonly File[],
  currentJob: File | undefined,
  idOf: (file: File) => string,
): BesideCurrentJob<File> {
  const id = currentJob === undefined ? undefined : idOf(currentJob);
  const baseline = named.find((file) => idOf(file) === id) ?? currentJob;
  return { files: firstOfEach(baseline === undefined ? named : [baseline, ...named], idOf), baseline };
}
