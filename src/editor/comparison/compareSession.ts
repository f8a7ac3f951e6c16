import * as vscode from 'vscode';
import { compareOffers } from '../../core/compare/compareOffers';
import type { Comparison, OfferToCompare } from '../../core/compare/comparison';
import type { Message } from '../../core/finding';
import type { Locale } from '../../core/locale';
import { agreedTo } from '../../core/negotiate/terms/agreedTo';
import { parseCandidate, type CandidateDocument } from '../../core/parse/parseOffer';
import { setFields } from '../../core/refactor/setFields';
import type { PanelSession } from '../../webview/protocol';
import { today } from '../convert';
import type { Files } from '../files/countedOffers';
import { showProgress } from '../prompts';
import { readOffers, toCompare, type ReadOffers } from '../files/readOffers';
import { arranged } from './session';

/** What a session shows: its offers as they are read now, beside the candidate file with what is tried. */
export interface Compared {
  readonly session: PanelSession;
  /** In the order of the columns, as they would be if the employers agreed to what is tried. */
  readonly read: ReadOffers;
  /** The same as they stand. */
  readonly letters: readonly OfferToCompare[];
  /** What of the values that are tried cannot be used, with the reason, by offer. */
  readonly misfits: ReadonlyMap<string, ReadonlyMap<string, Message>>;
  /** The candidate file as it would stand with what is tried; without one, an empty file. */
  readonly candidate: CandidateDocument;
  /** What of it cannot be used, with the reason. */
  readonly refused: ReadonlyMap<string, Message>;
  readonly comparison: Comparison;
  /** The comparison of the offers as they stand; the same where nothing is tried of them. */
  readonly stands: Comparison;
}

/** From how many files on reading them is shown as progress. */
const many = 8;

/** Reads and compares the offers of a session. */
export async function compareSession(
  session: PanelSession,
  files: Files,
  locale: Locale,
  isFirst: boolean,
): Promise<Compared> {
  const uris = (ids: readonly string[]) => ids.map((id) => vscode.Uri.parse(id));
  const added = session.added.filter((id) => !session.hidden.includes(id));
  const reading = readOffers({ uris: uris(session.uris), added: uris(added), leftOut: uris(session.leftOut) }, files);
  if (isFirst && session.uris.length > many) {
    const title = vscode.l10n.t('Reading offers…');
    showProgress(title, reading);
  }
  const all = await reading;
  const letters = { ...all, offers: arranged(all.offers, ({ uri }) => uri.toString(), session) };
  const { read, misfits } = withAgreed(letters, session);
  const { document: candidate, refused } = setFields(
    all.candidate?.document ?? parseCandidate(''),
    new Map(Object.entries(session.tried)),
  );
  const options = { baseline: session.baseline, locale, today: today() };
  const comparison = compareOffers(toCompare(read), candidate.fields, options);
  const stands = misfits.size === 0 ? comparison : compareOffers(toCompare(letters), candidate.fields, options);
  return { session, read, letters: toCompare(letters), misfits, candidate, refused, comparison, stands };
}

function withAgreed(letters: ReadOffers, { agreed }: PanelSession): Pick<Compared, 'read' | 'misfits'> {
  const misfits = new Map<string, ReadonlyMap<string, Message>>();
  const offers = letters.offers.map((each) => {
    const values = agreed[each.uri.toString()];
    if (values === undefined) return each;
    const { offer: fields, refused } = agreedTo(each.offer.fields, new Map(Object.entries(values)));
    misfits.set(each.uri.toString(), refused);
    return { ...each, offer: { ...each.offer, fields } };
  });
  return { read: { ...letters, offers }, misfits };
}
