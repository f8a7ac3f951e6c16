import { formatDate } from '../calendar';
import { valueOf } from '../term';
import { agreedTerms, hasLetter } from './agreedTerms';
import type { Draft } from './message';
import { bullets } from './messageLists';
import { pastDeadline } from './messageDeadlines';
import { notInWriting } from './notInWriting';

/** Accepts on what was agreed, exactly, and asks for what is not in writing to be put in writing. */
export function acceptance(draft: Draft): readonly (string | undefined)[] {
  const { offer, locale, words, quote } = draft;
  const agreed = agreedTerms(offer, locale).map((each) => line({ ...each, text: each.agreed }, draft));
  const starts = valueOf(offer.starts)?.date;
  const plain = hasLetter(offer) ? words.acceptAsWritten : words.acceptAsSaid;
  return [
    pastDeadline(draft),
    agreed.length === 0 ? plain : `${words.acceptAgreed}\n\n${bullets(agreed)}`,
    ...inWriting(draft),
    starts === undefined ? undefined : words.start(quote(formatDate(starts, locale), 'offer', 'starts')),
  ];
}

function inWriting(draft: Draft): readonly string[] {
  const { offer, locale, words } = draft;
  const { agreed, promised } = notInWriting(offer, locale);
  const lines = [
    ...agreed.map((each) => line({ ...each, text: each.agreed }, draft)),
    ...promised.map((each) => line({ ...each, term: each.path }, draft)),
  ];
  const list = lines.length === 0 ? '' : `\n\n${bullets(lines)}`;
  if (lines.length === 0) return hasLetter(offer) ? [] : [`${words.noLetter} ${words.signThen}`];
  if (!hasLetter(offer)) return [`${words.noLetterWith}${list}`, words.signThen];
  if (valueOf(offer.status)?.word === 'signed') return [`${words.notInSigned}${list}`];
  return [`${words.notInLetter}${list}`, words.signThen];
}

interface Line {
  readonly path: string;
  readonly term: string;
  readonly title: string;
  readonly text: string;
}

function line({ path, term, title, text }: Line, { words, quote, name }: Draft): string {
  return words.agreed(name(title, 'vocabulary', term), quote(text, 'offer', path));
}
