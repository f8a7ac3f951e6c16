import { valueOf, type Term, type Text } from '../../term';

/** A name as the file gives it; undefined where it only says that it is not known, for which these fields have no word. */
export function nameOrUndefined(term: Term<Text>): string | undefined {
  const text = valueOf(term)?.text.trim() ?? '';
  return /^(?:unknown|tbd|tba|n\/?a|\?*)$/i.test(text) ? undefined : text;
}
