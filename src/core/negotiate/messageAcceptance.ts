import { formatDate } from '../calendar';
import { valueOf } from '../term';
import { agreedAsks, agreedText } from './loggedAsks';
import type { Draft } from './message';
import { bullets } from './messageLists';
import { pastDeadline } from './messageRequestForTime';
import { hasLetter, notWritten, type Spoken } from './notWritten';

/** Accepts on what was agreed, exactly, and asks for what is not in writing to be put in writing. */
export function acceptance(draft: Draft): readonly (string | undefined)[] {
  const { offer, asks, locale, words, quote, name } = draft;
  const agreed = agreedAsks(asks).map((ask) => words.agreed(name(ask.title, 'vocabulary', ask.term), quote(agreedText(ask), 'offer', ask.path))); // prettier-ignore
  const starts = valueOf(offer.starts)?.date;
  const plain = hasLetter(offer) ? words.acceptAsWritten : words.acceptAsSaid;
  return [
    pastDeadline(draft),
    agreed.length === 0 ? plain : `${words.acceptAgreed}\n\n${bullets(agreed)}`,
    ...inWriting(notWritten(offer, asks, locale), draft),
    starts === undefined ? undefined : words.start(quote(formatDate(starts, locale), 'offer', 'starts')),
  ];
}

function inWriting(missing: readonly Spoken[], { offer, words, quote, name }: Draft): readonly string[] {
  const lines = missing.map(({ path, title, text }) =>
    words.agreed(name(title, 'vocabulary', path), quote(text, 'offer', path)),
  );
  const list = lines.length === 0 ? '' : `\n\n${bullets(lines)}`;
  if (lines.length === 0) return hasLetter(offer) ? [] : [`${words.noLetter} ${words.signThen}`];
  if (!hasLetter(offer)) return [`${words.noLetterWith}${list}`, words.signThen];
  if (valueOf(offer.status)?.word === 'signed') return [`${words.notInSigned}${list}`];
  return [`${words.notInLetter}${list}`, words.signThen];
}
