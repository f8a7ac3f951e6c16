import type * as vscode from 'vscode';
import type { IsoDate } from '../../core/calendar';
import type { AroundCandidate } from '../../core/candidateFile';
import type { Finding } from '../../core/finding';
import type { CandidateDocument, OfferDocument } from '../../core/parse/parseOffer';
import { validateBeside, validateCandidateBeside } from '../../core/validate/validate';
import type { NamedOffer } from '../../core/validate/rule';
import type { Candidates } from './candidates';
import { today } from '../convert';
import type { Documents } from './documents';
import type { OffersBelow } from './offersBelow';

/** What is around a candidate file. */
type Around = AroundCandidate & { readonly offers: readonly NamedOffer[] };

interface Judged {
  /** What was beside the document: the candidate, or what is around one. */
  readonly beside: unknown;
  readonly day: IsoDate;
  readonly findings: readonly Finding[];
}

/** What is to be said of open documents, alone and beside the files around them; the same is judged once. */
export class Findings {
  readonly #documents: Documents;
  readonly #candidates: Candidates;
  readonly #offers: OffersBelow;
  readonly #around = new WeakMap<vscode.TextDocument, Around>();
  readonly #judged = new WeakMap<OfferDocument | CandidateDocument, Judged>();

  constructor(documents: Documents, candidates: Candidates, offers: OffersBelow) {
    this.#documents = documents;
    this.#candidates = candidates;
    this.#offers = offers;
  }

  /** All findings of a document; those beside other files as these were when somebody last looked. */
  of(document: vscode.TextDocument): readonly Finding[] {
    return [...this.#documents.findings(document), ...this.#beside(document)];
  }

  /** Looks again at what is beside a document; answers whether something else is there than before. */
  async refresh(document: vscode.TextDocument): Promise<boolean> {
    const parsed = this.#documents.parsed(document);
    if (parsed?.kind !== 'candidate') return this.#candidates.refresh(document);
    const [, around] = await Promise.all([this.#offers.refresh(document), this.#candidates.around(document, parsed)]);
    const offers = this.#offers.latest(document) ?? [];
    const before = this.#around.get(document);
    if (before?.offers === offers && isAlike(before, around)) return false;
    this.#around.set(document, { offers, ...around });
    return true;
  }

  #beside(document: vscode.TextDocument): readonly Finding[] {
    const parsed = this.#documents.parsed(document);
    const day = today();
    if (parsed?.kind === 'offer') {
      const found = this.#candidates.latest(document);
      if (found === undefined) return [];
      const { candidate } = found;
      return this.#once(parsed, candidate, day, () => validateBeside(parsed, { candidate, today: day }));
    }
    const around = this.#around.get(document);
    if (parsed === undefined || around === undefined) return [];
    return this.#once(parsed, around, day, () => validateCandidateBeside(parsed, { ...around, today: day }));
  }

  #once(
    document: OfferDocument | CandidateDocument,
    beside: unknown,
    day: IsoDate,
    judge: () => readonly Finding[],
  ): readonly Finding[] {
    const known = this.#judged.get(document);
    if (known !== undefined && known.beside === beside && known.day === day) return known.findings;
    const findings = judge();
    this.#judged.set(document, { beside, day, findings });
    return findings;
  }
}

function isAlike(one: AroundCandidate, other: AroundCandidate): boolean {
  return one.isCurrentJobThere === other.isCurrentJobThere && one.usedInstead === other.usedInstead;
}
