import { formatDate } from '../../calendar';
import { valueOf } from '../../term';
import { statusOf } from '../../stage';
import { agreedTerms, notInWriting, withLastWord } from '../../negotiate/log/agreedTerms';
import type { Draft } from './messageTypes';
import { bulletLines } from '../../write/plainText';
import { pastDeadline } from './messageDeadlines';
import { agreedText, type NamedText, notInWritingWords } from '../logText';

/** Accepts on what was agreed, exactly, and asks for what is not in writing to be put in writing. */
export function acceptance(given: Draft): readonly (string | undefined)[] {
  const draft = { ...given, offer: withLastWord(given.offer) };
  const { offer, locale, words, name } = draft;
  const agreed = agreedTerms(offer).map((each) => line(agreedText(each, offer, locale), draft));
  const starts = valueOf(offer.starts)?.date;
  const asked = linesNotInWriting(draft);
  const plain = statusOf(offer).hasLetter
    ? asked.length === 0
      ? words.acceptAsWritten
      : words.accept
    : words.acceptAsSaid;
  // A list that follows at once need not be read twice.
  const isSame = agreed.every((each) => asked.includes(each));
  return [
    pastDeadline(draft),
    agreed.length === 0 ? plain : isSame ? words.acceptWithAgreed : `${words.acceptAgreed}\n\n${bulletLines(agreed)}`,
    ...inWriting(draft, asked),
    starts === undefined ? undefined : words.start(name(formatDate(starts, locale), 'offer', 'starts')),
  ];
}

function linesNotInWriting(draft: Draft): readonly string[] {
  const { offer, locale } = draft;
  return notInWritingWords(notInWriting(offer), offer, locale).map((each) => line(each, draft));
}

function inWriting({ offer, words }: Draft, lines: readonly string[]): readonly string[] {
  const list = lines.length === 0 ? '' : `\n\n${bulletLines(lines)}`;
  if (lines.length === 0) return statusOf(offer).hasLetter ? [] : [`${words.noLetter} ${words.signAsSaid}`];
  if (!statusOf(offer).hasLetter) return [`${words.noLetterWith}${list}`, words.signWithPoints];
  if (statusOf(offer).isSigned) return [`${words.notInSigned}${list}`];
  return [`${words.notInLetter}${list}`, words.signWithPoints];
}

function line({ path, term, title, text, isPlainYes }: NamedText, draft: Draft): string {
  const { words, quote } = draft;
  const named = draft.titled(title, term);
  // What is agreed to be so is named by its title alone.
  const said = isPlainYes ? undefined : quote(text, 'offer', path);
  return said === undefined ? named : words.agreed(named, said);
}
