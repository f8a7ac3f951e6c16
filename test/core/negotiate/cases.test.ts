import assert from 'node:assert/strict';
import { english } from '../../../src/core/locale';
import { validate } from '../../../src/core/validate/validate';
import { german } from '../../support/german';
import { matchesGolden } from '../../support/golden';

import { callText, cases, messageText, read, summaryText } from './caseFolders';

const kinds = ['counter-offer', 'request-for-time', 'acceptance'] as const;

for (const folder of cases)
  describe(`The case test/fixtures/cases/${folder.name}`, () => {
    const files = read(folder);
    const [main = ''] = folder.open;

    it('has files without errors', () => {
      for (const document of [...files.offers.values(), files.candidate])
        assert.deepEqual(
          validate(document).filter(({ severity }) => severity === 'error'),
          [],
        );
    });

    it('has the summary that stands there', () => {
      matchesGolden(summaryText(files, english), `${folder.path}/summary.md`);
    });

    for (const [language, locale] of Object.entries({ en: english, de: german })) {
      it(`has the messages that stand there, in ${language}`, () => {
        const all = kinds.map((kind) => `=== ${kind}\n\n${messageText(files, main, kind, locale)}`);
        matchesGolden(all.join('\n'), `${folder.path}/messages.${language}.txt`);
      });

      it(`has the call sheet that stands there, in ${language}`, () => {
        matchesGolden(callText(files, main, locale), `${folder.path}/call.${language}.md`);
      });
    }
  });
