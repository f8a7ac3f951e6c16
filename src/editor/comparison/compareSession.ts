import * as vscode from 'vscode';
import type { Locale } from '../../core/locale';
import { compareWhatIf, type WhatIfComparison } from '../../core/panel/whatIfComparison';
import type { PanelSession } from '../../webview/protocol';
import { say, today } from '../convert';
import type { Files } from '../files/countedOffers';
import { readOffers, type ReadOffers, toCompare } from '../files/readOffers';
import { showProgress } from '../prompts';
import { arranged } from './session';

/** What a session shows: its offers as they are read now, beside the candidate file, both with what is tried. */
export interface Compared extends WhatIfComparison {
  readonly session: PanelSession;
  /** As they stand, in the order of the columns. */
  readonly read: ReadOffers;
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
    const title = say('Reading offers…');
    showProgress(title, reading);
  }
  const all = await reading;
  const read = { ...all, offers: arranged(all.offers, ({ uri }) => uri.toString(), session) };
  const options = { baseline: session.baseline ?? all.baseline, locale, today: today() };
  return { session, read, ...compareWhatIf(toCompare(read), all.candidate?.document, session, options) };
}
