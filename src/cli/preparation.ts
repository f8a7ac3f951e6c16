import { resolve } from 'node:path';
import german from '../../l10n/bundle.l10n.de.json';
import { asksInTalks } from '../core/negotiate/asksInTalks';
import { callSheet } from '../core/negotiate/callSheet';
import { callSheetMarkdown } from '../core/negotiate/callSheetMarkdown';
import { english, localeOf, type Locale } from '../core/locale';
import { draftMessage } from '../core/negotiate/message';
import { leftOutNotice } from '../core/negotiate/messageLeftOut';
import type { MessageLanguage } from '../core/negotiate/messageWords';
import { othersMentioned } from '../core/negotiate/othersMentioned';
import type { Offer } from '../core/offer';
import type { CandidateDocument, OfferDocument } from '../core/parse/parseOffer';
import { valueOf } from '../core/term';
import { Misuse, type Arguments } from './arguments';
import { report } from './check';
import {
  currentJobOf,
  isSameFile,
  nearestCandidate,
  offersBeside,
  readCandidate,
  readOffer,
  type SourceFile,
} from './files';
import { json } from './json';
import type { Terminal } from './terminal';

const locales: Readonly<Record<MessageLanguage, Locale>> = { en: english, de: localeOf('de', german) };

/** Writes what a talk about one offer needs: a message to the employer, or the candidate's own sheet for a call. */
export function prepare(call: Arguments, terminal: Terminal): number {
  const [name, ...rest] = call.files;
  if (name === undefined || rest.length > 0) throw new Misuse(`offer ${call.command} takes one offer.`);
  const named = readOffer(name);
  const offer = named.document.fields;
  if (valueOf(offer.status)?.word === 'current')
    throw new Misuse(`${name} is the job you have, so there is nothing to negotiate; name an offer.`);
  const candidateName = call.candidate ?? nearestCandidate(name);
  const candidate = candidateName === undefined ? undefined : readCandidate(candidateName);
  const errors = report([named, ...(candidate === undefined ? [] : [candidate])], terminal, candidate);
  terminal.out(answer(call, offer, candidate, { name, terminal }));
  return errors > 0 ? 1 : 0;
}

function answer(
  call: Arguments,
  offer: Offer,
  candidate: SourceFile<CandidateDocument> | undefined,
  { name, terminal }: { readonly name: string; readonly terminal: Terminal },
): string {
  const { today } = terminal;
  const isJson = call.format === 'json';
  const fields = candidate?.document.fields;
  const files = othersThan(name, candidate);
  const others = files.map(({ document }) => document.fields);
  if (call.command === 'call') {
    const sheet = callSheet(offer, { candidate: fields, others, today, locale: english });
    return isJson ? json(sheet) : callSheetMarkdown(sheet, english);
  }
  const { kind, language, asks } = call;
  if (kind === undefined) throw new Misuse('Say what the message is about with --kind.');
  const options = { kind, candidate: fields, others, asks, today, locale: locales[language] };
  if (asks !== undefined) checkAsks(asks, asksInTalks(offer, options).map(({ term }) => term)); // prettier-ignore
  const mentioned = othersMentioned(offer, kind, others, today);
  const from = files.filter(({ document }) => mentioned.includes(document.fields)).map((file) => file.name);
  if (from.length > 0)
    terminal.error(`The message says that you have another offer in writing, because of ${from.join(', ')}.\n`);
  const message = draftMessage(offer, options);
  const leftOut = leftOutNotice(message.leftOut, offer, english);
  if (leftOut !== undefined) terminal.error(`${leftOut}\n`);
  return isJson ? json(message) : message.text;
}

function checkAsks(asks: readonly string[], known: readonly string[]): void {
  const wrong = asks.find((each) => !known.includes(each));
  if (wrong === undefined) return;
  const choice = known.length === 0 ? 'there is nothing to ask for' : `these are: ${known.join(', ')}`;
  throw new Misuse(`"${wrong}" is not among the asks that are open; ${choice}.`);
}

/** The offers in the folders of an offer and of the candidate file, and the job the candidate has. */
function othersThan(
  name: string,
  candidate: SourceFile<CandidateDocument> | undefined,
): readonly SourceFile<OfferDocument>[] {
  const current = candidate === undefined ? undefined : currentJobOf(candidate);
  const jobs = current === undefined ? [] : offersBeside(current).filter((job) => isSameFile(job.name, current));
  const files = [...[name, ...(candidate === undefined ? [] : [candidate.name])].flatMap(offersBeside), ...jobs];
  const each = new Map(files.map((file) => [resolve(file.name), file]));
  each.delete(resolve(name));
  return [...each.values()];
}
