import assert from 'node:assert/strict';
import { english, type Locale } from '../../../../src/core/locale';
import { summaryDocument } from '../../../../src/core/words/summary/summaryDocument';
import { printMarkdown } from '../../../../src/core/write/markdown';
import { messageKinds } from '../../../../src/core/words/message/messageTypes';
import { figuresIn } from '../../../support/figuresIn';
import { german } from '../../../support/german';
import { callText, cases, examples, insightInto, messageText, read, summaryOf, verdictSentences, type ReadFolder } from '../../negotiate/caseFolders'; // prettier-ignore
import { KnownFigures, type Told } from '../../negotiate/knownFigures';

function toldOf(files: ReadFolder, locale: Locale): Told {
  const summary = summaryOf(files, locale);
  return { summary, insight: insightInto(files, summary.comparison, locale) };
}

describe('Every figure of a text', () => {
  for (const folder of [examples, ...cases])
    for (const locale of [english, german])
      it(`about ${folder.path} is in its files, computed from them, or of the calendar, in ${locale.tag}`, () => {
        const files = read(folder);
        const told = toldOf(files, locale);
        const known = new KnownFigures(files, told, locale);
        const texts = [
          printMarkdown(summaryDocument(told.summary, locale)),
          verdictSentences(told.insight),
          ...folder.open.flatMap((name) => [
            callText(files, name, locale),
            ...messageKinds.map((kind) => messageText(files, name, kind, locale)),
          ]),
        ];
        const figures = texts.flatMap((text) => figuresIn(text, known.dates, locale));
        const strangers = figures.filter((figure) => !known.has(figure));
        assert.deepEqual(
          strangers.map(({ text, line }) => `${text}: ${line}`),
          [],
        );
        assert.ok(figures.length > 40, `${figures.length}`);
      });

  it('is told from one that comes from nowhere, which is found with its line', () => {
    const [folder] = cases;
    const said = {
      en: 'Until December 31, 2026 it is worth USD 123,456.78, 43% more, for 777 days; salary up to USD 134,000 as of p25.',
      de: 'Bis zum 31. Dezember 2026 ist es 123.456,78 USD wert, 43 % mehr, für 777 Tage; bis 134.000 USD ab p25.',
    };
    for (const locale of [english, german]) {
      const files = read(folder!);
      const known = new KnownFigures(files, toldOf(files, locale), locale);
      const figures = figuresIn(said[locale.tag as 'en'], known.dates, locale);
      assert.deepEqual(
        figures.map((figure) => [figure.kind, figure.amount.toNumber(), known.has(figure)]),
        [
          ['date', 31, false],
          ['money', 123_456.78, false],
          ['percent', 43, false],
          ['plain', 777, false],
          ['money', 134_000, true],
        ],
      );
    }
  });
});
