import * as vscode from 'vscode';
import type { PanelData, PanelSession } from '../../webview/protocol';
import type { Documents } from '../documents';
import { exportComparison } from '../exportCommand';
import { fileNotices } from '../fileNotices';
import { toCompare } from '../readOffers';
import type { Compared } from './compareSession';
import { saveAssumptions } from './saveAssumptions';
import { tableText } from './tableText';

/** Puts the tables of a view on the clipboard. */
export async function copyTable(data: PanelData, name: string, measure: 'usual' | 'alternative'): Promise<void> {
  const view = data.views.find((each) => each.name === name);
  if (view === undefined) return;
  const sections = measure === 'alternative' ? view.alternative?.sections : view.sections;
  await vscode.env.clipboard.writeText(tableText(data, sections ?? view.sections));
  vscode.window.setStatusBarMessage(vscode.l10n.t('The table is on the clipboard.'), 4000);
}

/** Exports what is shown: order, baseline and what is tried included. */
export function exportShown({ read, candidate, session }: Compared, documents: Documents): Promise<void> {
  const uris = read.offers.map(({ uri }) => uri);
  return exportComparison(uris, {
    offers: toCompare(read),
    candidate: candidate.fields,
    baseline: session.baseline,
    candidateFile: read.candidate?.name,
    notices: fileNotices(read, documents),
  });
}

/** Writes what is tried into the candidate file; answers with the session as it is then: what was refused is tried still. */
export async function saveTried({ read, candidate, refused, session }: Compared): Promise<PanelSession> {
  if (!(await saveAssumptions(read.candidate, read.offers[0]?.uri, candidate.text))) return session;
  const left = Object.entries(session.tried).filter(([path]) => refused.has(path));
  return { ...session, tried: Object.fromEntries(left) };
}

/** The session with the offers that were chosen; the job one has is left out only where it was not. */
export function chosen(uris: readonly vscode.Uri[], { read, session }: Compared): PanelSession {
  const ids = uris.map(String);
  const current = read.candidate?.currentJob?.toString();
  return { ...session, uris: ids, hidden: current !== undefined && !ids.includes(current) ? [current] : [] };
}
