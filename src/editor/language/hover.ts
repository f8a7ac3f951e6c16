import * as vscode from 'vscode';
import { hoverAt } from '../../core/assist/hover';
import { today, toMarkdown, toRange, userLocale } from '../convert';
import type { Documents } from '../files/documents';
import { selector } from '../files/fileKinds';
import type { Valuations } from '../files/valuations';
import { isServedByYaml } from './yamlExtension';

/** Says of a key what it means and of a value what it comes to. */
export function registerHover(documents: Documents, valuations: Valuations): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    async provideHover(document, position) {
      const valued = await valuations.of(document);
      const parsed = documents.parsed(document);
      if (parsed === undefined) return undefined;
      const hover = hoverAt(parsed, document.offsetAt(position), {
        candidate: valued?.candidate,
        valuation: valued?.valuation,
        locale: userLocale(),
        today: today(),
        isBesideYaml: isServedByYaml('hover', document),
      });
      if (hover === undefined) return undefined;
      return new vscode.Hover(toMarkdown(hover.blocks), toRange(document, hover.span));
    },
  });
}
