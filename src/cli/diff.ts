import { english } from '../core/locale';
import type { CandidateDocument, OfferDocument } from '../core/parse/parseOffer';
import { revisionOf } from '../core/words/revision/revision';
import { revisionDocument } from '../core/words/revision/revisionDocument';
import type { Arguments } from './arguments';
import type { SourceFile } from './files';
import { json, print } from './print';
import type { Terminal } from './terminal';

/** Says what changed from the first of two revisions to the second. */
export function diff(
  { format }: Arguments,
  [old, own]: readonly SourceFile<OfferDocument>[],
  candidate: SourceFile<CandidateDocument> | undefined,
  notices: readonly string[],
  terminal: Terminal,
): string {
  if (old === undefined || own === undefined) return '';
  const revisions = { old: old.document.fields, own: own.document.fields };
  const found = revisionOf(revisions, candidate?.document.fields, { today: terminal.today, locale: english });
  const revision = { ...found, notices: [...notices, ...found.notices] };
  if (format === 'json') {
    const agreed = revision.agreed.map((each) => ({ ...each, agreed: each.agreed.text }));
    return json({ old: old.name, new: own.name, ...revision, agreed });
  }
  const blocks = revisionDocument(revision, revisions.own, { old: old.name, own: own.name }, english);
  return print(blocks, format, terminal, english);
}
