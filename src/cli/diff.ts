import { english } from '../core/locale';
import type { CandidateDocument, OfferDocument } from '../core/parse/parseOffer';
import type { Arguments } from './arguments';
import type { SourceFile } from './files';
import { json } from './json';
import { entry } from './insightText';
import { plain } from './text';
import { revisionOf } from '../core/words/revision/revision';
import { revisionSections } from '../core/words/revision/revisionText';

/** What changed from the first of two revisions to the second, for a terminal or as JSON. */
export function diff(
  { format }: Arguments,
  [old, own]: readonly SourceFile<OfferDocument>[],
  candidate: SourceFile<CandidateDocument> | undefined,
  { today, notices }: { readonly today: string; readonly notices: readonly string[] },
): string {
  if (old === undefined || own === undefined) return '';
  const revisions = { old: old.document.fields, own: own.document.fields };
  const found = revisionOf(revisions, candidate?.document.fields, { today, locale: english });
  const revision = { ...found, notices: [...notices, ...found.notices] };
  if (format === 'json') {
    const agreed = revision.agreed.map((each) => ({ ...each, agreed: each.agreed.text }));
    return json({ old: old.name, new: own.name, ...revision, agreed });
  }
  const sections = revisionSections(revision, revisions.own, english).map(({ title, lines }) =>
    [title.toUpperCase(), ...lines.flatMap(entry)].join('\n'),
  );
  return `${[`${plain(revision.company)}: from ${plain(old.name)} to ${plain(own.name)}`, ...sections].join('\n\n')}\n`;
}
