import * as vscode from 'vscode';
import { kindOfName } from '../../core/fileKind';
import { parseOffer } from '../../core/parse/parseOffer';
import { revisionOf } from '../../core/words/revision/revision';
import { revisionDocument } from '../../core/words/revision/revisionDocument';
import { printMarkdown } from '../../core/write/markdown';
import { say, today, userLocale } from '../convert';
import type { Candidates } from '../files/candidates';
import type { Documents } from '../files/documents';
import type { FileCommit } from '../files/fileHistory';
import { baseName } from '../files/fileKinds';
import { commitsOf } from '../files/gitRevisions';
import { documentAt, workspaceOffers } from '../files/openFiles';
import { pick, showError, showInformation } from '../prompts';

/** An older revision: what it is called, and how its text is read. */
interface OlderRevision {
  readonly name: string;
  readonly read: () => Promise<string>;
}

/**
 * `Offer: Compare with Another Revision`: what changed in an offer since one of its last commits, or since another
 * file, as a Markdown document beside it. Of two offers that are selected in the explorer, the one clicked is the
 * newer.
 */
export function registerRevisionCommand(documents: Documents, candidates: Candidates): vscode.Disposable {
  return vscode.commands.registerCommand('offer.compareRevision', async (clicked?: unknown, selected?: unknown) => {
    const uri = clicked instanceof vscode.Uri ? clicked : vscode.window.activeTextEditor?.document.uri;
    const document = uri === undefined ? undefined : await documentAt(uri);
    const own = document === undefined ? undefined : documents.offer(document);
    if (uri === undefined || own === undefined) {
      void showInformation(say('Open an offer to see what changed in it.'));
      return;
    }
    const older = otherSelected(uri, selected) ?? (await chooseRevision(uri));
    if (older === undefined) return;
    const text = await textOf(older);
    if (text === undefined) return;
    const candidate = (await candidates.find([uri]))?.document.fields;
    const locale = userLocale();
    const revisions = { old: parseOffer(text).fields, own: own.fields };
    const revision = revisionOf(revisions, candidate, { today: today(), locale });
    const content = printMarkdown(
      revisionDocument(revision, own.fields, { old: older.name, own: baseName(uri) }, locale),
    );
    const report = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(report, vscode.ViewColumn.Beside);
  });
}

async function textOf({ name, read }: OlderRevision): Promise<string | undefined> {
  try {
    return await read();
  } catch {
    showError(say('{file} cannot be read.', { file: name }));
    return undefined;
  }
}

/** The other one of two offers that are selected. */
function otherSelected(uri: vscode.Uri, selected: unknown): OlderRevision | undefined {
  if (!Array.isArray(selected) || selected.length !== 2) return undefined;
  const other = selected.find(
    (each): each is vscode.Uri => each instanceof vscode.Uri && each.toString() !== uri.toString(),
  );
  return other !== undefined && kindOfName(other.path) === 'offer' ? ofFile(other) : undefined;
}

function ofFile(uri: vscode.Uri): OlderRevision {
  return {
    name: baseName(uri),
    read: async () => (await vscode.workspace.openTextDocument(uri)).getText(),
  };
}

interface Choice extends vscode.QuickPickItem {
  readonly revision?: OlderRevision;
}

/** Asks for the older revision: one of the last commits of the file, or another offer of the workspace. */
async function chooseRevision(uri: vscode.Uri): Promise<OlderRevision | undefined> {
  const title = say('Compare with Another Revision');
  const [commits, offers] = await Promise.all([commitsOf(uri), workspaceOffers()]);
  const others = offers.filter((each) => each.toString() !== uri.toString());
  if (commits.length + others.length === 0) {
    void showInformation(
      say('There is no other revision of this offer: no commit of it, and no other offer in this folder.'),
    );
    return undefined;
  }
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const choices: readonly Choice[] = [
    ...(commits.length > 0 ? [separator(say('Commits'))] : []),
    ...commits.map((commit) => ofCommit(commit, uri)),
    ...(others.length > 0 ? [separator(say('Files'))] : []),
    ...others.map((each) => ({
      label: baseName(each),
      description: vscode.workspace.asRelativePath(each).replace(/(?:^|\/)[^/]+$/, ''),
      revision: ofFile(each),
    })),
  ];
  const placeHolder = say('Choose the older revision');
  const chosen = await pick(choices, { title, placeHolder, matchOnDescription: true });
  return chosen?.revision;
}

function ofCommit({ hash, message, date, read }: FileCommit, uri: vscode.Uri): Choice {
  const short = hash.slice(0, 7);
  const day = date?.toLocaleDateString(userLocale().tag, { dateStyle: 'medium' });
  return {
    label: message.split('\n', 1)[0] ?? '',
    description: [short, day].filter((part) => part !== undefined).join(', '),
    revision: { name: `${baseName(uri)} (${short})`, read },
  };
}
