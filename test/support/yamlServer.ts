// What the Red Hat YAML extension runs: its language service, with the schemas that our package.json contributes to it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, SchemaPriority, type LanguageService } from 'yaml-language-server';

interface Association {
  readonly fileMatch: readonly string[];
  readonly url: string;
}

/** The language service as that extension configures it for an extension in `root`. */
export function yamlService(root: string): LanguageService {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    contributes: { yamlValidation: readonly Association[] };
  };
  const service = getLanguageService({
    schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
    workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    format: true,
    yamlVersion: '1.2',
    schemas: contributes.yamlValidation.map(({ fileMatch, url }) => ({
      uri: pathToFileURL(join(root, url)).href,
      // The extension puts a slash before the patterns of other extensions.
      fileMatch: fileMatch.map((pattern) => `/${pattern}`),
      priority: SchemaPriority.SchemaAssociation,
    })),
  });
  return service;
}

let documents = 0;

/** A text as that service takes it, under a name that matches our schemas. */
export function yamlDocument(text: string, kind: 'offer' | 'candidate'): TextDocument {
  documents++;
  return TextDocument.create(`file:///offers/${documents}.${kind}.yaml`, 'yaml', 1, text);
}
