import type { Locale } from '../locale';
import type { PanelWords } from './panelData';

/** What the page of the panel says itself. */
export function panelWords({ say }: Locale): PanelWords {
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
