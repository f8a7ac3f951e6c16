import * as vscode from 'vscode';
import type { ComparedOffer, Comparison } from '../../core/compare/comparison';
import type { Locale } from '../../core/locale';
import { folderNotices } from '../../core/words/folderNotices';
import type { PanelColumn, PanelData, PanelExplanation, PanelSession, PanelView } from '../../webview/protocol';
import type { Documents } from '../files/documents';
import { baseName } from '../files/fileKinds';
import type { ReadOffer, ReadOffers } from '../files/readOffers';
import type { Compared } from './compareSession';
import { assumptionControls } from './assumptionControls';
import { explanationOf } from './explanation';
import { fitView } from './fitView';
import { leavingView } from './leavingView';
import { moneyView } from './moneyView';
import { negotiationView } from './negotiationView';
import { panelWords } from './panelWords';
import { sensitivityView } from './sensitivityView';
import type { Thought } from './thought';
import { triedOffers } from './triedNotices';
import { overviewView, termsView } from './views';

export interface Shown extends Compared {
  /** Tells the panel from others. */
  readonly key: string;
  /** What the comparison means; undefined until it is worked out for the first time. */
  readonly thought: Thought | undefined;
  /** The figure whose explanation is open. */
  readonly explaining: { readonly id: string; readonly figure: string } | undefined;
}

/** How many reasons are shown at once; of many offers there are many. */
const most = 9;

/** What the panel shows of a comparison, in words. */
export function panelData(shown: Shown, documents: Documents, locale: Locale): PanelData {
  const { comparison, read, session } = shown;
  const { offers, baseline } = comparison;
  const isOne = offers.length === 1;
  const columns = offers.map((offer, i) => {
    const isRepeated = offers.some((each) => each !== offer && each.company === offer.company);
    return column(offer, read.offers[i], i === baseline && !isOne, isRepeated, documents, locale);
  });
  const views = offers.length === 0 ? [] : viewsOf(shown, columns, locale);
  const explanation = explanationIn(shown, columns, views, locale);
  return {
    key: shown.key,
    title: isOne ? (offers[0]?.company ?? '') : locale.say('Offers side by side'),
    locale: locale.tag,
    notices: [
      ...notices(comparison, read, session, locale),
      ...folderNotices(read.fromFolders, locale),
      ...triedOffers(shown, columns, locale),
    ],
    ...(shown.thought === undefined || offers.length === 0 ? {} : { verdict: verdictIn(shown.thought, isOne, locale) }),
    columns,
    views,
    assumptions:
      offers.length === 0 ? [] : assumptionControls(shown.candidate, comparison, session, shown.refused, locale),
    canSave: Object.keys(session.tried).some((path) => !shown.refused.has(path)),
    ...(explanation === undefined ? {} : { explanation }),
    words: panelWords(locale),
    session,
  };
}

function verdictIn(
  { insight: { verdict, conditions } }: Thought,
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

function viewsOf(shown: Shown, columns: readonly PanelColumn[], locale: Locale): PanelView[] {
  const { comparison, thought, read } = shown;
  const labels = columns.map(({ label }) => label);
  return [
    overviewView(comparison, labels, locale),
    termsView(comparison, locale),
    moneyView(comparison, thought?.insight, labels, read.offers, locale),
    leavingView(comparison, read.offers, locale),
    ...(thought === undefined
      ? []
      : [
          fitView(thought.insight.fits, comparison, locale),
          sensitivityView(thought.insight, comparison, labels, locale),
          negotiationView(shown, thought.negotiation, labels, locale),
        ]),
  ];
}

function explanationIn(
  { explaining, comparison, read, session, refused }: Shown,
  columns: readonly PanelColumn[],
  views: readonly PanelView[],
  locale: Locale,
): PanelExplanation | undefined {
  if (explaining === undefined) return undefined;
  const { id, figure } = explaining;
  const index = comparison.offers.findIndex((offer) => offer.id === id);
  const [compared, offer] = [comparison.offers[index], read.offers[index]?.offer.fields];
  const sections = views.flatMap((view) => view.sections);
  const section = sections.find(({ rows }) =>
    rows.some((row) => row.cells[index]?.some((each) => each.figure === figure)),
  );
  const row = section?.rows.find(({ cells }) => cells[index]?.some((each) => each.figure === figure));
  if (compared === undefined || offer === undefined || section === undefined || row === undefined) return undefined;
  const title = `${columns[index]?.label ?? compared.company}: ${section.title}, ${row.title}`;
  return explanationOf(figure, compared, offer, title, { session, refused, locale });
}

function notices(
  { offers, notices: general }: Comparison,
  { missing, candidate }: ReadOffers,
  { tried }: PanelSession,
  { say }: Locale,
): string[] {
  const unread = missing.map((uri) => say('{file} cannot be read.', { file: baseName(uri) }));
  if (offers.length === 0) return [...unread, say('There is no offer to show.')];
  const noCandidate =
    candidate === undefined && Object.keys(tried).length === 0
      ? [say('There is no candidate file, so all assumptions are defaults.')]
      : [];
  return [...unread, ...general, ...noCandidate];
}

function column(
  { id, company, title, location, status }: ComparedOffer,
  source: ReadOffer | undefined,
  isBaseline: boolean,
  isRepeated: boolean,
  documents: Documents,
  { say }: Locale,
): PanelColumn {
  // Two revisions of one letter often have one name in two folders.
  const file =
    source === undefined ? '' : isRepeated ? vscode.workspace.asRelativePath(source.uri) : baseName(source.uri);
  const label = isRepeated ? `${company} (${file})` : company;
  const errors =
    source === undefined
      ? 0
      : documents.findings(source.document).filter(({ severity }) => severity === 'error').length;
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
      : {
          errors: errors === 1 ? say('1 error in the file') : say('{count} errors in the file', { count: errors }),
        }),
  };
}
