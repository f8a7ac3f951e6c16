import * as vscode from 'vscode';
import { type OutlineItem, type OutlineKind, outlineOf } from '../../core/assist/outline';
import { shownText } from '../../core/shownText';
import { say, toRange, userLocale } from '../convert';
import type { Documents } from '../files/documents';
import { selector } from '../files/fileKinds';
import { isServedByYaml } from './yamlExtension';

/** Shows what stands in a file as a tree: in the outline, the breadcrumbs and Go to Symbol. */
export function registerOutline(documents: Documents): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    selector,
    {
      provideDocumentSymbols: (document) => {
        const parsed = isServedByYaml('outline', document) ? undefined : documents.parsed(document);
        const items = parsed === undefined ? [] : outlineOf(parsed, userLocale());
        return items.map((item) => toSymbol(document, item));
      },
    },
    { label: say('Job Offer') },
  );
}

const kinds: Readonly<Record<OutlineKind, vscode.SymbolKind>> = {
  group: vscode.SymbolKind.Module,
  list: vscode.SymbolKind.Array,
  entry: vscode.SymbolKind.Object,
  amount: vscode.SymbolKind.Number,
  date: vscode.SymbolKind.Event,
  'yes-no': vscode.SymbolKind.Boolean,
  choice: vscode.SymbolKind.EnumMember,
  text: vscode.SymbolKind.String,
  open: vscode.SymbolKind.Null,
};

function toSymbol(document: vscode.TextDocument, item: OutlineItem): vscode.DocumentSymbol {
  const { name, detail, kind, span, nameSpan, children } = item;
  const [range, selection] = [toRange(document, span), toRange(document, nameSpan)];
  const symbol = new vscode.DocumentSymbol(shownText(name), shownText(detail), kinds[kind], range, selection);
  symbol.children = children.map((child) => toSymbol(document, child));
  return symbol;
}
