import type { Locale } from '../../locale';
import { escapeMarkdown } from '../markdown';
import { revisionSections } from './revisionText';
import type { Revision } from '../../negotiate/log/revision';
import type { Offer } from '../../generated/fields';

/** What changed from one revision of an offer to the next, as a Markdown document. Text from the files is escaped. */
export function revisionMarkdown(
  revision: Revision,
  own: Offer,
  names: { readonly old: string; readonly own: string },
  locale: Locale,
): string {
  const title = locale.say('What changed: {company}', { company: escapeMarkdown(revision.company) });
  const sections = revisionSections(revision, own, locale).map(
    (section) => `## ${section.title}\n\n${section.lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')}`,
  );
  const from = locale.say('From {old} to {own}', { old: escapeMarkdown(names.old), own: escapeMarkdown(names.own) });
  return `${[`# ${title}`, from, ...sections].join('\n\n')}\n`;
}
