import * as vscode from 'vscode';
import type { CandidateDocument } from '../../core/parse/parseOffer';
import { fillInOffer } from '../../core/refactor/fillIn';
import { refactoringsAt } from '../../core/refactor/refactoringsAt';
import { readAssumptions } from '../../core/value/assumptions';
import { say, toCodeAction } from '../convert';
import { applyEdits } from '../files/applyEdits';
import type { Candidates } from '../files/candidates';
import type { Documents } from '../files/documents';
import { selector } from '../files/fileKinds';
import { showInformation } from '../prompts';

/** Offers other ways to write what is at the cursor, and `Offer: Fill In What Is Missing as Unknown`. */
export function registerRefactorings(documents: Documents, candidates: Candidates): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: async (document, { start }) => {
          const offset = document.offsetAt(start);
          const parsed = documents.parsed(document);
          if (parsed === undefined) return [];
          const candidate = parsed.kind === 'candidate' ? parsed : await candidateBeside(document, candidates);
          const refactorings = refactoringsAt(parsed, offset, readAssumptions(candidate?.fields));
          return refactorings.map((each) => toCodeAction(document, each));
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] },
    ),
    vscode.commands.registerCommand('offer.fillIn', () => fillIn(documents)),
  );
}

/** The candidate file beside an offer: the one that was found last, for this is asked at every move of the cursor. */
async function candidateBeside(
  offer: vscode.TextDocument,
  candidates: Candidates,
): Promise<CandidateDocument | undefined> {
  const latest = candidates.latest(offer);
  return latest === undefined ? (await candidates.find([offer.uri]))?.document : latest.candidate;
}

async function fillIn(documents: Documents): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const offer = document && documents.offer(document);
  const refactoring = offer && fillInOffer(offer);
  if (document !== undefined && refactoring !== undefined) await applyEdits(document, refactoring.edits);
  else if (offer === undefined) tell(say('Open an offer to fill in what it does not mention.'));
  else if (offer.yaml.broken === undefined) tell(say('The offer mentions everything that is recommended.'));
  else tell(say('The offer cannot be filled in while its YAML is broken; mend the error first.'));
}

function tell(message: string): void {
  void showInformation(message);
}
