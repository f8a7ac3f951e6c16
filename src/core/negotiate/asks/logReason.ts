import { formatDate } from '../../calendar';
import { clauses } from '../../compare/describe';
import { template } from '../../locale';
import type { Ask, Offer } from '../../offer';
import { valueOf } from '../../term';
import type { AskGround } from './askGround';
import { askLog, askStatus } from '../log/askLog';
import type { AskReason } from './askSources';
import { canonical } from '../../canonical';
import { describeClaim } from '../terms/describeClaim';
import { ownCurrency, readWanted, type Subject } from '../terms/wanted';

const statusWords = {
  planned: template('You plan to ask for {ask}'),
  asked: template('You asked for {ask}'),
  countered: template('You asked for {ask}, and they offered something else'),
  declined: template('You asked for {ask}, and they declined'),
};

/** An ask of the log that was not agreed: open, or declined. */
export interface LogEntry {
  readonly ask: Ask;
  readonly path: string;
  readonly text: string;
  readonly status: 'planned' | 'asked' | 'countered' | 'declined';
}

/** What the log holds of each term, and the terms of which it says that all is agreed. */
export function logEntries(offer: Offer): {
  readonly open: readonly LogEntry[];
  readonly agreed: ReadonlySet<string>;
} {
  const log = askLog(offer).map((ask) => ({ ask, path: canonical(valueOf(ask.term)?.text ?? ''), status: askStatus(ask) })); // prettier-ignore
  const open = log.flatMap(({ ask, path, status }): LogEntry[] => {
    const text = valueOf(ask.ask)?.text;
    return text === undefined || status === 'agreed' ? [] : [{ ask, path, text, status }];
  });
  return { open, agreed: new Set(log.filter(({ status }) => status === 'agreed').map(({ path }) => path)) };
}

/** What the log says of an ask, with the figure that was asked for. */
export function logReason(logged: LogEntry, subject: Subject | undefined, { offer, locale }: AskGround): AskReason {
  const { ask, status, text } = logged;
  const wanted = subject === undefined ? undefined : readWanted(text, subject.spec, ownCurrency(offer));
  const [because, answer, on] = [valueOf(ask.because)?.text, valueOf(ask.answer)?.text, valueOf(ask.on)?.date];
  const inWords = (each: string) => describeClaim(each, logged.path, ownCurrency(offer), locale);
  const said = clauses([
    locale.say(statusWords[status], { ask: inWords(text) }),
    answer === undefined ? undefined : locale.say('answer: {answer}', { answer: inWords(answer) }),
    on === undefined ? undefined : formatDate(on, locale),
  ]);
  const direction = subject?.spec.better === 'less' ? 'less' : 'more';
  return {
    kind: 'log',
    ...(wanted === undefined ? {} : { wanted }),
    direction,
    text: because === undefined ? locale.say('{sentence}.', { sentence: said }) : locale.say('{sentence}: {because}.', { sentence: said, because: trimmed(because) }), // prettier-ignore
  };
}

function trimmed(text: string): string {
  return text.trim().replace(/(?<![.!])[.!]+$/, '');
}
