import { kindOfName } from './fileKind';

/** The candidate file that counts among those of a folder. */
export interface CandidateInFolder {
  readonly name: string;
  /** The other candidate files of the folder, which do not count. */
  readonly notUsed: readonly string[];
}

export interface FoundCandidate<Folder> extends CandidateInFolder {
  readonly folder: Folder;
}

/** What is to be known of a candidate file that neither it nor an offer says. */
export interface AroundCandidate {
  /** Whether there is a file where `current-job` points to; undefined where nobody looked. */
  readonly isCurrentJobThere?: boolean;
  /** Where this is not the candidate file that counts: the name of that one. */
  readonly usedInstead?: string | undefined;
}

/** Chooses the candidate file among the names of the files in a folder: the first by name. */
export function candidateAmong(names: readonly string[]): CandidateInFolder | undefined {
  const [name, ...notUsed] = names.filter((each) => kindOfName(each) === 'candidate').sort();
  return name === undefined ? undefined : { name, notUsed };
}

/**
 * Finds the candidate file that counts for files in some folders: the nearest one in the first of these folders, or
 * above it, that has one. It asks for the names of the files in one folder after the other, as long as it needs more;
 * the caller lists them, at once or later. A folder is whatever the caller knows it by.
 */
export function* candidateThatCounts<Folder>(
  folders: Iterable<Folder>,
  above: (folder: Folder) => Folder | undefined,
): Generator<Folder, FoundCandidate<Folder> | undefined, readonly string[]> {
  for (const start of folders)
    for (let folder: Folder | undefined = start; folder !== undefined; folder = above(folder)) {
      const found = candidateAmong(yield folder);
      if (found !== undefined) return { folder, ...found };
    }
  return undefined;
}

/** Says what is around a candidate file: which one counts, and whether the file of the current job is there. */
export function aroundCandidate(
  own: string,
  used: { readonly id: string; readonly name: string } | undefined,
  isCurrentJobThere: boolean | undefined,
): AroundCandidate {
  return {
    ...(used === undefined || used.id === own ? {} : { usedInstead: used.name }),
    ...(isCurrentJobThere === undefined ? {} : { isCurrentJobThere }),
  };
}
