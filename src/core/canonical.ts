import { findSpec, offerVocabulary, shortField } from './vocabulary';

/** A group and the field that its short form states are one term. */
export function canonical(path: string): string {
  const spec = findSpec(offerVocabulary, path);
  const short = spec?.type === 'group' ? shortField(spec) : undefined;
  return short === undefined ? path : `${path}.${short.name}`;
}
