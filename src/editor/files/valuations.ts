import type * as vscode from 'vscode';
import type { IsoDate } from '../../core/calendar';
import type { Candidate } from '../../core/offer';
import type { OfferDocument } from '../../core/parse/parseOffer';
import { readAssumptions, type Assumptions } from '../../core/value/assumptions';
import type { Valuation } from '../../core/value/valuation';
import { valueOffer } from '../../core/value/valueOffer';
import type { Candidates } from './candidates';
import { today } from '../convert';
import type { Documents } from './documents';

/** An offer with what it comes to beside the candidate's file. */
export interface ValuedOffer {
  readonly document: OfferDocument;
  readonly candidate: Candidate | undefined;
  readonly assumptions: Assumptions;
  readonly valuation: Valuation;
}

/** What open offers come to; each text is valued once beside one candidate file. */
export class Valuations {
  readonly #documents: Documents;
  readonly #candidates: Candidates;
  readonly #valued = new WeakMap<OfferDocument, { readonly day: IsoDate; readonly valued: ValuedOffer }>();

  constructor(documents: Documents, candidates: Candidates) {
    this.#documents = documents;
    this.#candidates = candidates;
  }

  /** Fires when the candidate file that offers are valued beside may have changed. */
  get onDidChange(): vscode.Event<void> {
    return this.#candidates.onDidChange;
  }

  /** The value of an offer beside the nearest candidate file; undefined for other documents. */
  async of(text: vscode.TextDocument): Promise<ValuedOffer | undefined> {
    if (this.#documents.offer(text) === undefined) return undefined;
    const candidate = (await this.#candidates.find([text.uri]))?.document.fields;
    // The text may have changed while the file was looked for.
    const document = this.#documents.offer(text);
    if (document === undefined) return undefined;
    const day = today();
    const known = this.#valued.get(document);
    if (known?.day === day && known.valued.candidate === candidate) return known.valued;
    const assumptions = readAssumptions(candidate);
    const valued = { document, candidate, assumptions, valuation: valueOffer(document.fields, assumptions, day) };
    this.#valued.set(document, { day, valued });
    return valued;
  }
}
