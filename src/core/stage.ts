import { daysBetween, type IsoDate } from './calendar';
import type { Offer } from './offer';
import type { Span } from './text';
import { valueOf } from './term';

/** What an offer's own word says of how far it has come, whatever the day. */
export interface Status {
  /** As the file states it; undefined where it does not. */
  readonly word: 'process' | 'verbal' | 'written' | 'signed' | 'current' | 'declined' | 'expired' | undefined;
  /** Whether it is the job that the candidate has. */
  readonly isCurrent: boolean;
  /** Whether nothing of it is left to decide. */
  readonly isSigned: boolean;
  /** Whether the employer has not decided yet. */
  readonly isInProcess: boolean;
  /** Whether it is only talked about: of each term it is only said that it will be so. */
  readonly isSpoken: boolean;
  /** Whether there is a letter, or was before the offer was over. */
  readonly hasLetter: boolean;
  /** Whether the candidate declined it, or it is said to have expired. */
  readonly isOver: boolean;
}

/** How far one can count on an offer, the firmest first. The job one has is as firm as a signed offer. */
export const firmnesses = ['current', 'signed', 'written', 'verbal', 'process', 'unknown'] as const;
export type Firmness = (typeof firmnesses)[number];

/** Why an offer is no longer open: the candidate declined it, or it expired, on a day where that is known. */
export type Closed = { readonly is: 'declined' } | { readonly is: 'expired'; readonly on?: IsoDate };

/** A last day, with the days until then; negative when it is past. */
export interface Deadline {
  readonly date: IsoDate;
  readonly days: number;
}

/** How far an offer has come on a day. */
export interface Stage extends Status {
  /** Why it is no alternative any more; undefined while it is one. */
  readonly closed: Closed | undefined;
  /** Undefined where it is closed. */
  readonly firmness: Firmness | undefined;
  /** Whether it can be accepted as it stands, or was: it is written or signed, and its last day is not over. */
  readonly isInHand: boolean;
  /** The last day to answer it, where it is still to be answered. */
  readonly deadline: Deadline | undefined;
}

/** Returns what the status of an offer says, without regard to its days. */
export function statusOf({ status }: Pick<Offer, 'status'>): Status {
  const word = valueOf(status)?.word;
  return {
    word,
    isCurrent: word === 'current',
    isSigned: word === 'signed',
    isInProcess: word === 'process',
    isSpoken: word === 'process' || word === 'verbal',
    hasLetter: word === 'written' || word === 'signed' || word === 'declined' || word === 'expired',
    isOver: word === 'declined' || word === 'expired',
  };
}

/** Returns how far an offer has come on a day; the one place where its status and its days are judged. */
export function stageOf(offer: Offer, today: IsoDate): Stage {
  const status = statusOf(offer);
  const closed = closedOf(offer, status, today);
  const firmness = closed === undefined ? firmnessOf(status) : undefined;
  const date = deadlineOf(offer)?.date;
  return {
    ...status,
    closed,
    firmness,
    isInHand: firmness === 'signed' || firmness === 'written',
    deadline: date === undefined ? undefined : { date, days: daysBetween(today, date) },
  };
}

function closedOf({ expires }: Offer, { word, isCurrent, isSigned, isOver }: Status, today: IsoDate) {
  if (isCurrent || isSigned) return undefined;
  if (word === 'declined') return { is: 'declined' } as const;
  const lastDay = valueOf(expires)?.date;
  if (lastDay !== undefined && lastDay < today) return { is: 'expired', on: lastDay } as const;
  return isOver ? ({ is: 'expired' } as const) : undefined;
}

function firmnessOf({ word }: Status): Firmness | undefined {
  return word === 'declined' || word === 'expired' ? undefined : (word ?? 'unknown');
}

/**
 * Whether an offer of this firmness can be accepted, or is held already, as it stands; what is only spoken can still
 * change.
 */
export function isFirm(firmness: Firmness): boolean {
  return firmness === 'current' || firmness === 'signed' || firmness === 'written';
}

/** Whether an offer that is still open ends so soon that there is hardly time to talk: within two days. */
export function isNear({ days }: Pick<Deadline, 'days'>): boolean {
  return days >= 0 && days <= 2;
}

/**
 * Returns the last day to accept an offer that the candidate still has to answer, as far as the file says; undefined
 * where it cannot be that day, because the offer is held or over, or was received later.
 */
export function deadlineOf(offer: Offer): { readonly date: IsoDate; readonly span: Span } | undefined {
  const { word, isSpoken } = statusOf(offer);
  const date = valueOf(offer.expires)?.date;
  if (!(word === undefined || word === 'written' || isSpoken)) return undefined;
  if (date === undefined || offer.expires.span === undefined) return undefined;
  return (valueOf(offer.received)?.date ?? date) > date ? undefined : { date, span: offer.expires.span };
}
