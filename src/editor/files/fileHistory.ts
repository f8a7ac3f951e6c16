/** A commit that changed a file. */
export interface FileCommit {
  readonly hash: string;
  readonly message: string;
  readonly date: Date | undefined;
  /** Reads the file as the commit left it. */
  readonly read: () => Promise<string>;
}

/** What we ask of a repository of the Git extension about the past of a file. */
export interface Repository {
  readonly log: (options: {
    readonly maxEntries: number;
    readonly path: string;
    readonly shortStats: boolean;
  }) => Promise<readonly Commit[]>;
  readonly show: (ref: string, path: string) => Promise<string>;
  readonly diffBetween: (ref1: string, ref2: string) => Promise<readonly Change[]>;
}

interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  /** What it did to the file; versions of VS Code may not say it. */
  readonly shortStat?: { readonly insertions: number };
}

interface Change {
  readonly originalUri: FilePath;
  readonly renameUri: FilePath | undefined;
}

interface FilePath {
  readonly fsPath: string;
}

const mostCommits = 50;

/**
 * Finds the last commits that changed a file, the newest first, also under the names that it had before. A commit that
 * deleted the file has no text of it and is left out. The texts are read when somebody asks for one.
 */
export async function historyOf(
  repository: Repository,
  path: string,
  known: ReadonlySet<string> = new Set(),
): Promise<readonly FileCommit[]> {
  const commits = (await commitsAt(repository, path)).filter(({ hash }) => !known.has(hash));
  const holds = await Promise.all(commits.map((commit) => isFileIn(commit, repository, path)));
  const found = commits.filter((_, i) => holds[i]).map((commit) => fileCommit(commit, repository, path));
  const first = commits.at(-1);
  if (first === undefined || holds.at(-1) !== true || found.length >= mostCommits) return found;
  const before = await nameBefore(repository, first, path);
  if (before === undefined) return found;
  const earlier = await historyOf(repository, before, new Set([...known, ...commits.map(({ hash }) => hash)]));
  return [...found, ...earlier].slice(0, mostCommits);
}

function fileCommit({ hash, message, authorDate }: Commit, repository: Repository, path: string): FileCommit {
  return { hash, message, date: authorDate, read: () => repository.show(hash, path) };
}

/** The commits that name a path; none in a repository without a commit, or of a file that Git does not know. */
async function commitsAt(repository: Repository, path: string): Promise<readonly Commit[]> {
  try {
    return await repository.log({ maxEntries: mostCommits, path, shortStats: true });
  } catch {
    return [];
  }
}

/** Whether a commit left the file; only one that added no line may have deleted it, and is asked for its text. */
async function isFileIn({ hash, shortStat }: Commit, repository: Repository, path: string): Promise<boolean> {
  if (shortStat !== undefined && shortStat.insertions > 0) return true;
  try {
    await repository.show(hash, path);
    return true;
  } catch {
    return false;
  }
}

/** The path from which the commit that is the first under a path renamed the file; undefined where it made it. */
async function nameBefore(
  repository: Repository,
  { hash, parents: [parent] }: Commit,
  path: string,
): Promise<string | undefined> {
  if (parent === undefined) return undefined;
  try {
    const changes = await repository.diffBetween(parent, hash);
    const renamed = changes.find(({ renameUri }) => renameUri?.fsPath === path);
    return renamed?.originalUri.fsPath;
  } catch {
    return undefined;
  }
}
