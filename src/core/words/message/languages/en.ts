import type { MessageWords } from '../messageTypes';

/** A message in English. */
export const en: MessageWords = {
  placeholders: {
    you: '[your name]',
    contact: '[name of your contact]',
    company: '[company]',
    title: '[position]',
    why: '[why you want this position at this company]',
    ask: '[what you ask for, and why]',
    question: '[your question]',
    answerBy: '[the day by which you will answer]',
  },
  standIns: { employer: 'another employer', currentEmployer: 'my current employer' },
  subject: {
    'counter-offer': ({ title, company }) => `Subject: Your offer: ${title} at ${company}`,
    questions: ({ title, company }) => `Subject: Questions: ${title} at ${company}`,
    'request-for-time': ({ title, company }) => `Subject: Time to decide: ${title} at ${company}`,
    acceptance: ({ title, company }) => `Subject: Acceptance: ${title} at ${company}`,
    decline: ({ title, company }) => `Subject: My decision: ${title} at ${company}`,
  },
  greeting: (name) => `Dear ${name},`,
  thanks: ({ title, company, date }) =>
    date === undefined
      ? `Thank you for the offer to join ${company} as ${title}.`
      : `Thank you for your offer of ${date} to join ${company} as ${title}.`,
  thanksForInterest: ({ title, company }) => `Thank you for considering me as ${title} at ${company}.`,
  toOwnEmployer: {
    thanks: ({ title, date }) =>
      date === undefined
        ? `Thank you for offering me the role of ${title}.`
        : `Thank you for your offer of ${date} to take on the role of ${title}.`,
    thanksForInterest: ({ title }) => `Thank you for considering me for the role of ${title}.`,
    farewell: 'I am glad to stay in my present role, and thank you for your trust.',
  },
  asksFollow: (isDecided) =>
    isDecided
      ? 'I would like to talk with you about the following:'
      : 'Before I decide, I would like to talk with you about the following:',
  ask: ({ title, wanted, stated, answer, because }) =>
    `${title}${wanted === undefined ? '' : `: ${wanted}`}${said(stated, answer)}${because === undefined ? '' : `, because ${because}`}`,
  median: ({ figure, role, location, source, date }) => {
    const place = `${role === undefined ? '' : ` for ${role}`}${location === undefined ? '' : ` in ${location}`}`;
    const origin = `(${source}, ${date})`;
    return figure === undefined
      ? `that is the market median${place} ${origin}`
      : `the market median${place} is ${figure} ${origin}`;
  },
  claimsFollow: 'What I bring to this:',
  claim: (claim, evidence) => (evidence === undefined ? claim : `${claim} (${evidence})`),
  openToOtherWays:
    'I would be glad to find a way that works for both of us. Where a point cannot move, I am open to other ways of getting there.',
  anotherOffer: 'To be open with you: I also have another offer in writing.',
  bothWithCare: 'I also have another offer in writing and want to weigh both with care.',
  talkBefore: (date) => `Your offer is open until ${date}. Could we talk before then?`,
  talkSoon: (date, left, isToday) =>
    `Your offer is open until ${date}, ${left}. Could we talk ${isToday ? 'today' : 'before then'}, or could you keep it open until we have talked?`,
  talk: 'When could we talk?',
  openUntil: (date, left) => `Your offer is open until ${date}${left === undefined ? '' : `, ${left}`}.`,
  left: (days) => (days === 0 ? 'which is today' : days === 1 ? 'which is tomorrow' : `which is in ${days} days`),
  wasOpenUntil: (date) =>
    date === undefined
      ? 'Could you tell me whether your offer still stands?'
      : `Your offer was open until ${date}. Could you tell me whether it still stands?`,
  wasDeclined: 'I declined your offer. Could you tell me whether I may still come back to it?',
  moreTime: (answerBy) =>
    `A decision like this deserves care, so I would like to ask you to keep it open until ${answerBy}.`,
  timeToDecide: (answerBy) => `A decision like this deserves care. May I give you my answer by ${answerBy}?`,
  pointsOpen: 'Some points are still open, and I would like to clear them up with you first.',
  promiseToAnswer: 'You will have my answer by then, and sooner if I can. Until then I am glad to talk at any time.',
  shortNotice: (isToday) =>
    `As time is short, could you let me know today whether that is possible? If the day cannot move, I would be glad to talk ${isToday ? 'today' : 'before then'}.`,
  questionsFollow: 'To see the whole of it, I have some questions:',
  furtherQuestions: 'Some smaller points can wait until we talk.',
  answersHelp: 'A short answer by e-mail would help me most. I am glad to talk about it, too.',
  acceptAsWritten: 'I am glad to accept your offer as your letter states it.',
  accept: 'I am glad to accept your offer.',
  acceptAsSaid: 'I am glad to accept your offer as we discussed it.',
  acceptAgreed: 'I am glad to accept your offer, with what we agreed:',
  acceptWithAgreed: 'I am glad to accept your offer, with what we agreed.',
  agreed: (title, text) => `${title}: ${text}`,
  notInLetter: 'Before I sign, please make sure that the letter includes these points:',
  notInSigned: 'Please confirm these points in writing, as an addendum to what we signed:',
  noLetter: 'Please send me the offer in writing.',
  noLetterWith: 'Please send me the offer in writing, with these points in it:',
  signAsSaid: 'I will sign once the letter reflects what we discussed.',
  signWithPoints: 'I will sign once the letter reflects these points.',
  start: (date) => `I look forward to starting on ${date}.`,
  decline: 'After careful thought I have decided not to accept your offer.',
  withdraw: 'After careful thought I have decided to withdraw my application.',
  farewell:
    'I appreciate the time that you and your colleagues have given me, and hope that our paths will cross again. I wish you and your team all the best.',
  closing: 'Kind regards,',
};

function said(stated: string | undefined, answer: string | undefined): string {
  if (answer !== undefined) return ` rather than the ${answer} that you offered`;
  return stated === undefined ? '' : ` instead of ${stated}`;
}
