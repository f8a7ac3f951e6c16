import { readLog } from '../../negotiate/log/log';
import type { Draft } from './messageTypes';
import { openUntil, pastDeadline, shortNotice } from './messageDeadlines';
import { openQuestions } from './messageQuestions';

/** Asks to keep the offer open. Until when is the candidate's to say: no file knows it. */
export function requestForTime(draft: Draft): readonly (string | undefined)[] {
  const { offer, words, hasOther } = draft;
  const end = openUntil(draft);
  const { answerBy } = words.placeholders;
  const isOpen = readLog(offer).open.length > 0 || openQuestions(draft).length > 0;
  return [
    end ?? pastDeadline(draft),
    [
      end === undefined ? words.timeToDecide(answerBy) : words.moreTime(answerBy),
      isOpen ? words.pointsOpen : '',
      hasOther ? words.bothWithCare : '',
    ]
      .filter((text) => text !== '')
      .join(' '),
    words.promiseToAnswer,
    shortNotice(draft),
  ];
}
