import type { ComparedOffer } from '../../core/compare/comparison';
import { explainFigure } from '../../core/compare/explainFigure';
import type { Locale } from '../../core/locale';
import type { Offer } from '../../core/offer';
import type { PanelExplanation } from '../../webview/protocol';
import type { Compared } from './compareSession';

/** How a figure of the panel comes about, for a reader. */
export function explanationOf(
  figure: string,
  compared: ComparedOffer,
  offer: Offer,
  title: string,
  { session, refused, locale }: Pick<Compared, 'session' | 'refused'> & { readonly locale: Locale },
): PanelExplanation {
  const isTried = (path: string) => Object.hasOwn(session.tried, path) && !refused.has(path);
  const parts = explainFigure(figure, compared, offer, locale).map((part) => ({
    title: part.title,
    amount: part.amount,
    path: part.path,
    formula: part.formula,
    inputs: [
      ...part.inputs.map((input) => ({ title: input.title, text: input.text, path: input.path })),
      ...part.assumptions.map((each) => ({
        title: each.title,
        text: isTried(each.path)
          ? locale.say('{value}, tried', { value: each.text })
          : each.origin === 'default'
            ? locale.say('{value}, assumed by default', { value: each.text })
            : locale.say('{value}, assumed in the candidate file', { value: each.text }),
        path: '',
      })),
    ],
    remarks: [...part.limits, ...part.remarks],
  }));
  return { id: compared.id, figure, title, parts };
}
