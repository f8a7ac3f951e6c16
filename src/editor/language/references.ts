import * as vscode from 'vscode';
import { referencesTo, placeInOffer, termAt } from '../../core/assist/termReferences';
import type { CandidateDocument, OfferDocument } from '../../core/parse/parseOffer';
import type { Span } from '../../core/text';
import type { Candidates } from '../files/candidates';
import { toRange } from '../convert';
import type { Documents } from '../files/documents';
import { selector } from '../files/fileKinds';
import type { OffersBelow } from '../files/offersBelow';
import { documentAt } from '../files/openFiles';

type Parsed = OfferDocument | CandidateDocument;

/**
 * Finds the priorities, claims, market ranges and asks that name a term, from its key in an offer or from its path, and
 * what each offer says of it; highlights those of the file at hand.
 */
export function registerReferences(
  documents: Documents,
  candidates: Candidates,
  offers: OffersBelow,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(selector, {
      provideReferences: async (document, position, { includeDeclaration }) => {
        const parsed = documents.parsed(document);
        const path = parsed && termAt(parsed, document.offsetAt(position))?.path;
        if (parsed === undefined || path === undefined) return undefined;
        const around = await filesAround(document.uri, parsed, candidates, offers);
        const uris = around.filter((each) => spansIn(each.parsed, path, includeDeclaration).length > 0);
        const found = await Promise.all(
          uris.map(async ({ uri }) => {
            const file = await documentAt(uri);
            if (file === undefined) return [];
            const spans = spansIn(documents.parsed(file), path, includeDeclaration);
            return spans.map((span) => new vscode.Location(uri, toRange(file, span)));
          }),
        );
        return found.flat();
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights: (document, position) => {
        const parsed = documents.parsed(document);
        const path = parsed && termAt(parsed, document.offsetAt(position))?.path;
        // Elsewhere the editor highlights the same words.
        if (path === undefined) return undefined;
        return spansIn(parsed, path, true).map((span) => new vscode.DocumentHighlight(toRange(document, span)));
      },
    }),
  );
}

function spansIn(parsed: Parsed | undefined, path: string, withField: boolean): readonly Span[] {
  if (parsed === undefined) return [];
  const names = referencesTo(parsed, path);
  const field = withField && parsed.kind === 'offer' ? placeInOffer(parsed, path)?.nameSpan : undefined;
  return field === undefined ? names : [field, ...names];
}

/** The file at hand, the candidate file that counts for it and the offers in the folder of that one, each once. */
async function filesAround(
  uri: vscode.Uri,
  parsed: Parsed,
  candidates: Candidates,
  offers: OffersBelow,
): Promise<{ readonly uri: vscode.Uri; readonly parsed: Parsed }[]> {
  const beside = parsed.kind === 'offer' ? await candidates.find([uri]) : { uri, document: parsed };
  const below = beside === undefined ? [] : await offers.find(beside.uri);
  const all = [...(beside === undefined ? [] : [beside]), ...below].map((each) => ({
    uri: each.uri,
    parsed: each.document,
  }));
  return [{ uri, parsed }, ...all.filter((each) => each.uri.toString() !== uri.toString())];
}
