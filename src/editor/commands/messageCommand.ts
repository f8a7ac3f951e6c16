import * as vscode from 'vscode';
import { english, type Locale, localeOf, type Translations } from '../../core/locale';
import { type Beside, chosenByDefault, talkingPoints } from '../../core/negotiate/trades/talkingPoints';
import type { Offer } from '../../core/offer';
import { companyOf } from '../../core/words/describe';
import { beforeAccepting, beforeAcceptingTexts, refusalText } from '../../core/words/message/beforeAccepting';
import { draftMessage, restsOnOthers } from '../../core/words/message/message';
import { type MessageKind } from '../../core/words/message/messageTypes';
import { type MessageLanguage, messageLanguages } from '../../core/words/message/messageWords';
import { languageOf } from '../../core/words/message/messageWords';
import { leftOutNotice } from '../../core/words/quote';
import { talkingPointWords, type TalkingPointWords } from '../../core/words/talkingPointWords';
import { say, today, userLocale } from '../convert';
import type { Candidates } from '../files/candidates';
import type { Documents } from '../files/documents';
import type { OffersBelow } from '../files/offersBelow';
import { confirm, pick, pickSeveral, showInformation, showWarning } from '../prompts';
import { type OneOffer, openBeside, readOneOffer } from './oneOffer';

/** `Offer: Draft Message to Employer`: a plain text to read over and send, in the language of the employer. */
export function registerMessageCommand(
  documents: Documents,
  candidates: Candidates,
  offers: OffersBelow,
  extension: vscode.Uri,
): vscode.Disposable {
  return vscode.commands.registerCommand('offer.draftMessage', async (clicked?: unknown, selected?: unknown) => {
    const title = say('Draft Message to Employer');
    const read = await readOneOffer(clicked, selected, title, { documents, candidates, offers });
    if (read === undefined) return;
    const kind = await pick(kinds(), {
      title,
      placeHolder: say('What the message is'),
    });
    if (kind === undefined) return;
    if (kind.about === 'acceptance' && !(await isToBeAccepted(read))) return;
    const { candidate, others, leftOut } = read;
    const beside = { candidate, others, today: today() };
    const asks = kind.about === 'counter-offer' ? await chooseAsks(read.offer, beside, title, userLocale()) : [];
    if (asks === undefined) return;
    const language = await pick(languages(), { title, placeHolder: say('The language of the message') });
    if (language === undefined) return;
    const locale = await localeFor(language.language, extension);
    const message = draftMessage(read.offer, { ...beside, notCounted: leftOut, kind: kind.about, asks, locale });
    await openBeside(message.text, 'plaintext');
    const notice = leftOutNotice(message.leftOut, read.offer, userLocale());
    if (notice !== undefined) showWarning(notice);
    // The letter itself is for the employer.
    if (restsOnOthers(kind.about) && read.notices.length > 0) void showInformation(read.notices.join(' '));
  });
}

/** Says why there is nothing to accept, or asks whether to accept in spite of what speaks for waiting. */
async function isToBeAccepted({ offer, candidate }: OneOffer): Promise<boolean> {
  const locale = userLocale();
  const refusal = refusalText(offer, locale);
  if (refusal !== undefined) {
    showWarning(refusal);
    return false;
  }
  const found = beforeAccepting(offer, { candidate, today: today() });
  if (found === undefined) return true;
  const question = say('Accept the offer from {company}?', { company: companyOf(offer, locale) });
  return confirm(question, beforeAcceptingTexts(found, offer, locale), say('Draft Anyway'));
}

function kinds(): (vscode.QuickPickItem & { readonly about: MessageKind })[] {
  return [
    {
      about: 'counter-offer',
      label: say('Counter-offer'),
      detail: say('What you ask for and why, with what you bring'),
    },
    {
      about: 'questions',
      label: say('Questions'),
      detail: say('What the offer leaves open, what matters most first'),
    },
    {
      about: 'request-for-time',
      label: say('Request for time'),
      detail: say('Asks to keep the offer open for longer'),
    },
    {
      about: 'acceptance',
      label: say('Acceptance'),
      detail: say('On what was agreed, with what is still to be put in writing'),
    },
    { about: 'decline', label: say('Decline'), detail: say('With thanks, and an open door') },
  ];
}

/** Each language by its own name, that of the editor first. */
function languages(): (vscode.QuickPickItem & { readonly language: MessageLanguage })[] {
  const own = languageOf(userLocale().tag);
  return [own, ...messageLanguages.filter((each) => each !== own)].map((language) => ({
    language,
    label: nameOf(language),
  }));
}

function nameOf(language: MessageLanguage): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}

/** VS Code loads the translations of its own language only; those of another are read from the extension's files. */
async function localeFor(language: MessageLanguage, extension: vscode.Uri): Promise<Locale> {
  if (language === 'en') return english;
  const own = userLocale();
  if (languageOf(own.tag) === language) return own;
  const bundle = vscode.Uri.joinPath(extension, 'l10n', `bundle.l10n.${language}.json`);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(bundle));
  return localeOf(language, JSON.parse(text) as Translations);
}

/**
 * The terms that a counter-offer asks for, chosen from what is logged and what follows from the files; Enter takes
 * those that one would bring up. Where there is none, or one that is taken anyway, nothing is asked. Undefined when the
 * choice is given up.
 */
async function chooseAsks(
  offer: Offer,
  beside: Beside,
  title: string,
  locale: Locale,
): Promise<readonly string[] | undefined> {
  const asks = talkingPoints(offer, beside);
  const proposed = new Set(chosenByDefault(asks));
  if (asks.length < 2 && proposed.size === asks.length) return asks.map(({ term }) => term);
  const context = { offer, candidate: beside.candidate, audience: 'self' } as const;
  const items = [...asks]
    .sort((a, b) => Number(proposed.has(b)) - Number(proposed.has(a)))
    .map((ask) => ({
      ...itemFor(talkingPointWords(ask, context, locale)),
      picked: proposed.has(ask),
      term: ask.term,
    }));
  const chosen = await pickSeveral(items, {
    title,
    placeHolder: say('What to ask for'),
  });
  return chosen?.map(({ term }) => term);
}

function itemFor({ title, opening, wanted, logged, now, because, reasons }: TalkingPointWords): vscode.QuickPickItem {
  const figure = logged === undefined ? opening : wanted;
  return {
    label: say('{term}: {wanted}', { term: title, wanted: figure }),
    description: logged === undefined ? say('follows from your files') : say('in your log'),
    detail: [now === undefined ? undefined : say('The offer says {stated}.', { stated: now }), because ?? reasons[0]]
      .filter((text) => text !== undefined)
      .join(' '),
  };
}
