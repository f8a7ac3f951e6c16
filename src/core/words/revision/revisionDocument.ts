import type { Locale } from '../../locale';
import type { Revision } from './revision';
import type { Offer } from '../../offer';
import { heading, list, paragraph, section, type Block } from '../../write/document';
import { phrase } from '../../write/phrase';
import { revisionSections } from './revisionText';

/**
 * Words what changed from one revision of an offer to the next as a document; `own` is the newer one, the names are
 * those of the two files.
 */
export function revisionDocument(
  revision: Revision,
  own: Offer,
  names: { readonly old: string; readonly own: string },
  locale: Locale,
): readonly Block[] {
  return [
    heading(1, phrase('What changed: {company}', { company: revision.company }, locale)),
    paragraph(phrase('From {old} to {own}', names, locale)),
    ...revisionSections(revision, own, locale).flatMap(({ title, lines }) => section(2, title, list(lines))),
  ];
}
