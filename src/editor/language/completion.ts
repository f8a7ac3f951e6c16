import * as vscode from 'vscode';
import { complete } from '../../core/assist/complete';
import type { Completion } from '../../core/assist/completion';
import { currentJobFile } from '../../core/currentJobFile';
import type { Offer } from '../../core/offer';
import { shownText } from '../../core/shownText';
import { today, toMarkdown, toRange, userLocale } from '../convert';
import type { Documents } from '../files/documents';
import { kindOf, selector } from '../files/fileKinds';
import type { OffersBelow } from '../files/offersBelow';
import { workspaceOffers } from '../files/openFiles';
import { isServedByYaml } from './yamlExtension';

/** Characters after which something can be chosen without a letter typed. */
const triggers = [' ', ':', '-', '{', '[', ',', '/', '.', '\n'];

/** Offers the keys and values that fit where the cursor is. */
export function registerCompletion(documents: Documents, offers: OffersBelow): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    selector,
    {
      async provideCompletionItems(document, position) {
        const kind = kindOf(document);
        if (kind === undefined) return undefined;
        const offset = document.offsetAt(position);
        if (kind === 'candidate' && offers.latest(document) === undefined) await offers.refresh(document);
        const items = complete(document.getText(), offset, {
          kind,
          locale: userLocale(),
          today: today(),
          tabSize: tabSizeOf(document),
          offer: () => documents.offer(document)?.fields ?? currentJobOf(document, documents, offers),
          isBesideYaml: isServedByYaml('completion', document),
          files: kind === 'candidate' ? await filesFor(document, position) : [],
        });
        // A number goes on with its unit, so what fits changes with each digit.
        const isNumber = /(?<![\d.,])[.,]*\d[\d.,]*$/.test(document.lineAt(position).text.slice(0, position.character));
        return new vscode.CompletionList(
          items.map((each) => toItem(each, document, position)),
          isNumber,
        );
      },
    },
    ...triggers,
  );
}

/** The offer of the job one has, which a candidate file names: its terms stand beside the paths that are offered. */
function currentJobOf(document: vscode.TextDocument, documents: Documents, offers: OffersBelow): Offer | undefined {
  const candidate = documents.candidate(document);
  const name = candidate === undefined ? undefined : currentJobFile(candidate.fields)?.path;
  if (name === undefined) return undefined;
  return offers.latest(document)?.find((each) => each.name === name)?.document.fields;
}

const kinds = {
  field: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  unit: vscode.CompletionItemKind.Unit,
  path: vscode.CompletionItemKind.Reference,
  file: vscode.CompletionItemKind.File,
  snippet: vscode.CompletionItemKind.Snippet,
};

function toItem(
  completion: Completion,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem {
  const { label, kind, detail, documentation, insert, span, sort, filter, continues } = completion;
  const item = new vscode.CompletionItem(
    { label: shownText(label), ...(detail === undefined ? {} : { description: shownText(detail) }) },
    kinds[kind],
  );
  const replacing = toRange(document, span);
  item.range = { inserting: new vscode.Range(replacing.start, position), replacing };
  item.insertText = new vscode.SnippetString(insert);
  item.keepWhitespace = true;
  item.sortText = sort;
  item.filterText = filter ?? label;
  if (documentation !== undefined) item.documentation = toMarkdown(documentation);
  if (continues === true) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

/** What the editor that shows the document indents by. */
function tabSizeOf(document: vscode.TextDocument): number {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  const size = editor?.options.tabSize;
  return typeof size === 'number' ? size : 2;
}

/** The offer files of the workspace as a candidate file names them: relative to itself. */
async function filesFor(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  if (!/^\s*current-job\s*:/.test(document.lineAt(position).text)) return [];
  const folder = document.uri.path.slice(0, document.uri.path.lastIndexOf('/') + 1);
  const offers = await workspaceOffers();
  return offers.filter(({ path }) => path.startsWith(folder)).map(({ path }) => path.slice(folder.length));
}
