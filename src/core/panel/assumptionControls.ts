import type { Locale } from '../locale';
import { triableFields } from './triableFields';
import type { PanelAssumption } from './panelData';
import type { WhatIfComparison } from './whatIfComparison';

/** The assumptions as controls: what the file says, what is tried, and what of that cannot be used. */
export function assumptionControls(
  { candidate, comparison, tried, refused }: WhatIfComparison,
  locale: Locale,
): PanelAssumption[] {
  return triableFields(candidate, comparison, locale).map(({ path, title, description, text, origin, group }) => {
    const reason = refused.get(path);
    const typed = Object.hasOwn(tried, path) ? tried[path] : undefined;
    return {
      path,
      title,
      help: description,
      text: typed ?? text,
      origin: typed === undefined ? origins(locale)[origin] : locale.say('tried'),
      isTried: typed !== undefined,
      // What is tried stays in its place, whatever rests on it now.
      group: typed !== undefined && group === 'other' ? 'used' : group,
      ...(reason === undefined ? {} : { error: locale.say(reason.text, reason.args) }),
    };
  });
}

function origins({ say }: Locale): Readonly<Record<'candidate' | 'default' | 'none', string>> {
  return {
    candidate: say('candidate file'),
    default: say('default'),
    none: say('not stated'),
  };
}
