export type FileKind = 'offer' | 'candidate';

/** The kind of a file by its name or path; undefined for files that are not ours. */
export function kindOfName(name: string): FileKind | undefined {
  if (/\.offer\.ya?ml$/i.test(name)) return 'offer';
  return /\.candidate\.ya?ml$/i.test(name) ? 'candidate' : undefined;
}
