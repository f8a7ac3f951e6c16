import * as vscode from 'vscode';
import type { PanelWords } from '../../webview/protocol';

/** What the page of the panel says itself. */
export function panelWords(): PanelWords {
  const { t } = vscode.l10n;
  return {
    table: t('Comparison of offers'),
    show: t('Show in the file'),
    explain: t('Explain this figure'),
    baseline: t('Differences from'),
    choose: t('Choose Offers…'),
    exportAs: t('Export…'),
    copy: t('Copy Table'),
    columnActions: t('More about {0}', '{0}'),
    moreReasons: t('{0} more', '{0}'),
    hideEqual: t('Hide rows in which all offers say the same'),
    pinned: t('pinned'),
    assumptions: t('Assumptions'),
    otherAssumptions: t('Assumptions that no amount here rests on'),
    weights: t('Weights of your priorities'),
    tryHelp: t('What you change here is only tried until you save it to the candidate file.'),
    save: t('Save to Candidate File'),
    reset: t('Discard'),
    close: t('Close'),
    explanation: t('How this figure comes about'),
    chart: t('The same in figures stands below.'),
    negotiateWith: t('Negotiate with'),
    anotherValue: t('Another value'),
    anotherValueFor: t('Another value for {0}', '{0}'),
    figures: t('Try'),
    instead: t('Instead, of about the same worth'),
    packages: t('Packages'),
    give: t('What you can give'),
    triedAsks: t('If they agree to'),
    takeBack: t('Take back'),
    takeAllBack: t('Take All Back'),
    log: t('Write to the Log'),
    inLog: t('The log of the offer has what is tried, as far as it is an ask.'),
  };
}
