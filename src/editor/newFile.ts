import * as vscode from 'vscode';
import candidateSnippets from '../../snippets/candidate.json';
import offerSnippets from '../../snippets/offer.json';
import { baseName } from './fileKinds';
import { workspaceOffers } from './openFiles';

/** `Offer: New Offer` and `Offer: New Candidate File`: a new file from a snippet, with its gaps to fill in one by one. */
export function registerNewFileCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('offer.newOffer', newOffer),
    vscode.commands.registerCommand('offer.newCandidate', newCandidate),
  );
}

async function newOffer(): Promise<void> {
  const title = vscode.l10n.t('New Offer');
  const company = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The company that makes the offer'),
    placeHolder: 'Acme Robotics',
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Enter the name of the company.') : undefined),
  });
  if (company === undefined) return;
  const folder = await chooseFolder(title);
  if (folder === undefined) return;
  const body = offerSnippets['Whole offer'].body
    .join('\n')
    .replace('${1:Company}', `\${1:${escapeSnippet(yamlText(company.trim()))}}`);
  await create(folder, fileName(company), '.offer.yaml', body);
}

async function newCandidate(): Promise<void> {
  const folder = await chooseFolder(vscode.l10n.t('New Candidate File'));
  if (folder === undefined) return;
  await create(folder, 'me', '.candidate.yaml', candidateSnippets['Whole candidate file'].body.join('\n'));
}

/** Folders that make sense, nearest first; any other through the system's dialog. */
async function chooseFolder(title: string): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const near = active === undefined || active.scheme === 'untitled' ? [] : [vscode.Uri.joinPath(active, '..')];
  const withOffers = (await workspaceOffers()).map((uri) => vscode.Uri.joinPath(uri, '..'));
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const folders = new Map(
    [...near, ...withOffers, ...roots]
      .filter((uri) => vscode.workspace.getWorkspaceFolder(uri) !== undefined)
      .map((uri) => [uri.path.replace(/(.)\/$/, '$1'), uri]),
  );
  const other = vscode.l10n.t('Choose another folder...');
  const items = [...folders.values()].map((uri) => ({ label: folderLabel(uri), uri }));
  const chosen =
    items.length === 0
      ? { label: other }
      : await vscode.window.showQuickPick([...items, { label: other }], {
          title,
          placeHolder: vscode.l10n.t('Where to put the file'),
        });
  if (chosen === undefined) return undefined;
  if ('uri' in chosen) return chosen.uri;
  const picked = await vscode.window.showOpenDialog({
    title,
    canSelectFolders: true,
    canSelectFiles: false,
    openLabel: vscode.l10n.t('Create Here'),
  });
  return picked?.[0];
}

function folderLabel(uri: vscode.Uri): string {
  const root = vscode.workspace.getWorkspaceFolder(uri);
  const path = vscode.workspace.asRelativePath(uri, true);
  return root?.uri.path === uri.path ? root.name : path;
}

/** Creates a file under a name that is still free and lets the user fill the snippet in. */
async function create(folder: vscode.Uri, name: string, suffix: string, body: string): Promise<void> {
  const uri = await freeName(folder, name, suffix);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false });
  if (!(await vscode.workspace.applyEdit(edit))) {
    await vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be created in this folder.', baseName(uri)));
    return;
  }
  const editor = await vscode.window.showTextDocument(uri);
  await editor.insertSnippet(new vscode.SnippetString(body), new vscode.Position(0, 0));
  await editor.document.save();
}

async function freeName(folder: vscode.Uri, name: string, suffix: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}${suffix}`);
    if (!(await exists(uri))) return uri;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** `Acme Robotics, Inc.` as `acme-robotics-inc`; letters of any script stay. */
function fileName(company: string): string {
  const plain = company.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'new'
  );
}

/** A name as a YAML scalar: plain where that is safe, else in double quotes. */
function yamlText(text: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{N} .,'&()+/-]*$/u.test(text) &&
    !/^(?:unknown|none|true|false|null|~)$/i.test(text) &&
    !text.endsWith(' ');
  return isPlain ? text : JSON.stringify(text);
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
