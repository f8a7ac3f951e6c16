import assert from 'node:assert/strict';
import { english } from '../../../src/core/locale';
import { messageKinds } from '../../../src/core/negotiate/messageWords';
import { figuresIn } from '../../support/figuresIn';
import { german } from '../../support/german';
import { callText, cases, examples, messageText, read, summaryText } from './caseFolders';
import { KnownFigures } from './knownFigures';

describe('Every figure of a text', () => {
  for (const folder of [examples, ...cases])
    for (const locale of [english, german])
      it(`about ${folder.path} is in its files, computed from them, or of the calendar, in ${locale.tag}`, () => {
        const files = read(folder);
        const known = new KnownFigures(files, locale);
        const texts = [
          summaryText(files, locale),
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
      }).timeout(20_000);
});
