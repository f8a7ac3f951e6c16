import { parseArgs } from 'node:util';
import { messageKinds, type MessageKind } from '../core/words/message/messageTypes';
import { messageLanguages, type MessageLanguage } from '../core/words/message/messageWords';

export const commands = ['check', 'value', 'compare', 'summary', 'diff', 'message', 'call'] as const;
export type Command = (typeof commands)[number];

/** What each command can answer with; the first is the default. */
const formats = {
  check: ['text', 'markdown', 'html', 'json'],
  value: ['text', 'markdown', 'html', 'json'],
  compare: ['text', 'markdown', 'html', 'csv', 'json'],
  summary: ['markdown', 'html', 'text', 'json'],
  diff: ['text', 'markdown', 'html', 'json'],
  message: ['text', 'markdown', 'html', 'json'],
  call: ['markdown', 'html', 'text', 'json'],
} as const satisfies Record<Command, readonly string[]>;
export type Format = (typeof formats)[Command][number];

export interface Arguments {
  readonly command: Command;
  readonly files: readonly string[];
  readonly format: Format;
  readonly candidate: string | undefined;
  readonly baseline: string | undefined;
  /** Beside the amounts of `value`: how each comes about, and the cash of each month. */
  readonly explain: boolean;
  readonly byMonth: boolean;
  /** Whether what is for the candidate alone is left out. */
  readonly shareSafe: boolean;
  /** Beside the findings of `check`: what to clear before signing. */
  readonly signed: boolean;
  /** Of `message`: what it is about, the language it is written in, and the terms to ask for. */
  readonly kind: MessageKind | undefined;
  readonly language: MessageLanguage;
  readonly asks: readonly string[] | undefined;
  /** Whether an acceptance is drafted although something speaks against it. */
  readonly anyway: boolean;
}

/** A call that cannot be carried out as it stands; its message says what to write instead. */
export class Misuse extends Error {}

export const usage = `Usage: offer COMMAND FILE... [options]

Commands
  check     Say what is wrong in offer and candidate files; exit code 1 when there are errors
  value     Value each offer by year and component
  compare   Compare offers side by side
  summary   Write a negotiation summary: where things stand, totals, market, leverage, asks, questions, risks
  diff      Say what changed between two revisions of one offer: offer diff OLD NEW
  message   Draft a message to the employer of the first offer
  call      Write a page to have at hand in a call about the first offer

Options
  --candidate FILE   Use this candidate file instead of the nearest one up the folders of the first offer
  --baseline FILE    Take differences from this offer instead of the current job (compare, summary)
  --signed           Say also what to clear before signing; exit code 1 when something that was agreed is not, or not
                     certainly, in writing (check)
  --explain          Say how each amount comes about: formula, lines, assumptions, limits (value)
  --by-month         Show the cash of each month, cliffs included (value)
  --format FORMAT    text, markdown, html (which prints well) or json; of compare also csv. Without it, summary, call and
                     check --signed write Markdown, all others text
  --share-safe       Leave out what is for you alone: the walk-away point, fallbacks, notes, and the names and wordings of all
                     employers but the first one named (compare, summary)
  --kind KIND        What the message is: counter-offer, questions, request-for-time, acceptance or decline (message)
  --language LANG    The language of the message: ${messageLanguages.join(' or ')}; without it en (message)
  --ask PATH         Ask for this term in a counter-offer, and for no other; may be repeated. Without it, for the open asks of
                     the log, else for the three most pressing ones (message)
  --anyway           Draft an acceptance despite open points, such as an unmet must-have (message)
  --help             Show this help
  --version          Show the version

A message names no other employer and keeps your walk-away point and fallbacks to itself; the page for a call is for you alone.
compare and summary put the candidate's current job in front.
The files you name are the ones used, each once. message and call compare the offer with the others you name; if you name only
one, with those in its folder that are neither declined nor expired.
FILE "-" reads an offer from standard input.
Exit codes: 0 fine, 1 there are errors in the files, with --signed something agreed is not in writing, or an acceptance is not
drafted because something speaks for waiting, 2 the call cannot be carried out.
`;

/** Reads the command line; `help` or `version` when that is all it asks for. */
export function readArguments(words: readonly string[]): Arguments | 'help' | 'version' {
  const { values, positionals } = parse(words);
  if (values.help === true) return 'help';
  if (values.version === true) return 'version';
  const [command, ...files] = positionals;
  if (command === undefined)
    throw new Misuse('Say what to do: offer check, value, compare, summary, diff, message or call. See offer --help.');
  if (!isCommand(command))
    throw new Misuse(`There is no command "${command}". The commands are ${commands.join(', ')}.`);
  if (files.length === 0) throw new Misuse(`Name the files: offer ${command} FILE...`);
  if (command === 'diff' && files.length !== 2)
    throw new Misuse('Name two revisions of one offer, the older one first: offer diff OLD NEW.');
  if (files.filter((file) => file === '-').length > 1) throw new Misuse('Standard input ("-") can be read only once.');
  if (files.includes('-') && values.candidate === '-') throw new Misuse('Standard input ("-") can be read only once.');
  if (values.baseline !== undefined && !files.includes(values.baseline))
    throw new Misuse(`The baseline "${values.baseline}" is not among the files.`);
  const isCompared = command === 'compare' || command === 'summary';
  if (values.baseline !== undefined && !isCompared) throw new Misuse(`offer ${command} takes no --baseline.`);
  const shareSafe = values['share-safe'] === true;
  if (shareSafe && !isCompared)
    throw new Misuse(`offer ${command} takes no --share-safe; offer compare and offer summary do.`);
  if (values.candidate !== undefined && command === 'check')
    throw new Misuse('offer check takes no --candidate; name the candidate file among the files.');
  const signed = values.signed === true;
  if (signed && command !== 'check') throw new Misuse(`offer ${command} takes no --signed; offer check does.`);
  // What to clear before signing is a list to tick off.
  const format = formatOf(command, values.format ?? (signed ? 'markdown' : formats[command][0]));
  const [explain, byMonth] = [values.explain === true, values['by-month'] === true];
  for (const [name, isAsked] of [
    ['--explain', explain],
    ['--by-month', byMonth],
  ] as const) {
    if (isAsked && command !== 'value') throw new Misuse(`offer ${command} takes no ${name}; offer value does.`);
    if (isAsked && format === 'json') throw new Misuse(`${name} is for documents; JSON has the figures alone.`);
  }
  const { kind, language, asks, anyway } = messageOf(command, values);
  return {
    command,
    files,
    format,
    candidate: values.candidate,
    baseline: values.baseline,
    explain,
    byMonth,
    shareSafe,
    signed,
    kind,
    language,
    asks,
    anyway,
  };
}

function messageOf(
  command: Command,
  { kind: kindName, language: languageName, ask: asks, anyway }: ReturnType<typeof parse>['values'],
): Pick<Arguments, 'kind' | 'language' | 'asks' | 'anyway'> {
  if (command !== 'message') {
    const [option] =
      Object.entries({ kind: kindName, language: languageName, ask: asks, anyway }).find(
        ([, value]) => value !== undefined,
      ) ?? [];
    if (option !== undefined) throw new Misuse(`offer ${command} takes no --${option}; offer message does.`);
    return { kind: undefined, language: 'en', asks: undefined, anyway: false };
  }
  const kinds = `${messageKinds.slice(0, -1).join(', ')} or ${messageKinds.at(-1) ?? ''}`;
  if (kindName === undefined) throw new Misuse(`Say what the message is: --kind ${kinds}.`);
  const kind = messageKinds.find((each) => each === kindName);
  if (kind === undefined) throw new Misuse(`There is no kind of message "${kindName}". Write --kind ${kinds}.`);
  const language = messageLanguages.find((each) => each === (languageName ?? 'en'));
  if (language === undefined)
    throw new Misuse(
      `There are no messages in "${languageName ?? ''}". Write --language ${messageLanguages.join(' or ')}.`,
    );
  if (asks !== undefined && kind !== 'counter-offer')
    throw new Misuse(`A message of the kind "${kind}" takes no --ask; a counter-offer does.`);
  if (anyway !== undefined && kind !== 'acceptance')
    throw new Misuse(`A message of the kind "${kind}" takes no --anyway; an acceptance does.`);
  return { kind, language, asks, anyway: anyway === true };
}

function formatOf(command: Command, name: string): Format {
  const own: readonly Format[] = formats[command];
  const format = own.find((each) => each === name);
  if (format !== undefined) return format;
  const all = `${own.slice(0, -1).join(', ')} and ${own.at(-1) ?? ''}`;
  throw new Misuse(
    (formats.compare as readonly string[]).includes(name)
      ? `offer ${command} has no format "${name}". Its formats are ${all}.`
      : `There is no format "${name}". The formats of offer ${command} are ${all}.`,
  );
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        candidate: { type: 'string' },
        baseline: { type: 'string' },
        format: { type: 'string' },
        kind: { type: 'string' },
        language: { type: 'string' },
        ask: { type: 'string', multiple: true },
        explain: { type: 'boolean' },
        'by-month': { type: 'boolean' },
        'share-safe': { type: 'boolean' },
        signed: { type: 'boolean' },
        anyway: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (failure) {
    throw new Misuse(explain(failure));
  }
}

/** What is wrong with the options; Node's own words are long and speak of other programs. */
function explain(failure: unknown): string {
  const { code, message } = failure as NodeJS.ErrnoException;
  const option = /'(?:-\w, )?(--?[^\s']*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option "${option}". See offer --help.`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message;
  return message.includes('does not take an argument')
    ? `The option "${option}" takes no value.`
    : `The option "${option}" needs a value. See offer --help.`;
}

function isCommand(word: string): word is Command {
  return (commands as readonly string[]).includes(word);
}
