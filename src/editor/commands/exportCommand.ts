import * as vscode from 'vscode';
import { type Compared, comparedFor } from '../../core/words/audience/comparedFor';
import {
  folderNotices,
  type FromFolders,
  nothingFromFolders,
  sharedFolderNotices,
} from '../../core/words/folderNotices';
import { writeReport } from '../../core/words/report/writeReport';
import { say, today, userLocale } from '../convert';
import type { Candidates } from '../files/candidates';
import type { Documents } from '../files/documents';
import { baseName } from '../files/fileKinds';
import { folderOf } from '../files/folders';
import { fileNotices, sharedNotices } from '../files/fileNotices';
import { readOffers, toCompare } from '../files/readOffers';
import { showError, showInformation } from '../prompts';
import { chooseExport, type ExportChoice, fileEndings } from './exportChoice';
import { offersFor } from './offersFor';

/** What to export: the offers as they are compared, and what the document says of their files. */
export interface Exported extends Compared {
  readonly candidateFile?: string | undefined;
  readonly notices?: readonly string[];
  readonly fromFolders?: FromFolders;
  /** What of it is only tried, and stands in no file. */
  readonly tried?: readonly string[];
}

/** `Offer: Export Comparison`: the offers that Compare Offers would take, as a document to keep, print or share. */
export function registerExportCommand(documents: Documents, candidates: Candidates): vscode.Disposable {
  return vscode.commands.registerCommand('offer.exportComparison', async (clicked?: unknown, selected?: unknown) => {
    const title = say('Export Comparison');
    const counted = await offersFor(clicked, selected, 2, title, { documents, candidates });
    if (counted === undefined) return;
    const read = await readOffers(counted, { documents, candidates });
    const notices = fileNotices(read, documents);
    if (read.offers.length === 0) {
      showError(notices.join(' '));
      return;
    }
    await exportComparison(
      read.offers.map(({ uri }) => uri),
      {
        offers: toCompare(read),
        candidate: read.candidate?.document.fields,
        baseline: read.baseline,
        candidateFile: read.candidate?.name,
        notices,
        fromFolders: read.fromFolders,
      },
    );
  });
}

/**
 * Asks for format, reader and place, writes the comparison there and offers to open it. `uris` are the files of the
 * offers, in their order; baseline, order and assumptions are those of `exported`.
 */
export async function exportComparison(uris: readonly vscode.Uri[], exported: Exported): Promise<void> {
  const choice = await chooseExport(exported.offers);
  if (choice === undefined) return;
  const target = await vscode.window.showSaveDialog({
    title: say('Export Comparison'),
    ...defaultPlace(uris, fileEndings[choice.format]),
    filters: {
      [choice.format === 'markdown' ? 'Markdown' : choice.format.toUpperCase()]: [fileEndings[choice.format]],
    },
  });
  if (target === undefined) return;
  try {
    await writeComparison(target, uris, exported, choice);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    showError(say('{file} cannot be written: {reason}', { file: baseName(target), reason }));
    return;
  }
  void offerToOpen(target, choice);
}

/** Writes the comparison to a file, in whatever file system it is; rejects where that cannot be written. */
export async function writeComparison(
  target: vscode.Uri,
  uris: readonly vscode.Uri[],
  exported: Exported,
  { format, keep }: ExportChoice,
): Promise<void> {
  const locale = userLocale();
  const isShared = keep !== undefined;
  const audience = isShared ? 'employer' : 'self';
  const notCounted = exported.fromFolders?.leftOut.map(({ offer }) => offer) ?? [];
  const text = writeReport(format, comparedFor({ ...exported, notCounted }, audience, locale, keep), {
    locale,
    today: today(),
    // The names of files tell of employers and of the candidate.
    candidateFile: isShared ? undefined : exported.candidateFile,
    files: isShared ? [] : uris.map(baseName),
    notices: isShared ? noticesToShare(exported) : ownNotices(exported),
  });
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}

function ownNotices({ notices = [], fromFolders = nothingFromFolders, tried = [] }: Exported): readonly string[] {
  return [...notices, ...folderNotices(fromFolders, userLocale()), ...tried];
}

/** Without names of files, employers or terms. */
function noticesToShare({ notices = [], fromFolders = nothingFromFolders, tried = [] }: Exported): readonly string[] {
  const untrue = say('Some of what is shown is only tried: no letter and no candidate file says it.');
  const counted = sharedFolderNotices(fromFolders, userLocale());
  return [...sharedNotices(notices), ...counted, ...(tried.length === 0 ? [] : [untrue])];
}

/** Beside the first offer that has a folder, else in the folder of the workspace, else where the system likes. */
function defaultPlace(uris: readonly vscode.Uri[], ending: string): { readonly defaultUri?: vscode.Uri } {
  const [folder] = uris.flatMap((uri) => folderOf(uri) ?? []);
  return folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, `comparison.${ending}`) };
}

async function offerToOpen(target: vscode.Uri, { format }: ExportChoice): Promise<void> {
  const open = say('Open');
  const answer = await showInformation(say('{file} is written.', { file: baseName(target) }), open);
  if (answer !== open) return;
  const isHere =
    target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  // Only a browser shows and prints a page, and only on this machine does one see the file.
  if (format === 'html' && isHere) await vscode.env.openExternal(target);
  else if (format === 'markdown') await vscode.commands.executeCommand('markdown.showPreview', target);
  else await vscode.commands.executeCommand('vscode.open', target);
}
