import type { IsoDate } from '../../calendar';
import type { Locale } from '../../locale';
import type { Candidate, Offer } from '../../offer';
import type { LeftOut, Quote, QuoteName, Source } from '../quote';
import type { TalkingPointWords } from '../talkingPointWords';

export const messageKinds = ['counter-offer', 'questions', 'request-for-time', 'acceptance', 'decline'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What a message is about; names that no file has are placeholders. */
export interface LetterSubject {
  readonly title: string;
  readonly company: string;
}

/**
 * The words of a message in one language. They are no texts of the interface: a message is written in the language of
 * the employer, whatever that of the editor, so they cannot come from the translations that VS Code loads for its own
 * language. And a letter is not translated sentence by sentence: each language has its own form. A language lacks a
 * sentence only if it does not compile. Nothing here states a fact; whatever is one comes in as an argument.
 */
export interface MessageWords {
  readonly placeholders: Readonly<
    Record<'you' | 'contact' | 'company' | 'title' | 'why' | 'ask' | 'question' | 'answerBy', string>
  >;
  /** What is said for the names that are not to be read. */
  readonly standIns: Readonly<Record<'employer' | 'currentEmployer', string>>;
  readonly subject: Readonly<Record<MessageKind, (about: LetterSubject) => string>>;
  readonly greeting: (name: string) => string;
  readonly thanks: (about: LetterSubject & { readonly date: string | undefined }) => string;
  /** Where no offer has been made yet. */
  readonly thanksForInterest: (about: LetterSubject) => string;
  /** What is said instead to the employer whom one works for. */
  readonly toOwnEmployer: Pick<MessageWords, 'thanks' | 'thanksForInterest' | 'farewell'>;
  readonly asksFollow: (isDecided: boolean) => string;
  readonly ask: (ask: {
    readonly title: string;
    /** Undefined where the title alone is what is asked for. */
    readonly wanted: string | undefined;
    readonly stated: string | undefined;
    readonly answer: string | undefined;
    readonly because: string | undefined;
  }) => string;
  /** A market median as a reason; without a figure, it is what is asked for. */
  readonly median: (median: {
    readonly figure: string | undefined;
    readonly role: string | undefined;
    readonly location: string | undefined;
    readonly source: string;
    readonly date: string;
  }) => string;
  readonly claimsFollow: string;
  readonly claim: (claim: string, evidence: string | undefined) => string;
  readonly openToOtherWays: string;
  readonly anotherOffer: string;
  readonly bothWithCare: string;
  readonly talkBefore: (date: string) => string;
  /** Where the offer ends before a talk could be arranged. */
  readonly talkSoon: (date: string, left: string, isToday: boolean) => string;
  readonly talk: string;
  readonly openUntil: (date: string, left: string | undefined) => string;
  /** The time left, where it is short. */
  readonly left: (days: number) => string;
  /** Of an offer whose last day is over; the day where a file says it. */
  readonly wasOpenUntil: (date: string | undefined) => string;
  readonly wasDeclined: string;
  readonly moreTime: (answerBy: string) => string;
  readonly timeToDecide: (answerBy: string) => string;
  readonly pointsOpen: string;
  readonly promiseToAnswer: string;
  readonly shortNotice: (isToday: boolean) => string;
  readonly questionsFollow: string;
  readonly furtherQuestions: string;
  readonly answersHelp: string;
  readonly acceptAsWritten: string;
  /** Where the letter lacks something. */
  readonly accept: string;
  readonly acceptAsSaid: string;
  readonly acceptAgreed: string;
  /** Where a list of just that follows. */
  readonly acceptWithAgreed: string;
  readonly agreed: (title: string, text: string) => string;
  readonly notInLetter: string;
  readonly notInSigned: string;
  readonly noLetter: string;
  readonly noLetterWith: string;
  /** Nobody promises to sign what is not there yet: only once it says what was agreed. */
  readonly signAsSaid: string;
  readonly signWithPoints: string;
  readonly start: (date: string) => string;
  readonly decline: string;
  /** Where no offer has been made yet. */
  readonly withdraw: string;
  readonly farewell: string;
  readonly closing: string;
}

export interface MessageOptions {
  readonly kind: MessageKind;
  readonly candidate: Candidate | undefined;
  /** The terms to ask for, of those that can be asked for; without it, what is logged, else what is most pressing. */
  readonly asks?: readonly string[] | undefined;
  /** The other offers and the job one has: none of them is named, and that one of them is in hand may be said. */
  readonly others?: readonly Offer[];
  /** Offers that say nothing here, declined ones for example, and whose employers are not named either. */
  readonly notCounted?: readonly Offer[];
  readonly today: IsoDate;
  /** The language of the message, with the names of terms in it; it need not be that of the reader. */
  readonly locale: Locale;
}

/** A text to be sent, with all that stands in it besides the words of its templates. */
export interface EmployerMessage {
  readonly text: string;
  readonly sources: readonly Source[];
  /** What the files say and the text does not, because it holds the name of another employer. */
  readonly leftOut: readonly LeftOut[];
}

/** What the parts of a message are written from. */
export interface Draft {
  readonly offer: Offer;
  readonly candidate: Candidate | undefined;
  /** What to ask for, in a counter-offer. */
  readonly asks: readonly TalkingPointWords[];
  readonly hasOther: boolean;
  readonly today: IsoDate;
  readonly locale: Locale;
  readonly words: MessageWords;
  readonly quote: Quote;
  readonly sentence: Quote;
  readonly name: QuoteName;
  /** The title of a term as a line names it. */
  readonly titled: (title: string, term: string) => string;
}
