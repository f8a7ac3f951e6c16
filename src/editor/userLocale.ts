import * as vscode from 'vscode';
import { localeOf, type Locale } from '../core/locale';

/** The language of the editor, in which everything a user reads is written. */
export function userLocale(): Locale {
  return localeOf(vscode.env.language, vscode.l10n.bundle);
}

/** Says a text in the language of the editor, as the core does. */
export const say: Locale['say'] = (text, args) => userLocale().say(text, args);
