import { isNamedEntry } from '../../titles';
import { readAssumptions } from '../../value/assumptions';
import { valueOffer } from '../../value/valueOffer';
import type { Draft } from './messageTypes';
import { talkBeforeDeadline } from './messageDeadlines';
import { bulletLines } from '../../write/plainText';
import { type Question, questionsOf, topQuestions } from '../../negotiate/questions/questions';
import { questionText } from '../termWords';

/** How many questions a message asks, so that it gets answers. */
const mostQuestions = 8;

/** Asks for what the offer leaves open, for the most pressing of it. */
export function questions(draft: Draft): readonly (string | undefined)[] {
  const { words } = draft;
  const all = openQuestions(draft);
  const asked = all.slice(0, mostQuestions).flatMap((each) => inMessage(each, draft) ?? []);
  return [
    `${words.questionsFollow}\n\n${bulletLines(asked.length === 0 ? [words.placeholders.question] : asked)}`,
    [all.length > mostQuestions ? words.furtherQuestions : '', words.answersHelp]
      .filter((text) => text !== '')
      .join(' '),
    talkBeforeDeadline(draft),
  ];
}

/** A question may be about an entry that goes by a name of its own. */
function inMessage(question: Question, { offer, name, quote, locale }: Draft): string | undefined {
  const { path } = question;
  const text = questionText(question, offer, locale);
  return isNamedEntry(offer, path) ? quote(text, 'vocabulary', path) : name(text, 'vocabulary', path);
}

/** What the offer leaves open; the questions that the candidate's needs hang on first. */
export function openQuestions({ offer, candidate, today }: Draft): readonly Question[] {
  const { unpriced } = valueOffer(offer, readAssumptions(candidate), today);
  return topQuestions(questionsOf(offer, unpriced), unpriced, candidate);
}
