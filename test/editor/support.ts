import * as vscode from 'vscode';

export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

export const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

/**
 * Opens a text as an offer that was never saved; anew where VS Code gave it the name of a text that it then threw away.
 */
export async function openUnsaved(content: string, language = 'offer'): Promise<vscode.TextDocument> {
  const open = async () => {
    const document = await vscode.workspace.openTextDocument({ language, content });
    await vscode.window.showTextDocument(document, { preview: false });
    const uri = document.uri.toString();
    await untilTabs((uris) => uris.includes(uri));
    const current = () =>
      vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri && each.getText() === content);
    // A name that is free again can for a moment still be that of the document before.
    for (let tries = 0; tries < 20 && current() === undefined; tries++) await pause(100);
    if (current() === undefined) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return current();
  };
  return persist(open, () => `No text came to say ${content}`);
}

/** The list of tabs follows the editors a moment later. */
async function untilTabs(isExpected: (uris: readonly string[]) => boolean): Promise<void> {
  const uris = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : []));
  await when(uris, isExpected, (listener) => vscode.window.tabGroups.onDidChangeTabs(listener));
}

export async function openFile(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
  return file(name);
}

/** Closes every tab, throwing unsaved text away. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && !document.isClosed) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await untilTabs((uris) => uris.length === 0);
}

/** Our diagnostics of a file, as soon as they are as expected; rejects with what they are when that never happens. */
export async function diagnosticsWhen(
  uri: vscode.Uri,
  isExpected: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const ours = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'offer');
  return when(ours, isExpected, (listener) => vscode.languages.onDidChangeDiagnostics(listener), describe);
}

/** The code of a diagnostic, whether or not it links to a page. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function describe(diagnostics: readonly vscode.Diagnostic[]): string {
  return JSON.stringify(diagnostics.map((each) => [codeOf(each), each.message, each.range.start.line]));
}

/** Tries again until there is an answer: VS Code drops code actions when any extension registers its own meanwhile. */
export async function persist<T>(attempt: () => Promise<T | undefined>, failure: () => string): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await attempt();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(failure());
    await pause(100);
  }
}

/** How long a busy machine may take for what is expected, in milliseconds. */
const limit = 30_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The code action of this title at a range. */
export async function actionAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
  title: string,
): Promise<{ readonly edit: vscode.WorkspaceEdit; readonly isPreferred: boolean | undefined }> {
  let actions: readonly vscode.CodeAction[] = [];
  const find = async () => {
    actions = await actionsAt(document, range, kind);
    return actions.find((each) => each.title === title);
  };
  const action = await persist(find, () => `${title} is not among ${actions.map((each) => each.title).join('; ')}`);
  if (action.edit === undefined) throw new Error(`${title} has no edit`);
  return { edit: action.edit, isPreferred: action.isPreferred };
}

export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

/** The value as soon as it is as expected, looked at now and at each event. */
export async function when<T>(
  read: () => T,
  isExpected: (value: T) => boolean,
  listen: (listener: () => void) => vscode.Disposable,
  describeValue: (value: T) => string = String,
): Promise<T> {
  let subscription: vscode.Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const look = () => {
        const value = read();
        if (isExpected(value)) resolve(value);
      };
      subscription = listen(look);
      timer = setTimeout(() => reject(new Error(`Still not as expected: ${describeValue(read())}`)), limit);
      look();
    });
  } finally {
    subscription?.dispose();
    clearTimeout(timer);
  }
}

export async function replace(document: vscode.TextDocument, find: string, text: string): Promise<void> {
  const start = document.getText().indexOf(find);
  if (start < 0) throw new Error(`The document does not contain ${find}`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + find.length));
  edit.replace(document.uri, range, text);
  await vscode.workspace.applyEdit(edit);
}

/**
 * What is chosen: an entry by its label; in a list of several, these besides what is checked already; or `leave`. Or
 * what is typed.
 */
export type Answer = (
  { readonly label: string } | { readonly alsoChecked: readonly string[] } | { readonly text: string }
) & {
  /** What happens while the list is open. */
  readonly meanwhile?: () => Promise<unknown>;
};

/**
 * Runs a command and answers its lists and fields, one after the other; answers with what it warned of. The extension
 * has the same API as its tests, so no list need open, which nothing would tell; that people can use the lists is shown
 * by the tests of the workbench.
 */
export async function runWith(
  answers: readonly (Answer | 'leave')[],
  command: string,
  ...args: readonly unknown[]
): Promise<readonly string[]> {
  const left = [...answers];
  const warnings: string[] = [];
  const { showQuickPick, showInputBox, showWarningMessage } = vscode.window;
  const next = async () => {
    const answer = left.shift();
    if (typeof answer === 'object') await answer.meanwhile?.();
    return answer;
  };
  Object.assign(vscode.window, {
    showQuickPick: async (items: Items | Thenable<Items>) => choose(await items, await next()),
    showInputBox: async ({ title }: vscode.InputBoxOptions) => typed(title, await next()),
    showWarningMessage: async (text: string, options?: vscode.MessageOptions, ...buttons: readonly string[]) => {
      warnings.push([text, ...(options?.detail === undefined ? [] : [options.detail])].join('\n'));
      return options?.modal === true ? pressed(buttons, await next()) : undefined;
    },
  });
  try {
    await vscode.commands.executeCommand(command, ...args);
  } finally {
    Object.assign(vscode.window, { showQuickPick, showInputBox, showWarningMessage });
  }
  if (left.length > 0) throw new Error(`${command} asked ${left.length} times less than expected`);
  return warnings;
}

type Items = readonly vscode.QuickPickItem[];

function choose(items: Items, answer: Answer | 'leave' | undefined): vscode.QuickPickItem | Items | undefined {
  if (answer === 'leave') return undefined;
  const labelled = (label: string) => {
    const item = items.find((each) => each.label === label);
    if (item === undefined) throw new Error(`${label} is not among ${items.map((each) => each.label).join('; ')}`);
    return item;
  };
  if (answer === undefined || 'text' in answer)
    throw new Error(`Nothing answers ${items.map(({ label }) => label).join('; ')}`);
  if ('label' in answer) return labelled(answer.label);
  return [...items.filter(({ picked }) => picked), ...answer.alsoChecked.map(labelled)];
}

function pressed(buttons: readonly string[], answer: Answer | 'leave' | undefined): string | undefined {
  if (answer === 'leave') return undefined;
  const label = typeof answer === 'object' && 'label' in answer ? answer.label : undefined;
  if (label === undefined || !buttons.includes(label)) throw new Error(`Nothing presses ${buttons.join('; ')}`);
  return label;
}

function typed(title: string | undefined, answer: Answer | 'leave' | undefined): string | undefined {
  if (answer === 'leave') return undefined;
  if (answer === undefined || !('text' in answer)) throw new Error(`Nothing is typed for ${title}`);
  return answer.text;
}
