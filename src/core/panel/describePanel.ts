import type { Locale } from '../locale';
import type { ComparedOffer } from '../words/comparison/comparison';
import { folderNotices } from '../words/folderNotices';
import type { Analysis } from './analysis';
import { explanationIn } from './explanation';
import { fitView } from './fitView';
import { leavingView } from './leavingView';
import { moneyView } from './moneyView';
import { negotiationView } from './negotiationView';
import { overviewView } from './overviewView';
import type { PanelAssumption, PanelColumn, PanelData, PanelView, PanelWords } from './panelData';
import { sensitivityView } from './sensitivityView';
import type { PanelFile, ShownComparison } from './shownComparison';
import { termsView } from './termsView';
import { triableFields } from './triableFields';
import { type WhatIfComparison, whatIfOffers } from './whatIfComparison';

/** How many reasons are shown at once; of many offers there are many. */
const most = 9;

/** Describes a comparison as the panel shows it: all views with their words. */
export function describePanel(shown: ShownComparison, locale: Locale): PanelData {
  const { comparison, analysis, tried } = shown;
  const { offers, baseline } = comparison;
  const isOne = offers.length === 1;
  const columns = offers.map((offer, i) => {
    const isRepeated = offers.some((each) => each !== offer && each.company === offer.company);
    return column(offer, shown.files[i], { isBaseline: i === baseline && !isOne, isRepeated }, locale);
  });
  const views = offers.length === 0 ? [] : viewsOf(shown, columns, locale);
  const explanation = explanationIn(shown, columns, views, locale);
  return {
    title: isOne ? (offers[0]?.company ?? '') : locale.say('Offers side by side'),
    locale: locale.tag,
    notices: [
      ...notices(shown, locale),
      ...folderNotices(shown.fromFolders, locale),
      ...whatIfOffers(shown, columns, locale),
    ],
    ...(analysis === undefined || offers.length === 0 ? {} : { verdict: verdictIn(analysis, isOne, locale) }),
    columns,
    views,
    assumptions: offers.length === 0 ? [] : assumptionControls(shown, locale),
    canDiscard: Object.keys(tried).length > 0,
    canSave: Object.keys(tried).some((path) => !shown.refused.has(path)),
    ...(explanation === undefined ? {} : { explanation }),
    words: panelWords(locale),
  };
}

function verdictIn(
  { insight: { verdict, conditions } }: Analysis,
  isOne: boolean,
  { say }: Locale,
): NonNullable<PanelData['verdict']> {
  const reasons = verdict.reasons.map(({ text, offerId, path }) => ({
    text,
    ...(offerId === undefined ? {} : { id: offerId }),
    ...(path === undefined ? {} : { path }),
  }));
  const more = reasons.slice(most);
  const words = {
    clear: say('By its total the lead is clear.'),
    close:
      conditions.length > 0
        ? say('It depends on the measure: by another one, another offer leads.')
        : say('It is close: little would change which offer leads.'),
    open: say('It is open: something that is not known decides which offer leads.'),
  };
  return {
    headline: verdict.headline,
    closeness: isOne ? '' : words[verdict.closeness],
    reasons: reasons.slice(0, most),
    ...(more.length === 0 ? {} : { more: { title: say('{count} more', { count: more.length }), reasons: more } }),
  };
}

function viewsOf(shown: ShownComparison, columns: readonly PanelColumn[], locale: Locale): PanelView[] {
  const { comparison, analysis, offers } = shown;
  const labels = columns.map(({ label }) => label);
  return [
    overviewView(comparison, labels, locale),
    termsView(comparison, locale),
    moneyView(comparison, analysis?.insight, labels, offers, locale),
    leavingView(comparison, offers, locale),
    ...(analysis === undefined
      ? []
      : [
          fitView(analysis.insight.fits, shown, locale),
          sensitivityView(analysis.insight, comparison, labels, locale),
          negotiationView(shown, analysis.negotiation, shown.negotiated, labels, locale),
        ]),
  ];
}

function notices({ comparison, missing, hasCandidate, tried }: ShownComparison, { say }: Locale): string[] {
  const unread = missing.map((file) => say('{file} cannot be read.', { file }));
  if (comparison.offers.length === 0) return [...unread, say('There is no offer to show.')];
  const noCandidate =
    hasCandidate || Object.keys(tried).length > 0
      ? []
      : [say('There is no candidate file, so all assumptions are defaults.')];
  return [...unread, ...comparison.notices, ...noCandidate];
}

function column(
  { id, company, title, location, status }: ComparedOffer,
  source: PanelFile | undefined,
  { isBaseline, isRepeated }: { readonly isBaseline: boolean; readonly isRepeated: boolean },
  { say }: Locale,
): PanelColumn {
  const { name = '', path = '', errors = 0 } = source ?? {};
  // Two revisions of one letter often have one name in two folders.
  const file = isRepeated ? path : name;
  const label = isRepeated ? `${company} (${file})` : company;
  return {
    id,
    company,
    label,
    menu: say('More about {company}', { company: label }),
    subtitle: [title, location, say(status), isRepeated ? file : ''].filter((text) => text !== '').join(' · '),
    file,
    isBaseline,
    ...(errors === 0
      ? {}
      : { errors: say('{count, plural, one {# error} other {# errors}} in the file', { count: errors }) }),
  };
}

/** The assumptions as controls: what the file says, what is tried, and what of that cannot be used. */
function assumptionControls(
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

/** What the page of the panel says itself. */
function panelWords({ say }: Locale): PanelWords {
  return {
    table: say('Comparison of offers'),
    show: say('Show in the file'),
    explain: say('Explain this figure'),
    baseline: say('Differences from'),
    choose: say('Choose Offers…'),
    exportAs: say('Export…'),
    copy: say('Copy Table'),
    hideEqual: say('Hide rows in which all offers say the same'),
    pinned: say('pinned'),
    assumptions: say('Assumptions'),
    otherAssumptions: say('Assumptions that no amount here rests on'),
    weights: say('Weights of your priorities'),
    tryHelp: say('What you change here is only tried until you save it to the candidate file.'),
    save: say('Save to Candidate File'),
    reset: say('Discard'),
    close: say('Close'),
    explanation: say('How this figure comes about'),
    chart: say('The same in figures stands below.'),
    negotiateWith: say('Negotiate with'),
    anotherValue: say('Another value'),
    figures: say('Try'),
    instead: say('Instead, of about the same worth'),
    packages: say('Packages'),
    give: say('What you can give'),
    triedAsks: say('If they agree to'),
    takeBack: say('Take back'),
    takeAllBack: say('Take All Back'),
    log: say('Write to the Log'),
    inLog: say('The log of the offer has what is tried, as far as it is an ask.'),
  };
}
