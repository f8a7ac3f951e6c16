import * as vscode from 'vscode';

/** What the Red Hat YAML extension does, each by the setting of its own that turns it off; the outline has none. */
type YamlFeature = 'validate' | 'completion' | 'hover' | 'format.enable' | 'outline';

/**
 * Whether that extension, with our schema, does something for the files of a language. It serves the language `yaml`;
 * two extensions that do the same for a file show everything twice.
 */
export function isServedByYaml(feature: YamlFeature, scope: Scope): boolean {
  if (scope.languageId !== 'yaml' || vscode.extensions.getExtension('redhat.vscode-yaml') === undefined) return false;
  return vscode.workspace.getConfiguration('yaml', scope).get<boolean>(feature, true);
}

/** A document, or all documents of a language. */
interface Scope {
  readonly uri?: vscode.Uri;
  readonly languageId: string;
}

/** Calls back when that extension may have come, gone or been set up otherwise. */
export function onDidChangeYaml(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(listener),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('yaml')) listener();
    }),
  );
}
