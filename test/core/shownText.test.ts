import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shownText } from '../../src/core/shownText';

/**
 * How VS Code finds links in notifications and below input boxes, and icons in lists, lenses, symbols and the status
 * bar.
 */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const icon = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

const hostile = [
  '[Repair this file](command:workbench.action.terminal.toggleTerminal).offer.yaml cannot be read.',
  '[x](https://example.org "title")',
  '[x]\u0000(command:x)',
  '[x]\u202e(file:///etc/passwd)',
  '$(zap)',
  '\\$(zap)',
  '$\u2066(loading~spin)',
  '$$(error)',
];

describe('Shown text', () => {
  it('has no link and no icon in it, and reads as it is written', () => {
    for (const text of hostile) {
      const shown = shownText(text);
      assert.doesNotMatch(shown, link);
      assert.doesNotMatch(shown, icon);
      // A word joiner takes no room.
      assert.equal(shown.replaceAll('\u2060', ''), text.replace(/[\0\u202e\u2066]/g, ''));
    }
  });

  it('stands in one line and turns nothing around', () => {
    assert.equal(shownText('two\r\n  lines\tand\u2028more\n'), 'two lines and more');
    assert.equal(shownText('in\u202evoice\u2069 \u200f\u061cof\u001b[2J \u0007today'), 'invoice of[2J today');
  });

  it('leaves other text alone, and what it has shown already', () => {
    for (const text of ['', 'Year 1: €1 000, $900 (about) guaranteed [sic]', 'f(x)$ ] (y', 'שלום 5 €', '👩‍👩‍👧'])
      assert.equal(shownText(text), text);
    const piece = fc.constantFrom('[', ']', '(', ')', '$', 'command:', 'zap', '\n', '\u202e', ' ', '\u2060');
    const any = fc.array(piece).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(any, (text) => {
        const shown = shownText(text);
        assert.doesNotMatch(shown, /\]\(|\$\(|\n|\u202e/);
        assert.equal(shownText(shown), shown);
      }),
    );
  });
});
