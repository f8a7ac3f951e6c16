import { basename, resolve } from 'node:path';
import { version } from '../../package.json';
import { comparedFrom } from '../core/compare/valuedOffers';
import { firstOfEach } from '../core/firstOfEach';
import { kindOfName } from '../core/fileKind';
import { english } from '../core/locale';
import type { CandidateDocument, OfferDocument } from '../core/parse/parseOffer';
import { readAssumptions } from '../core/value/assumptions';
import { valueOffer } from '../core/value/valueOffer';
import { type Audience, sightOf } from '../core/words/audience/audience';
import { type Compared, comparedFor } from '../core/words/audience/comparedFor';
import { fitFor, insightFor } from '../core/words/audience/seenBy';
import { compareOffers } from '../core/words/comparison/compareOffers';
import { comparisonBlocks } from '../core/words/comparison/comparisonBlocks';
import { verdictBlocks, whatWouldChangeBlocks } from '../core/words/comparison/verdictBlocks';
import { fitWords } from '../core/words/fitText';
import { writeReport } from '../core/words/report/writeReport';
import { summarise } from '../core/words/summary/summarise';
import { summaryDocument } from '../core/words/summary/summaryDocument';
import { cashBlocks } from '../core/words/valuation/cashBlocks';
import { explanationBlocks } from '../core/words/valuation/explanationBlocks';
import { valuationBlocks } from '../core/words/valuation/valuationBlocks';
import { describeInsight } from '../core/words/verdict/insightWords';
import { inertLines } from '../core/write/plainText';
import { noLinks } from '../core/write/sourceLinks';
import { type Arguments, Misuse, readArguments, usage } from './arguments';
import { check, report } from './check';
import { diff } from './diff';
import { candidateFor, withCurrentJob } from './candidateFiles';
import { isSameFile, readOffer, type SourceFile } from './files';
import { prepare } from './preparation';
import { json, linksToFiles, print } from './print';
import type { Terminal } from './terminal';
import { valuationJson } from './valuationJson';

const locale = english;

/** Carries out one call and answers with its exit code: 0 fine, 1 errors in the files, 2 misuse. */
export function main(words: readonly string[], given: Terminal): number {
  const terminal = { ...given, error: (text: string) => given.error(inertLines(text)) };
  try {
    const call = readArguments(words);
    if (call === 'help') terminal.out(usage);
    else if (call === 'version') terminal.out(`${version}\n`);
    else return run(withEachFileOnce(call), terminal);
    return 0;
  } catch (failure) {
    if (!(failure instanceof Misuse)) throw failure;
    terminal.error(`offer: ${failure.message}\n`);
    return 2;
  }
}

/** A file that is named twice is one offer; a difference needs two revisions, be they the same. */
function withEachFileOnce(call: Arguments): Arguments {
  if (call.command === 'diff') return call;
  const files = firstOfEach(call.files, (file) => resolve(file));
  const { baseline } = call;
  return { ...call, files, baseline: baseline && files.find((file) => isSameFile(file, baseline)) };
}

function run(call: Arguments, terminal: Terminal): number {
  if (call.command === 'check') return check(call, terminal);
  const wrong = call.files.find((file) => kindOfName(file) === 'candidate');
  if (wrong !== undefined) throw new Misuse(`${wrong} is a candidate file; name it with --candidate.`);
  if (call.command === 'message' || call.command === 'call') return prepare(call, terminal);
  const named = call.files.map(readOffer);
  const candidate = candidateFor(call.files, call.candidate, terminal);
  const isAlone = call.command === 'value' || call.command === 'diff';
  const { offers, baseline } = isAlone ? { offers: named, baseline: undefined } : withCurrentJob(named, candidate);
  const errors = report([...offers, ...(candidate === undefined ? [] : [candidate])], terminal, candidate);
  const notices = errors > 0 ? ['There are errors in the files; what cannot be read is not counted.'] : [];
  terminal.out(answer({ ...call, baseline: call.baseline ?? baseline }, offers, candidate, notices, terminal));
  return errors > 0 ? 1 : 0;
}

function answer(
  call: Arguments,
  offers: readonly SourceFile<OfferDocument>[],
  candidate: SourceFile<CandidateDocument> | undefined,
  notices: readonly string[],
  terminal: Terminal,
): string {
  const { format } = call;
  const { today } = terminal;
  if (call.command === 'value') return values(call, offers, candidate, terminal);
  if (call.command === 'diff') return diff(call, offers, candidate, notices, terminal);
  const own: Compared = {
    offers: offers.map(({ name, document }) => ({ id: name, offer: document.fields })),
    candidate: candidate?.document.fields,
    baseline: call.baseline,
  };
  const audience: Audience = call.shareSafe ? 'employer' : format === 'json' ? 'program' : 'self';
  const compared = comparedFor(own, audience, locale);
  const isNamed = sightOf[audience].files;
  const options = {
    locale,
    today,
    baseline: compared.baseline,
    candidateFile: candidate === undefined || !isNamed ? undefined : basename(candidate.name),
    files: isNamed ? offers.map(({ name }) => basename(name)) : [],
    notices,
    audience,
  };
  if (call.command === 'compare') {
    if (format !== 'text' && format !== 'json') return writeReport(format, compared, options);
    const comparison = compareOffers(compared.offers, compared.candidate, options);
    const insight = insightFor(describeInsight(compared.offers, compared.candidate, comparison, options), audience);
    if (format === 'json') {
      const fits = insight.fits.map((fit) => fitWords(fitFor(fit, audience), compared.candidate, english));
      return json({ ...comparison, ...insight, fits });
    }
    const blocks = [
      ...verdictBlocks(insight, comparison, locale),
      ...comparisonBlocks(comparison, locale),
      ...whatWouldChangeBlocks(insight, comparison, locale),
    ];
    return print(blocks, format, terminal, locale);
  }
  const summary = summarise(compared.offers, compared.candidate, options);
  if (format === 'json') return json(summary);
  const links = isNamed ? linksToFiles(offers, candidate) : noLinks;
  return print(summaryDocument(summary, locale), format, terminal, locale, links);
}

function values(
  call: Arguments,
  offers: readonly SourceFile<OfferDocument>[],
  candidate: SourceFile<CandidateDocument> | undefined,
  terminal: Terminal,
): string {
  const from = comparedFrom(
    offers.map(({ document }) => document.fields),
    terminal.today,
  );
  const valued = offers.map(({ name, document }) => ({
    name,
    document,
    offer: document.fields,
    valuation: valueOffer(document.fields, readAssumptions(candidate?.document.fields), from),
  }));
  if (call.format === 'json')
    return json({ offers: valued.map(({ name, offer, valuation }) => valuationJson(name, offer, valuation)) });
  const blocks = valued.flatMap(({ document, offer, valuation }) => [
    ...valuationBlocks(offer, valuation, locale),
    ...(call.explain ? explanationBlocks(document, valuation, locale) : []),
    ...(call.byMonth ? cashBlocks(offer, valuation, locale) : []),
  ]);
  return print(blocks, call.format, terminal, locale);
}
