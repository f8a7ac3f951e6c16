import * as vscode from 'vscode';
import { questionsOf } from '../../core/negotiate/questions/questions';
import { nearestSpan } from '../../core/terms';
import { questionText } from '../../core/words/termWords';
import { say, toCaret, userLocale } from '../convert';
import { documentAt } from '../files/openFiles';
import type { Valuations } from '../files/valuations';
import { pick, showInformation } from '../prompts';

/** `Offer: Show Questions`: what the offer leaves open, to pick from; the choice goes to its place in the file. */
export function registerQuestionsCommand(valuations: Valuations): vscode.Disposable {
  return vscode.commands.registerCommand('offer.showQuestions', async (clicked?: unknown) => {
    const uri = clicked instanceof vscode.Uri ? clicked : vscode.window.activeTextEditor?.document.uri;
    const document = uri === undefined ? undefined : await documentAt(uri);
    const valued = document === undefined ? undefined : await valuations.of(document);
    if (document === undefined || valued === undefined) {
      void showInformation(say('Open an offer to see what it leaves open.'));
      return;
    }
    const { fields } = valued.document;
    const questions = questionsOf(fields, valued.valuation.unpriced);
    if (questions.length === 0) {
      void showInformation(say('This offer leaves nothing open.'));
      return;
    }
    const items = questions.map((each) => ({
      label: questionText(each, fields, userLocale()),
      description: each.path,
      path: each.path,
    }));
    const chosen = await pick(items, {
      title: say('Questions to ask'),
      placeHolder: say('Choose one to go to its place in the offer'),
      matchOnDescription: true,
    });
    if (chosen === undefined) return;
    const span = nearestSpan(fields, chosen.path) ?? { start: 0, end: 0 };
    const selection = toCaret(document, span);
    await vscode.window.showTextDocument(document, { selection });
  });
}
