import { error, type Finding } from '../finding';

/** What stands in a text where its bytes are none of UTF-8. */
const unreadable = '\uFFFD';

/** What no text file has; YAML 1.2.2 (5.1) refuses it. */
const control = /[\0-\x08\v\f\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;

/** Tells of a text that another encoding makes of a file, where every other character is a NUL. */
export function wrongEncoding(text: string): Finding | undefined {
  const start = text.slice(0, 200);
  if (start.split('\0').length - 1 < start.length / 4 || start === '') return undefined;
  const reason = 'This file is not saved as UTF-8 but as UTF-16, it seems; save it with the encoding UTF-8.';
  return error('wrong-encoding', { start: 0, end: 1 }, reason);
}

/** Tells of the first character that could not be read, and of the first that no text has. */
export function strangeCharacters(text: string): readonly Finding[] {
  const [lost, invisible] = [text.indexOf(unreadable), text.search(control)];
  const reason =
    'This character is lost: the file is not saved as UTF-8. Save it with that encoding, and write it again.';
  const removal = 'An invisible control character stands here; delete it.';
  return [
    ...(lost < 0 ? [] : [error('wrong-encoding', { start: lost, end: lost + 1 }, reason)]),
    ...(invisible < 0
      ? []
      : [
          {
            ...error('control-character', { start: invisible, end: invisible + 1 }, removal),
            replacement: '',
            isGuess: true,
          },
        ]),
  ];
}
