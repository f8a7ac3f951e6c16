import { formatDate, type IsoDate } from '../../calendar';
import { companyOf } from '../../compare/describe';
import { type Locale, template } from '../../locale';
import type { OfferDocument } from '../../parse/parseOffer';
import { lineOf } from '../../parse/textLines';
import { nearestSpan } from '../../terms';
import type { AgreedTerm } from '../../negotiate/log/agreedTerms';
import { type InWriting, isAllWritten } from '../../negotiate/log/inWriting';
import { escapeMarkdown, table } from '../markdown';
import type { OpenItem } from '../../negotiate/log/inWriting';
import { type AgreedWords, inWritingWords, type InWritingWords, type OpenItemWords } from '../logText';
import { linked, type LineLink, noLine } from '../../write/sourceLinks';

/** The check before signing as a Markdown document, a list to tick off with the lines of the file. Text from the file stays text. */
export function inWritingMarkdown(
  { fields, text }: OfferDocument,
  found: InWriting,
  today: IsoDate,
  locale: Locale,
  link: LineLink = noLine,
): string {
  const { say } = locale;
  const check = inWritingWords(found, fields, locale);
  const title = say('Before you sign: {company}', { company: escapeMarkdown(companyOf(fields, locale)) });
  const place = (path: string) => {
    const span = nearestSpan(fields, path);
    return span === undefined ? undefined : lineOf(span.start, text);
  };
  const item = ({ title: name, path, wrong, todo }: OpenItemWords) => {
    const line = place(path);
    const label = `**${linked(escapeMarkdown(name), link(path))}**`;
    const about = line === undefined ? label : say('{term} (line {line})', { term: label, line });
    return `- [ ] ${about}: ${escapeMarkdown(wrong)} ${escapeMarkdown(todo)}`;
  };
  const sections = Object.entries(titles).map(([kind, heading]) => {
    const items = check.toClear.filter((each) => each.kind === kind).map(item);
    return items.length === 0 ? '' : `## ${say(heading)}\n\n${items.join('\n')}`;
  });
  const parts = [`# ${title}`, formatDate(today, locale), verdict(check, locale), compared(check.agreed, locale), ...sections]; // prettier-ignore
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const titles: Readonly<Record<OpenItem['kind'], string>> = {
  agreed: template('Agreed, and not in writing'),
  promise: template('Promised, and not in the letter'),
  spoken: template('Only said so far'),
  ask: template('Asks without an end'),
  question: template('What the offer does not say'),
  condition: template('Conditions'),
  deadline: template('Deadlines'),
};

function verdict(check: InWritingWords, { say }: Locale): string {
  const { agreed, toClear } = check;
  const open = agreed.filter((each) => each.verdict !== 'in-writing').length;
  if (open > 0) return say('**Agreed, and not certainly in writing: {open} of {all}.**', { open, all: agreed.length });
  if (toClear.length === 0) return say('Nothing is left to clear.');
  return agreed.length > 0 && isAllWritten(check)
    ? say('All that was agreed is in writing.')
    : say('The log has no agreed asks.');
}

/** What the comparison of what was agreed with the offer comes to, as Markdown. */
export const agreedVerdicts: Readonly<Record<AgreedTerm['verdict'], string>> = {
  'in-writing': template('in writing'),
  different: template('**differs**'),
  missing: template('**missing**'),
  'only-said': template('**not in writing**'),
  'to-read': template('to be read'),
};

function compared(agreed: readonly AgreedWords[], { say }: Locale): string {
  const head = [say('Term'), say('Agreed'), say('The offer says'), say('Verdict')];
  const rows = agreed.map(({ title, agreed: value, stated, verdict: word }) => [
    ...[title, value, stated].map(escapeMarkdown),
    say(agreedVerdicts[word]),
  ]);
  return table(head, rows, 'words');
}
