import type { MessageWords } from '../messageTypes';

/**
 * A message in German. `Guten Tag` with the name as it stands, because no file says whether it is that of a man or a
 * woman.
 */
export const de: MessageWords = {
  placeholders: {
    you: '[Ihr Name]',
    contact: '[Name der Ansprechperson]',
    company: '[Unternehmen]',
    title: '[Stelle]',
    why: '[warum Sie diese Stelle bei diesem Unternehmen möchten]',
    ask: '[Ihre Forderung und ihr Grund]',
    question: '[Ihre Frage]',
    answerBy: '[Tag Ihrer Antwort]',
  },
  standIns: { employer: 'ein anderer Arbeitgeber', currentEmployer: 'mein jetziger Arbeitgeber' },
  subject: {
    'counter-offer': ({ title, company }) => `Betreff: Ihr Angebot: ${title} bei ${company}`,
    questions: ({ title, company }) => `Betreff: Fragen: ${title} bei ${company}`,
    'request-for-time': ({ title, company }) => `Betreff: Bedenkzeit: ${title} bei ${company}`,
    acceptance: ({ title, company }) => `Betreff: Zusage: ${title} bei ${company}`,
    decline: ({ title, company }) => `Betreff: Meine Entscheidung: ${title} bei ${company}`,
  },
  greeting: (name) => `Guten Tag ${name},`,
  thanks: ({ title, company, date }) =>
    date === undefined
      ? `vielen Dank für Ihr Angebot für die Stelle ${title} bei ${company}.`
      : `vielen Dank für Ihr Angebot vom ${date} für die Stelle ${title} bei ${company}.`,
  thanksForInterest: ({ title, company }) =>
    `vielen Dank, dass Sie mich für die Stelle ${title} bei ${company} in Betracht ziehen.`,
  toOwnEmployer: {
    thanks: ({ title, date }) =>
      date === undefined
        ? `vielen Dank, dass Sie mir die Stelle ${title} anbieten.`
        : `vielen Dank für Ihr Angebot vom ${date}, die Stelle ${title} zu übernehmen.`,
    thanksForInterest: ({ title }) => `vielen Dank, dass Sie mich für die Stelle ${title} in Betracht ziehen.`,
    farewell: 'Ich bleibe gern in meiner jetzigen Stelle und danke Ihnen für Ihr Vertrauen.',
  },
  asksFollow: (isDecided) =>
    isDecided
      ? 'Ich möchte gern mit Ihnen über Folgendes sprechen:'
      : 'Bevor ich mich entscheide, möchte ich gern mit Ihnen über Folgendes sprechen:',
  ask: ({ title, wanted, stated, answer, because }) =>
    `${title}${wanted === undefined ? '' : `: ${wanted}`}${said(stated, answer)}${because === undefined ? '' : `. Begründung: ${because}`}`,
  median: ({ figure, role, location, source, date }) => {
    const place = `${role === undefined ? '' : ` für ${role}`}${location === undefined ? '' : ` in ${location}`}`;
    const origin = `(${source}, ${date})`;
    return figure === undefined
      ? `Das ist der Marktmedian${place} ${origin}`
      : `Der Marktmedian${place} liegt bei ${figure} ${origin}`;
  },
  claimsFollow: 'Was ich dafür mitbringe:',
  claim: (claim, evidence) => (evidence === undefined ? claim : `${claim} (${evidence})`),
  openToOtherWays:
    'Gern finde ich mit Ihnen eine Lösung, die für beide Seiten passt. Wo sich ein Punkt nicht ändern lässt, bin ich für andere Wege offen.',
  anotherOffer: 'Ich möchte offen sein: Mir liegt ein weiteres schriftliches Angebot vor.',
  bothWithCare: 'Mir liegt ein weiteres schriftliches Angebot vor, und ich möchte beide sorgfältig abwägen.',
  talkBefore: (date) => `Ihr Angebot gilt bis zum ${date}. Können wir vorher miteinander sprechen?`,
  talkSoon: (date, left, isToday) =>
    `Ihr Angebot gilt bis zum ${date}, ${left}. Können wir ${isToday ? 'heute noch' : 'vorher'} miteinander sprechen, oder können Sie es bis zu unserem Gespräch offen halten?`,
  talk: 'Wann können wir miteinander sprechen?',
  openUntil: (date, left) => `Ihr Angebot gilt bis zum ${date}${left === undefined ? '' : `, ${left}`}.`,
  left: (days) => (days === 0 ? 'also bis heute' : days === 1 ? 'also bis morgen' : `also noch ${days} Tage`),
  wasOpenUntil: (date) =>
    date === undefined
      ? 'Können Sie mir sagen, ob Ihr Angebot weiterhin besteht?'
      : `Ihr Angebot galt bis zum ${date}. Können Sie mir sagen, ob es weiterhin besteht?`,
  wasDeclined: 'Ich habe Ihr Angebot abgelehnt. Können Sie mir sagen, ob ich darauf zurückkommen kann?',
  moreTime: (answerBy) =>
    `Eine solche Entscheidung möchte ich mit Sorgfalt treffen und bitte Sie deshalb, es bis ${answerBy} offen zu halten.`,
  timeToDecide: (answerBy) =>
    `Eine solche Entscheidung möchte ich mit Sorgfalt treffen. Darf ich Ihnen bis ${answerBy} antworten?`,
  pointsOpen: 'Einige Punkte sind noch offen, und ich möchte sie vorher mit Ihnen klären.',
  promiseToAnswer:
    'Bis dahin haben Sie meine Antwort, wenn möglich früher. In der Zwischenzeit spreche ich jederzeit gern mit Ihnen.',
  shortNotice: (isToday) =>
    `Die Zeit ist knapp: Können Sie mir heute noch sagen, ob das möglich ist? Wenn sich der Tag nicht verschieben lässt, spreche ich gern ${isToday ? 'heute' : 'vorher'} mit Ihnen.`,
  questionsFollow: 'Um mir ein vollständiges Bild zu machen, habe ich einige Fragen:',
  furtherQuestions: 'Einige kleinere Punkte können wir im Gespräch klären.',
  answersHelp: 'Am meisten hilft mir eine kurze Antwort per E-Mail. Gern spreche ich auch mit Ihnen darüber.',
  acceptAsWritten: 'Ich nehme Ihr Angebot gern so an, wie es in Ihrem Schreiben steht.',
  accept: 'Ich nehme Ihr Angebot gern an.',
  acceptAsSaid: 'Ich nehme Ihr Angebot gern so an, wie wir es besprochen haben.',
  acceptWithAgreed: 'Ich nehme Ihr Angebot gern an, mit dem, was wir vereinbart haben.',
  acceptAgreed: 'Ich nehme Ihr Angebot gern an, mit dem, was wir vereinbart haben:',
  agreed: (title, text) => `${title}: ${text}`,
  notInLetter: 'Bitte sorgen Sie dafür, dass diese Punkte im Schreiben stehen, bevor ich unterschreibe:',
  notInSigned:
    'Bitte bestätigen Sie mir diese Punkte schriftlich, in einem Nachtrag zu dem, was wir unterschrieben haben:',
  noLetter: 'Bitte schicken Sie mir das Angebot schriftlich.',
  noLetterWith: 'Bitte schicken Sie mir das Angebot schriftlich, mit diesen Punkten:',
  signAsSaid: 'Ich unterschreibe, sobald das Schreiben wiedergibt, was wir besprochen haben.',
  signWithPoints: 'Ich unterschreibe, sobald diese Punkte im Schreiben stehen.',
  start: (date) => `Ich freue mich darauf, am ${date} anzufangen.`,
  decline: 'Nach reiflicher Überlegung habe ich mich entschieden, Ihr Angebot nicht anzunehmen.',
  withdraw: 'Nach reiflicher Überlegung habe ich mich entschieden, meine Bewerbung zurückzuziehen.',
  farewell:
    'Ich danke Ihnen und Ihren Kolleginnen und Kollegen für die Zeit, die Sie sich genommen haben, und würde mich freuen, wenn sich unsere Wege wieder kreuzen. Ihnen und Ihrem Team wünsche ich alles Gute.',
  closing: 'Mit freundlichen Grüßen',
};

function said(stated: string | undefined, answer: string | undefined): string {
  if (answer !== undefined) return ` (Ihre Antwort: ${answer})`;
  return stated === undefined ? '' : ` (im Angebot: ${stated})`;
}
