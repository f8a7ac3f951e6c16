// All that VS Code says and asks outside of files goes through here: text from files must not become links, commands or
// icons in it.
import * as vscode from 'vscode';
import { shownText } from '../core/shownText';

/** Shows a notification; answers with the action that was chosen. */
export async function showInformation(message: string, ...actions: readonly string[]): Promise<string | undefined> {
  const chosen = await vscode.window.showInformationMessage(shownText(message), ...actions.map(shownText));
  return actions.find((action) => shownText(action) === chosen);
}

export function showWarning(message: string): void {
  void vscode.window.showWarningMessage(shownText(message));
}

/** Asks in a dialog whether to go on; `detail` says what to know before, a sentence on each line. */
export async function confirm(question: string, detail: readonly string[], action: string): Promise<boolean> {
  const options = { modal: true, detail: detail.map(shownText).join('\n') };
  return (await vscode.window.showWarningMessage(shownText(question), options, action)) === action;
}

export function showError(message: string): void {
  void vscode.window.showErrorMessage(shownText(message));
}

/** Shows a text in the status bar for some milliseconds. */
export function showInStatusBar(text: string, duration: number): void {
  vscode.window.setStatusBarMessage(shownText(text), duration);
}

/** Shows in the status bar what is being done until it is. */
export function showProgress(title: string, work: Thenable<unknown>): void {
  const options = { location: vscode.ProgressLocation.Window, title: shownText(title) };
  void vscode.window.withProgress(options, () => work);
}

/** What a list says of itself and how it behaves. */
type PickOptions = Pick<vscode.QuickPickOptions, 'title' | 'placeHolder' | 'matchOnDescription' | 'ignoreFocusOut'>;

/** Lets the user choose an item of a list; undefined when they give up. */
export async function pick<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  options: PickOptions,
): Promise<Item | undefined> {
  return vscode.window.showQuickPick(items.map(shownItem), shownOptions(options));
}

/** Lets the user check items of a list; undefined when they give up. */
export async function pickSeveral<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  options: PickOptions,
): Promise<readonly Item[] | undefined> {
  return vscode.window.showQuickPick(items.map(shownItem), { ...shownOptions(options), canPickMany: true });
}

/** What a field asks for; `value` is the text to change, and stays as it is. */
interface InputOptions extends Pick<
  vscode.InputBoxOptions,
  'title' | 'prompt' | 'placeHolder' | 'value' | 'ignoreFocusOut'
> {
  /** Says what is wrong with a text; undefined where nothing is. */
  readonly validateInput: (text: string) => string | undefined;
}

/** Lets the user type a text; undefined when they give up. */
export async function inputText({ validateInput, ...options }: InputOptions): Promise<string | undefined> {
  return vscode.window.showInputBox({
    ...shownOptions(options),
    validateInput: (text) => {
      const fault = validateInput(text);
      return fault && shownText(fault);
    },
  });
}

function shownItem<Item extends vscode.QuickPickItem>(item: Item): Item {
  return withShown(item, 'label', 'description', 'detail');
}

function shownOptions<Options extends PickOptions | Omit<InputOptions, 'validateInput'>>(options: Options): Options {
  return withShown<Options & { readonly prompt?: string }>(options, 'title', 'placeHolder', 'prompt');
}

/** The same with the texts of these names as they are to be shown. */
function withShown<Texts extends object>(texts: Texts, ...names: readonly (keyof Texts)[]): Texts {
  const shown = names.flatMap((name) => {
    const text = texts[name];
    return typeof text === 'string' ? [[name, shownText(text)]] : [];
  });
  return { ...texts, ...(Object.fromEntries(shown) as Partial<Texts>) };
}
