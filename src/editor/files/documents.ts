import type * as vscode from 'vscode';
import type { Finding } from '../../core/finding';
import { parseCandidate, parseOffer, type CandidateDocument, type OfferDocument } from '../../core/parse/parseOffer';
import { validate } from '../../core/validate/validate';
import { kindOf } from './fileKinds';

interface Entry {
  readonly version: number;
  readonly languageId: string;
  readonly parsed: OfferDocument | CandidateDocument;
  findings?: readonly Finding[];
}

/** The parsed form of the open documents: each version of a text is parsed and checked once, when somebody asks. */
export class Documents {
  readonly #entries = new WeakMap<vscode.TextDocument, Entry>();

  /** The offer or candidate in a document; undefined for other kinds of file. */
  parsed(document: vscode.TextDocument): OfferDocument | CandidateDocument | undefined {
    return this.#entry(document)?.parsed;
  }

  offer(document: vscode.TextDocument): OfferDocument | undefined {
    const parsed = this.parsed(document);
    return parsed?.kind === 'offer' ? parsed : undefined;
  }

  candidate(document: vscode.TextDocument): CandidateDocument | undefined {
    const parsed = this.parsed(document);
    return parsed?.kind === 'candidate' ? parsed : undefined;
  }

  findings(document: vscode.TextDocument): readonly Finding[] {
    const entry = this.#entry(document);
    if (entry === undefined) return [];
    entry.findings ??= validate(entry.parsed);
    return entry.findings;
  }

  #entry(document: vscode.TextDocument): Entry | undefined {
    const known = this.#entries.get(document);
    const { version, languageId } = document;
    if (known?.version === version && known.languageId === languageId) return known;
    const kind = kindOf(document);
    if (kind === undefined) return undefined;
    const parsed = kind === 'offer' ? parseOffer(document.getText()) : parseCandidate(document.getText());
    const entry: Entry = { version, languageId, parsed };
    this.#entries.set(document, entry);
    return entry;
  }
}
