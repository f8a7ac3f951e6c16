import { translations } from '../core/generated/translations';
import { english, localeOf } from '../core/locale';
import { talkingPoints } from '../core/negotiate/trades/talkingPoints';
import type { Offer } from '../core/offer';
import type { CandidateDocument } from '../core/parse/parseOffer';
import { statusOf } from '../core/stage';
import { callSheet } from '../core/words/callSheet/callSheet';
import { callSheetDocument } from '../core/words/callSheet/callSheetDocument';
import { besideOffer, folderNotices } from '../core/words/folderNotices';
import { beforeAccepting, beforeAcceptingTexts, refusalText } from '../core/words/message/beforeAccepting';
import { messageDocument } from '../core/words/message/messageDocument';
import { draftMessage, othersMentioned, restsOnOthers } from '../core/words/message/message';
import { leftOutNotice } from '../core/words/quote';
import { oneLine } from '../core/write/plainText';
import { type Arguments, Misuse } from './arguments';
import { report } from './check';
import { candidateFor } from './candidateFiles';
import { readOffer, type SourceFile } from './files';
import { type OffersBeside, offersFor } from './offersBeside';
import { json, print } from './print';
import type { Terminal } from './terminal';

/**
 * Writes what a talk about one offer needs: a message to the employer, or the candidate's own sheet for a call. The
 * first file is the offer; it is compared with the others that are named, or where none is, with those of its folder
 * that count.
 */
export function prepare(call: Arguments, terminal: Terminal): number {
  const [name, ...rest] = call.files;
  if (name === undefined) throw new Misuse(`offer ${call.command} takes an offer.`);
  const named = readOffer(name);
  const offer = named.document.fields;
  if (statusOf(offer).isCurrent)
    throw new Misuse(`${name} is the job you have, so there is nothing to negotiate; name an offer.`);
  const others = rest.map(readOffer);
  const candidate = candidateFor([name], call.candidate, terminal);
  const errors = report([named, ...others, ...(candidate === undefined ? [] : [candidate])], terminal, candidate);
  const against = whyNotAccept(call, offer, candidate, terminal.today);
  if (against !== undefined) {
    terminal.error(against);
    return 1;
  }
  const beside = offersFor(named, others, candidate, terminal.today);
  terminal.out(answer(call, offer, { ...beside, candidate: candidate?.document.fields }, terminal));
  return errors > 0 ? 1 : 0;
}

/** Why an acceptance is not drafted; undefined where it is, and of other messages. */
function whyNotAccept(
  { kind, anyway }: Arguments,
  offer: Offer,
  candidate: SourceFile<CandidateDocument> | undefined,
  today: string,
): string | undefined {
  if (kind !== 'acceptance') return undefined;
  const refusal = refusalText(offer, english);
  if (refusal !== undefined) return `offer: ${oneLine(refusal)}\n`;
  const found = beforeAccepting(offer, { candidate: candidate?.document.fields, today });
  if (found === undefined || anyway) return undefined;
  const lines = beforeAcceptingTexts(found, offer, english).map((text) => `  ${oneLine(text)}`);
  return ['Before you accept:', ...lines, 'Add --anyway to draft the acceptance despite these points.', ''].join('\n');
}

function answer(
  call: Arguments,
  offer: Offer,
  { candidate, files, leftOut, fromFolder }: OffersBeside & Pick<Parameters<typeof talkingPoints>[1], 'candidate'>,
  terminal: Terminal,
): string {
  const { today } = terminal;
  const isJson = call.format === 'json';
  const others = files.map(({ document }) => document.fields);
  const notices = folderNotices(besideOffer(offer, fromFolder), english);
  const tell = () => notices.forEach((notice) => terminal.error(`${oneLine(notice)}\n`));
  if (call.command === 'call') {
    tell();
    const sheet = callSheet(offer, { candidate, others, notices, today, locale: english });
    return isJson ? json(sheet) : print(callSheetDocument(sheet, english), call.format, terminal, english);
  }
  const { kind, language, asks } = call;
  if (kind === undefined) throw new Misuse('Say what the message is about with --kind.');
  const options = {
    kind,
    candidate,
    others,
    notCounted: leftOut,
    asks,
    today,
    locale: localeOf(language, translations[language]),
  };
  if (asks !== undefined)
    checkAsks(
      asks,
      talkingPoints(offer, options).map(({ term }) => term),
    );
  if (restsOnOthers(kind)) tell();
  const mentioned = othersMentioned(offer, kind, others, today);
  const from = files.filter(({ document }) => mentioned.includes(document.fields)).map((file) => file.name);
  if (from.length > 0)
    terminal.error(`The message says that you have another offer in writing, because of ${from.join(', ')}.\n`);
  const message = draftMessage(offer, options);
  const cut = leftOutNotice(message.leftOut, offer, english);
  if (cut !== undefined) terminal.error(`${oneLine(cut)}\n`);
  if (call.format === 'text') return message.text;
  return isJson ? json(message) : print(messageDocument(message), call.format, terminal, options.locale);
}

function checkAsks(asks: readonly string[], known: readonly string[]): void {
  const wrong = asks.find((each) => !known.includes(each));
  if (wrong === undefined) return;
  const choice = known.length === 0 ? 'there is nothing to ask for' : `these are: ${known.join(', ')}`;
  throw new Misuse(`"${wrong}" is not among the asks that are open; ${choice}.`);
}
