import type { Locale } from '../locale';
import type { PanelEntry, PanelSection, PanelView } from './panelData';
import { filled, unbroken } from './sections';
import type { Comparison } from '../words/comparison/comparison';
import type { TermSection } from '../words/comparison/termRows';

/** Every term of every offer side by side. */
export function termsView({ sections }: Comparison, locale: Locale): PanelView {
  return {
    name: 'terms',
    title: locale.say('Terms'),
    showsAssumptions: false,
    texts: [],
    charts: [],
    sections: filled(sections.map((each) => termSection(each, locale))),
  };
}

function termSection({ name, title, rows }: TermSection, locale: Locale): PanelSection {
  return {
    name,
    title,
    rows: rows.map((row) => ({
      title: row.title,
      cells: row.cells.map(({ entries, standing }) =>
        entries.map(({ text, path, state, note }, i) => ({
          text: unbroken(text),
          path,
          state,
          ...(note === undefined ? {} : { hint: note }),
          // A list is better or worse as a whole.
          ...(standing === undefined || i < entries.length - 1 ? {} : { standing: standingWord(standing, locale) }),
        })),
      ),
      isEqual: row.isEqual,
    })),
  };
}

function standingWord(is: 'better' | 'worse', { say }: Locale): NonNullable<PanelEntry['standing']> {
  return { is, word: is === 'better' ? say('better') : say('worse') };
}
