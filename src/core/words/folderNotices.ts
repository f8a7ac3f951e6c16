import { formatDate, type IsoDate } from '../calendar';
import { listOf, type Locale, lowerFirst } from '../locale';
import { nameOrUndefined, ofOtherEmployers } from '../negotiate/names/otherEmployers';
import type { Offer } from '../offer';
import { type Closed, deadlineOf, stageOf } from '../stage';
import { onOneLine } from '../write/plainText';
import { companyOf, describeValue } from './describe';

/** An offer of a folder with the name of its file. */
interface OfferInFolder {
  readonly offer: Offer;
  readonly file: string;
}

/** What became of the offers in the folders that nobody named or opened. */
export interface FromFolders {
  readonly added: readonly OfferInFolder[];
  /** Without a reason where it is open again by now. */
  readonly leftOut: readonly (OfferInFolder & { readonly closed: Closed | undefined })[];
}

export const nothingFromFolders: FromFolders = { added: [], leftOut: [] };

/** Names the offers that were added and those that were left out, with the reason. */
export function folderNotices({ added, leftOut }: FromFolders, locale: Locale): readonly string[] {
  const { say } = locale;
  const list = (texts: readonly string[]) => listOf(texts, locale);
  const included = added.map(({ offer, file }) => say('{company} ({file})', names(offer, file, locale)));
  const excluded = leftOut.map((each) => withReason(each, locale));
  return [
    ...(included.length === 0 ? [] : [say('Also included from this folder: {offers}.', { offers: list(included) })]),
    ...(excluded.length === 0 ? [] : [say('Not included: {offers}.', { offers: list(excluded) })]),
  ];
}

/** Says the same for other eyes, without names of files and employers. */
export function sharedFolderNotices({ added, leftOut }: FromFolders, { say }: Locale): readonly string[] {
  return [
    ...(added.length === 0
      ? []
      : [say('Other offers included from the same folder: {count}.', { count: added.length })]),
    ...(leftOut.length === 0
      ? []
      : [say('Declined or expired offers not included: {count}.', { count: leftOut.length })]),
  ];
}

/** Returns those that a text about one offer is based on; offers of its own employer may be its earlier revisions. */
export function besideOffer(offer: Offer, { added, leftOut }: FromFolders): FromFolders {
  const isOther = (each: OfferInFolder) => ofOtherEmployers(offer, [each.offer]).length > 0;
  return { added: added.filter(isOther), leftOut: leftOut.filter(isOther) };
}

/** Describes an offer in a list to choose from: its company, status and deadline, as far as they are known. */
export function inBrief(offer: Offer, today: IsoDate, locale: Locale): string {
  const closed = stageOf(offer, today).closed;
  const deadline = deadlineOf(offer)?.date;
  const status = offer.status.state === 'stated' ? lowerFirst(describeValue(offer.status.value, locale), locale) : '';
  const texts = [
    onOneLine(nameOrUndefined(offer.company) ?? ''),
    closed?.is === 'expired' ? expired(closed, locale) : status,
    closed === undefined && deadline !== undefined
      ? locale.say('open until {date}', { date: formatDate(deadline, locale) })
      : '',
  ];
  return texts.filter((text) => text !== '').join(' · ');
}

function withReason({ offer, file, closed }: FromFolders['leftOut'][number], locale: Locale): string {
  const args = names(offer, file, locale);
  if (closed === undefined) return locale.say('{company} ({file})', args);
  const reason = closed.is === 'declined' ? locale.say('declined') : expired(closed, locale);
  return locale.say('{company} ({file}, {reason})', { ...args, reason });
}

function expired({ on }: Extract<Closed, { is: 'expired' }>, locale: Locale): string {
  return on === undefined ? locale.say('expired') : locale.say('expired on {date}', { date: formatDate(on, locale) });
}

function names(offer: Offer, file: string, locale: Locale) {
  return { company: onOneLine(companyOf(offer, locale)), file: onOneLine(file) };
}
