import { kindOfName } from '../../core/fileKind';
import { say } from '../convert';
import type { Documents } from './documents';
import { baseName } from './fileKinds';
import type { ReadOffers } from './readOffers';

/** Files that are left out, and files whose mistakes keep parts of them out of the figures. */
export function fileNotices({ missing, offers }: ReadOffers, documents: Documents): string[] {
  const unread = missing.map((uri) =>
    kindOfName(uri.path) === 'candidate'
      ? say('{file} is a candidate file; name the offer file of the job you have.', { file: baseName(uri) })
      : say('{file} cannot be read.', { file: baseName(uri) }),
  );
  const faulty = offers.filter(({ document }) =>
    documents.findings(document).some(({ severity }) => severity === 'error'),
  );
  return [
    ...unread,
    ...faulty.map(({ uri }) => say('{file} has errors; what cannot be read is not counted.', { file: baseName(uri) })),
  ];
}

/** The same for other eyes: the names of files tell of employers and of the candidate. */
export function sharedNotices(notices: readonly string[]): readonly string[] {
  return notices.length === 0
    ? []
    : [say('There are errors in the files, or files that cannot be read; what they say is not counted.')];
}
