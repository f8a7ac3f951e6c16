import * as vscode from 'vscode';
import { placeInOffer, termAt } from '../../core/assist/termReferences';
import { toRange } from '../convert';
import type { Documents } from '../files/documents';
import { selector } from '../files/fileKinds';
import type { OffersBelow } from '../files/offersBelow';
import { documentAt } from '../files/openFiles';

/**
 * Goes from the path of a term to what the offer says there; from a candidate file, to what each offer of its folder
 * says.
 */
export function registerDefinitions(documents: Documents, offers: OffersBelow): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(selector, {
    provideDefinition: async (document, position) => {
      const parsed = documents.parsed(document);
      const term = parsed && termAt(parsed, document.offsetAt(position));
      if (parsed === undefined || term === undefined) return undefined;
      const origin = toRange(document, term.span);
      const uris =
        parsed.kind === 'offer'
          ? [document.uri]
          : (await offers.find(document.uri)).flatMap((offer) =>
              placeInOffer(offer.document, term.path) === undefined ? [] : [offer.uri],
            );
      const links = await Promise.all(uris.map((uri) => linkTo(uri, term.path, origin, documents)));
      return links.filter((link) => link !== undefined);
    },
  });
}

async function linkTo(
  uri: vscode.Uri,
  path: string,
  originSelectionRange: vscode.Range,
  documents: Documents,
): Promise<vscode.LocationLink | undefined> {
  const target = await documentAt(uri);
  const offer = target && documents.offer(target);
  const place = offer && placeInOffer(offer, path);
  if (target === undefined || place === undefined) return undefined;
  const [targetRange, targetSelectionRange] = [toRange(target, place.span), toRange(target, place.nameSpan)];
  return { originSelectionRange, targetUri: uri, targetRange, targetSelectionRange };
}
