import { changeBetween } from '../compare/ranking';
import type { Locale } from '../locale';
import { topAsks, type OfferPlan } from '../negotiate/trades/plan';
import type { Offer } from '../offer';
import { remarks } from '../words/planText';
import { planWords } from '../words/planWords';
import type { PanelNegotiation, PanelRow, PanelView } from './panelData';
import type { NegotiatedOffer } from './analysis';
import { asksToLog, type WhatIfComparison } from './whatIfComparison';
import { askCard, concessionTrial, packageTrial, triedTrials } from './trials';
import { unbroken } from './sections';
import type { Comparison, FigureRow } from '../words/comparison/comparison';
import { countedIn, describeEnds } from '../words/describe';

/** What to ask of an offer and what could stand for it, to be tried as if the employer agreed. */
export function negotiationView(
  compared: WhatIfComparison,
  { open, plan }: NegotiatedOffer,
  negotiated: string | undefined,
  labels: readonly string[],
  locale: Locale,
): PanelView {
  const { say } = locale;
  const { comparison } = compared;
  const labelOf = (id: string) => labels[comparison.offers.findIndex((each) => each.id === id)] ?? '';
  const letter = compared.letters.find(({ id }) => id === plan?.id)?.offer;
  const texts =
    plan === undefined
      ? [say('No offer here can still be negotiated: each of them is the job you have, signed, declined or expired.')]
      : [
          say(
            'What you try here shows in all views until you take it back. No file is changed until you write it to the log.',
          ),
        ];
  return {
    name: 'negotiation',
    title: say('Negotiation'),
    showsAssumptions: false,
    texts,
    charts: [],
    sections: [{ name: 'outcome', title: say('What the offers come to'), rows: outcomeRows(compared, locale) }],
    ...(plan === undefined || letter === undefined
      ? {}
      : {
          negotiation: {
            offers: open.map((id) => ({ id, label: labelOf(id) })),
            chosen: open.find((id) => id === negotiated) ?? plan.id,
            ...negotiationWith(plan, letter, compared, locale),
          },
        }),
  };
}

function negotiationWith(
  plan: OfferPlan,
  letter: Offer,
  compared: WhatIfComparison,
  locale: Locale,
): Omit<PanelNegotiation, 'offers' | 'chosen'> {
  const values = compared.agreed[plan.id] ?? {};
  const words = planWords(plan, { offer: letter, candidate: compared.candidate.fields, audience: 'self' }, locale);
  const whatIf = { currency: plan.currency, letter, values, misfits: compared.misfits.get(plan.id), locale };
  const asks = topAsks(words);
  const { say } = locale;
  return {
    id: plan.id,
    outcome: outcomeOf(plan, compared, locale),
    tried: triedTrials(whatIf),
    asks: asks.map((ask) => askCard(ask, whatIf)),
    packages: words.packages.map((each) => packageTrial(each, whatIf)),
    concessions: words.concessions.map((each) => concessionTrial(each, whatIf)),
    remarks: [
      ...(asks.length === 0
        ? [
            say(
              'Nothing to ask for follows from your files. State priorities and market ranges in the candidate file, or record an ask.',
            ),
          ]
        : []),
      ...remarks(words, asks, locale),
    ],
    canLog: asksToLog(letter, compared, plan, locale).length > 0,
  };
}

/** What the offer comes to, and what it would. */
function outcomeOf(
  { id, name, horizon }: OfferPlan,
  { comparison, stands, agreed }: WhatIfComparison,
  locale: Locale,
): string[] {
  const { say } = locale;
  const years = countedIn('year', horizon, locale);
  const [was, now] = [totalsOf(stands, id), totalsOf(comparison, id)];
  if (was === undefined || now === undefined) return [];
  const standing = say(
    'As it stands, {company} comes to {expected} expected and {guaranteed} guaranteed over {years}.',
    { company: name, ...was, years },
  );
  if (agreed[id] === undefined) return [standing];
  const change = changeOf(stands, comparison, id, locale);
  return [
    standing,
    say('If they agree, it comes to {expected} expected and {guaranteed} guaranteed: {change}.', { ...now, change }),
  ];
}

function totalsOf(comparison: Comparison, id: string) {
  const index = comparison.offers.findIndex((each) => each.id === id);
  const text = (rows: readonly FigureRow[]) => rows.at(-1)?.figures[index]?.text;
  const [expected, guaranteed] = [text(comparison.expected), text(comparison.guaranteed)];
  return expected === undefined || guaranteed === undefined
    ? undefined
    : { expected: unbroken(expected), guaranteed: unbroken(guaranteed) };
}

/** How far the expected total moves; by sign. */
function changeOf(was: Comparison, now: Comparison, id: string, locale: Locale): string {
  const [before, after] = [was, now].map(({ offers }) => offers.find((each) => each.id === id)?.valuation);
  if (after === undefined || after.currency !== before?.currency) return '';
  const change = changeBetween(before, after);
  if (change === undefined) return locale.say('no change');
  return unbroken(describeEnds(change, after.currency, locale, true));
}

function outcomeRows({ comparison, stands, agreed }: WhatIfComparison, locale: Locale): PanelRow[] {
  const { say } = locale;
  const row = (title: string, texts: readonly string[], isTotal = false): PanelRow => ({
    title,
    cells: texts.map((text) => [{ text, state: 'figure' }]),
    isTotal,
  });
  const totals = (of: Comparison, name: 'expected' | 'guaranteed') =>
    comparison.offers.map(({ id }) => totalsOf(of, id)?.[name] ?? '');
  const isTried = comparison.offers.some(({ id }) => agreed[id] !== undefined);
  if (!isTried)
    return [
      row(say('Expected, as they stand'), totals(stands, 'expected')),
      row(say('Guaranteed, as they stand'), totals(stands, 'guaranteed')),
    ];
  return [
    row(say('Expected, as they stand'), totals(stands, 'expected')),
    row(say('Expected, if they agree'), totals(comparison, 'expected'), true),
    row(
      say('Change'),
      comparison.offers.map(({ id }) => changeOf(stands, comparison, id, locale)),
    ),
    row(say('Guaranteed, as they stand'), totals(stands, 'guaranteed')),
    row(say('Guaranteed, if they agree'), totals(comparison, 'guaranteed'), true),
  ];
}
