import * as vscode from 'vscode';

export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

export const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

/** Opens a text as an offer that was never saved. */
export async function openUnsaved(content: string, language = 'offer'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document, { preview: false });
  await untilTabs((uris) => uris.includes(document.uri.toString()));
  return document;
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
      timer = setTimeout(() => reject(new Error(`Still not as expected: ${describeValue(read())}`)), 10_000);
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

/** How many lists the extension has asked for; it has the same API as its tests. */
let asked = 0;
const askedFor = new vscode.EventEmitter<void>();
const ask = vscode.window.showQuickPick.bind(vscode.window) as (...args: readonly unknown[]) => Thenable<unknown>;
Object.assign(vscode.window, {
  showQuickPick: (...args: readonly unknown[]) => {
    asked++;
    askedFor.fire();
    return ask(...args);
  },
});

/** What is done in a list: so many steps down and Enter, one of several checked or not before that, or Escape. */
export type Answer = number | { readonly toggle: number } | 'leave';

/** Runs a command and answers its lists, one after the other. */
export async function runWith(answers: readonly Answer[], command: string, ...args: readonly unknown[]): Promise<void> {
  const before = asked;
  const run = vscode.commands.executeCommand(command, ...args);
  for (const [i, answer] of answers.entries()) {
    await when(
      () => asked,
      (count) => count > before + i,
      (listener) => askedFor.event(listener),
    );
    // No event tells that a list is there, and until it is, these commands do nothing.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await give(answer);
  }
  await run;
}

async function give(answer: Answer): Promise<void> {
  const act = (name: string) => vscode.commands.executeCommand(`workbench.action.${name}`);
  if (answer === 'leave') {
    await act('closeQuickOpen');
    return;
  }
  const steps = typeof answer === 'number' ? answer : answer.toggle;
  for (let i = 0; i < steps; i++) await act('quickOpenSelectNext');
  if (typeof answer !== 'number') await act('quickPickManyToggle');
  await act('acceptSelectedQuickOpenItem');
}
