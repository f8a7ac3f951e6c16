import * as vscode from 'vscode';

/** The steps of the walkthrough that a command completes. */
type Step = 'newOffer' | 'newCandidate' | 'compare' | 'writeSummary';

/**
 * Ticks a step of the walkthrough off. A command calls it when it has done its work: that it was called is not enough,
 * for who leaves its questions unanswered has done nothing. package.json names the context as the completion event of
 * the step.
 */
export function tickOff(step: Step): void {
  void vscode.commands.executeCommand('setContext', `offer.done.${step}`, true);
}
