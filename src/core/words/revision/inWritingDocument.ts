import { formatDate, type IsoDate } from '../../calendar';
import { type Locale, template } from '../../locale';
import { type InWriting, isAllWritten, type OpenItem } from '../../negotiate/log/inWriting';
import type { OfferDocument } from '../../parse/parseOffer';
import { lineOf } from '../../parse/textLines';
import { nearestSpan } from '../../terms';
import {
  type Block,
  heading,
  type Line,
  linked,
  list,
  paragraph,
  quoted,
  section,
  strong,
  table,
} from '../../write/document';
import { phrase } from '../../write/phrase';
import { companyOf } from '../describe';
import { type AgreedWords, inWritingWords, type InWritingWords } from '../logText';

/**
 * Words the check before signing as a document, a list to tick off with the lines of the one offer that it is about.
 */
export function inWritingDocument(
  offer: OfferDocument,
  found: InWriting,
  today: IsoDate,
  locale: Locale,
): readonly Block[] {
  const { say } = locale;
  const check = inWritingWords(found, offer.fields, locale);
  const company = companyOf(offer.fields, locale);
  return [
    heading(1, phrase('Before you sign: {company}', { company }, locale)),
    paragraph(formatDate(today, locale)),
    paragraph(verdict(check, locale)),
    ...agreedTable(check.agreed, (title) => title, locale),
    ...Object.entries(titles).flatMap(([kind, title]) => {
      const items = check.toClear.filter((each) => each.kind === kind);
      return section(
        2,
        say(title),
        list(
          items.map((each) => itemLine(each, offer, locale)),
          'box',
        ),
      );
    }),
  ];
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

function itemLine(
  { title, path, wrong, todo }: InWritingWords['toClear'][number],
  { fields, text }: OfferDocument,
  locale: Locale,
): Line {
  const span = nearestSpan(fields, path);
  const term = strong(linked(quoted(title), { offer: '', path }));
  const about =
    span === undefined ? term : phrase('{term} (line {line})', { term, line: lineOf(span.start, text) }, locale);
  return [about, ': ', wrong, ' ', todo];
}

function verdict(check: InWritingWords, locale: Locale): Line {
  const { agreed, toClear } = check;
  const open = agreed.filter((each) => each.verdict !== 'in-writing').length;
  if (open > 0)
    return phrase('**Agreed, and not certainly in writing: {open} of {all}.**', { open, all: agreed.length }, locale);
  if (toClear.length === 0) return locale.say('Nothing is left to clear.');
  return agreed.length > 0 && isAllWritten(check)
    ? locale.say('All that was agreed is in writing.')
    : locale.say('The log has no agreed asks.');
}

/** What the comparison of what was agreed with the offer comes to. */
const agreedVerdicts: Readonly<Record<AgreedWords['verdict'], string>> = {
  'in-writing': template('in writing'),
  different: template('**differs**'),
  missing: template('**missing**'),
  'only-said': template('**not in writing**'),
  'to-read': template('to be read'),
};

/**
 * Returns what was agreed beside what the offer says; `titleOf` makes of the title of a term what stands in its row.
 */
export function agreedTable(
  agreed: readonly AgreedWords[],
  titleOf: (title: Line, path: string) => Line,
  locale: Locale,
): readonly Block[] {
  const { say } = locale;
  const rows = agreed.map(({ path, title, agreed: value, stated, verdict: word }) => ({
    title: titleOf(quoted(title), path),
    cells: [quoted(value), quoted(stated), phrase(agreedVerdicts[word], {}, locale)],
  }));
  const columns = [say('Agreed'), say('The offer says'), say('Verdict')];
  return table({ content: 'words', corner: say('Term'), columns, rows });
}
