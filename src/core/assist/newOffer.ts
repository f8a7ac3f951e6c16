/** The longest name of a new file, without its ending. */
const mostLetters = 60;

/**
 * Names the file of a new offer after its company: `Acme Robotics, Inc.` is `acme-robotics-inc`. Latin letters lose
 * their accents; letters of other scripts stay as they are, for there a mark makes another letter.
 */
export function offerFileName(company: string): string {
  const plain = company
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+|[\u200C\u200D]/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  let name = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(plain)) {
    if (name.length + segment.length > mostLetters) break;
    name += segment;
  }
  return name.replace(/^-|-$/g, '') || 'new';
}

/** Puts the name of the company into the snippet of a whole offer, as the text that is selected first. */
export function offerSnippetFor(company: string, lines: readonly string[]): string {
  const name = `\${1:${escapedForSnippet(yamlText(company.trim()))}}`;
  return lines.join('\n').replace('${1:Company}', () => name);
}

/** A name as a YAML scalar: plain where that is safe, else in double quotes. */
function yamlText(text: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{M}\p{N} .,'&()+/-]*$/u.test(text) &&
    !/^(?:unknown|none|true|false|null|~)$/i.test(text) &&
    !text.endsWith(' ');
  return isPlain ? text : JSON.stringify(text);
}

function escapedForSnippet(text: string): string {
  return text.replace(/[\\$}]/g, (mark) => `\\${mark}`);
}
