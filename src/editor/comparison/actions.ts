import * as vscode from 'vscode';
import type { PanelData } from '../../core/panel/panelData';
import { tableText } from '../../core/panel/tableText';
import { whatIfNotices } from '../../core/panel/whatIfComparison';
import { valueOf } from '../../core/term';
import type { FromPanel, PanelSession } from '../../webview/protocol';
import { exportComparison } from '../commands/exportCommand';
import { say, userLocale } from '../convert';
import type { Documents } from '../files/documents';
import { kindOf } from '../files/fileKinds';
import { fileNotices } from '../files/fileNotices';
import { showInStatusBar } from '../prompts';
import type { Compared } from './compareSession';

/** Puts the tables of a view on the clipboard. */
export async function copyTable(data: PanelData, name: string, measure: 'usual' | 'alternative'): Promise<void> {
  const view = data.views.find((each) => each.name === name);
  if (view === undefined) return;
  const sections = measure === 'alternative' ? view.alternative?.sections : view.sections;
  await vscode.env.clipboard.writeText(tableText(data, sections ?? view.sections));
  showInStatusBar(say('The table is on the clipboard.'), 4000);
}

/** Exports what is shown: order, baseline and what is tried included. */
export function exportShown(compared: Compared, documents: Documents): Promise<void> {
  const { read, offers, candidate, session } = compared;
  const uris = read.offers.map(({ uri }) => uri);
  return exportComparison(uris, {
    offers,
    candidate: candidate.fields,
    baseline: session.baseline ?? read.baseline,
    candidateFile: read.candidate?.name,
    notices: fileNotices(read, documents),
    fromFolders: read.fromFolders,
    tried: whatIfNotices(compared, userLocale()),
  });
}

/** What is tried still after something was saved: what was refused, and what was typed meanwhile. */
export function leftToTry({ session, refused }: Compared, tried: PanelSession['tried']): PanelSession['tried'] {
  const isLeft = ([path, text]: [string, string]) => refused.has(path) || session.tried[path] !== text;
  return Object.fromEntries(Object.entries(tried).filter(isLeft));
}

/** Weights are tried by the place of their priority; where the list is another one now, they are of no use. */
export function withoutMovedWeights(session: PanelSession, before: Compared | undefined, now: Compared): PanelSession {
  const termsOf = ({ read }: Compared) =>
    read.candidate?.document.fields.priorities.items.map(({ term }) => valueOf(term)?.text ?? '').join('\n');
  if (before === undefined || termsOf(before) === termsOf(now)) return session;
  const tried = Object.entries(session.tried).filter(([path]) => !path.startsWith('priorities['));
  return { ...session, tried: Object.fromEntries(tried) };
}

/** The session with the offers that were chosen; the job one has is left out only where it was not. */
export function chosen(uris: readonly vscode.Uri[], session: PanelSession, compared?: Compared): PanelSession {
  const ids = uris.map(String);
  const current = compared?.read.candidate?.currentJob?.toString();
  return {
    ...session,
    uris: ids,
    added: [],
    leftOut: [],
    hidden: current !== undefined && !ids.includes(current) ? [current] : [],
  };
}

/** The id that an offer had until it was saved for the first time; undefined for any other document. */
export function firstSaved(
  document: vscode.TextDocument,
  { uris }: PanelSession,
  { read }: Compared,
): string | undefined {
  const isShown = read.offers.some(({ uri }) => uri.toString() === document.uri.toString());
  if (kindOf(document) !== 'offer' || isShown) return undefined;
  const untitled = uris.filter((uri) => uri.startsWith('untitled:'));
  const text = document.getText();
  return read.offers.find(({ uri, offer }) => untitled.includes(uri.toString()) && offer.text === text)?.uri.toString();
}

export type { FromPanel };

const texts: Readonly<Record<FromPanel['type'], readonly string[]>> = {
  ready: [],
  dismiss: [],
  reveal: ['id', 'path'],
  peek: ['id', 'path'],
  explain: ['id', 'figure'],
  baseline: ['id'],
  try: ['path', 'text'],
  negotiate: ['id'],
  agree: ['id'],
  copy: ['view', 'measure'],
  do: ['what'],
};

/** A message of the panel's page; undefined for anything else, for a page is never believed. */
export function readIntent(message: unknown): FromPanel | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const fields = message as Record<string, unknown>;
  const { type } = fields;
  if (typeof type !== 'string' || !Object.hasOwn(texts, type)) return undefined;
  const isWhole = texts[type as FromPanel['type']].every((name) => isShortText(fields[name]));
  const isKnown = type !== 'do' || /^(?:choose|export|save|reset|log|take-back)$/.test(String(fields['what']));
  const isListed = type !== 'agree' || isChanges(fields['changes']);
  return isWhole && isKnown && isListed ? (message as FromPanel) : undefined;
}

function isChanges(value: unknown): boolean {
  const isChange = (each: unknown) =>
    typeof each === 'object' &&
    each !== null &&
    'path' in each &&
    isShortText(each.path) &&
    'text' in each &&
    isShortText(each.text);
  return Array.isArray(value) && value.length <= 100 && value.every(isChange);
}

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 2000;
}
