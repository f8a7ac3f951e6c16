import fc from 'fast-check';

/** What makes a well-formed text untidy: choices that are used one after the other, over and over. */
interface Noise {
  readonly factor: number;
  readonly comments: boolean;
  readonly choices: readonly number[];
}

const noises: fc.Arbitrary<Noise> = fc.record({
  factor: fc.integer({ min: 1, max: 4 }),
  comments: fc.boolean(),
  choices: fc.array(fc.nat(999), { minLength: 1, maxLength: 60 }),
});

/**
 * The same texts with other spaces: wider indentation, tabs, spaces at line ends, and perhaps comments and blank lines.
 */
export function untidied(texts: fc.Arbitrary<string>): fc.Arbitrary<readonly [tidy: string, untidy: string]> {
  return fc.tuple(texts, noises).map(([text, noise]) => [text, untidy(text, noise)]);
}

function untidy(text: string, { factor, comments, choices }: Noise): string {
  let next = 0;
  const pick = <T>(...from: readonly T[]): T => from[(choices[next++ % choices.length] ?? 0) % from.length]!;
  const space = () => pick(' ', '  ', '\t', '   ', ' \t');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, indent = '', dashes = '', rest = ''] = /^( *)((?:- )*)(.*)$/s.exec(line) ?? [];
      const wide = ' '.repeat(indent.length * factor) + dashes.replaceAll('- ', `-${' '.repeat(2 * factor - 1)}`);
      const above = comments
        ? pick('', '', '', '\n', '\n \t\n\n', `${wide.replace(/-.*/, '')}# above ${next}\n`, `\n# left ${next}\n\n`)
        : '';
      const behind = comments ? pick('', '', '', `  # behind ${next}`, `\t# behind ${next} \t`) : pick('', ' ', '\t ');
      return above + wide + outsideQuotes(rest, (part) => spaced(part, space)) + behind;
    })
    .join('\n')
    .concat(pick('', '\n', '\n\n \n'));
}

function spaced(part: string, space: () => string): string {
  return part
    .replace(/: /g, () => `:${space()}`)
    .replace(/, /g, () => `,${space()}`)
    .replace(/\{ /g, () => `{${space().slice(1)}`)
    .replace(/ \}/g, () => `${space().slice(1)}}`);
}

function outsideQuotes(text: string, change: (part: string) => string): string {
  return text
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');
}

/** The same texts with their braces and brackets over several lines, indented in two ways. */
export function overLines(texts: fc.Arbitrary<string>): fc.Arbitrary<readonly [one: string, other: string]> {
  return fc
    .tuple(texts, noises, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .map(([text, noise, ...deeper]) => {
      const [one = '', other = ''] = deeper.map((by) => broken(text, noise, by));
      return [one, other];
    });
}

function broken(text: string, { choices }: Noise, deeper: number): string {
  let next = 0;
  return text
    .split('\n')
    .map((line) => {
      const indent = ' '.repeat((/^(?: |- )*/.exec(line)?.[0].length ?? 0) + deeper);
      const end = () => ((choices[next++ % choices.length] ?? 0) % 2 === 0 ? `\n${indent}` : ' ');
      return outsideQuotes(line, (part) =>
        part.replace(/(?<=[{[,]) ?(?=.*[}\]])(?!\d{3}(?!\d))/g, (gap, at: number) =>
          gap === '' && part[at - 1] === ',' ? gap : end(),
        ),
      );
    })
    .join('\n');
}
