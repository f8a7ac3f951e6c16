import { findSpec, offerVocabulary, type GroupSpec } from './vocabulary';

/** The title of a path with those of its parents that say more than it does alone: `Health insurance: deductible`. */
export function titleOf(path: string, vocabulary: GroupSpec = offerVocabulary): string {
  const own = findSpec(vocabulary, path);
  const parent = path.replace(/\.[^.]+$/, '');
  const above = parent !== path && parent.includes('.') ? findSpec(vocabulary, parent) : undefined;
  const entry = /\[(\d+)\]$/.exec(path);
  if (own === undefined) return path;
  if (entry !== null) return `${own.title} ${Number(entry[1]) + 1}`;
  return above === undefined || above.title === ''
    ? own.title
    : `${above.title}: ${own.title.charAt(0).toLowerCase()}${own.title.slice(1)}`;
}
