import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, openFile, openUnsaved, runWith, writeFile } from './support';

const shown = () => vscode.window.activeTextEditor!.document;

const counterOffer = { label: 'Counter-offer' };
const english = { label: 'English' };
/** The asks that are proposed. */
const asIs = { alsoChecked: [] };

describe('Draft Message to Employer', () => {
  afterEach(closeAll);

  it('writes a plain text beside the active offer, of the kind and in the language that are chosen', async () => {
    await openFile('tideline.offer.yaml');
    await runWith([counterOffer, asIs, english], 'offer.draftMessage');
    assert.equal(shown().languageId, 'plaintext');
    assert.ok(shown().isUntitled);
    assert.match(shown().getText(), /^Subject: Your offer: Founding Engineer at Tideline Energy\n/);
    assert.match(shown().getText(), /^- Base salary: USD 175,000\/year instead of USD 165,000\/year, because /m);
    assert.doesNotMatch(shown().getText(), /170,000|Larkspur|Brenner|Kestrel/);
    assert.notEqual(vscode.window.activeTextEditor!.viewColumn, vscode.ViewColumn.One);
  });

  it('writes German in an English editor, names of terms included', async () => {
    await runWith([counterOffer, asIs, { label: 'Deutsch' }], 'offer.draftMessage', file('tideline.offer.yaml'));
    assert.match(shown().getText(), /^- Grundgehalt: 175\.000 USD\/Jahr \(im Angebot: 165\.000 USD\/Jahr\)/m);
  });

  it('reads texts that are not saved, and names no employer of another offer', async () => {
    await openUnsaved('company: Secret Inc\nstatus: written\n');
    await openUnsaved('company: Alpha Works\nnegotiation: { asks: [{ term: level, ask: L7, because: Secret Inc gives it }] }\n'); // prettier-ignore
    await runWith([counterOffer, english], 'offer.draftMessage');
    assert.match(shown().getText(), /^- Level: L7, because another employer gives it$/m);
    assert.match(shown().getText(), /I also have another offer in writing\./);
  });

  it('warns of what it leaves out because of another employer’s name, without the name', async () => {
    await openUnsaved('company: Secret Inc\ncurrency: USD\nstatus: written\n');
    await openUnsaved('company: Alpha Works\ncurrency: USD\nnegotiation: { asks: [{ term: level, ask: L7, because: see secret.com }] }\n'); // prettier-ignore
    const warnings = await runWith([counterOffer, english], 'offer.draftMessage');
    assert.match(shown().getText(), /^- Level: L7$/m);
    assert.deepEqual(warnings, ['Left out of the message, because it contains another employer’s name: Level.']);
  });

  it('proposes what is logged, and asks for what is chosen with it', async () => {
    await runWith([counterOffer, { alsoChecked: ['Remote work: 3 days/week'] }, english], 'offer.draftMessage', file('larkspur.offer.yaml')); // prettier-ignore
    assert.deepEqual(
      shown()
        .getText()
        .match(/^- .*?(?=:)/gm),
      ['- Vacation', '- Remote work'],
    );
  });

  it('proposes what follows from the files where nothing is logged', async () => {
    await runWith([counterOffer, asIs, english], 'offer.draftMessage', file('brenner.offer.yaml'));
    assert.match(shown().getText(), /^- Base salary: EUR [\d,]+\/month instead of EUR 9,400\/month$/m);
    assert.doesNotMatch(shown().getText(), /Larkspur|Kestrel|170,000/);
  });

  it('lets one choose the only thing there is to ask for, though it is not pressing', async () => {
    const offer = (company: string, days: number) => `company: ${company}\ncurrency: USD\nstatus: written\ntime-off: { vacation: ${days} days }\n`; // prettier-ignore
    await writeFile('alone/me.candidate.yaml', 'currency: USD\n');
    await writeFile('alone/b.offer.yaml', offer('Other Works', 21));
    const own = await writeFile('alone/a.offer.yaml', offer('Alpha Works', 20));
    await runWith([counterOffer, { alsoChecked: ['Vacation: 21 days'] }, english], 'offer.draftMessage', own);
    assert.match(shown().getText(), /^- Vacation: 21 days instead of 20 days/m);
    await vscode.workspace.fs.delete(file('alone'), { recursive: true });
  });

  it('asks before it drafts an acceptance that something speaks against, and drafts none unless told to', async () => {
    const document = await openFile('larkspur.offer.yaml');
    const acceptance = { label: 'Acceptance' };
    const warnings = await runWith([acceptance, 'leave'], 'offer.draftMessage');
    assert.equal(shown(), document);
    assert.match(warnings.join(), /^Accept the offer from Larkspur Systems\?\nAsks still open: Vacation \(25 days\)\.\nNot confirmed in writing: Remote work/); // prettier-ignore
    await runWith([acceptance, { label: 'Draft Anyway' }, english], 'offer.draftMessage');
    assert.match(shown().getText(), /^Subject: Acceptance: /);
  });

  it('drafts no acceptance where there is no offer yet', async () => {
    const document = await openUnsaved('company: Acme\ncurrency: EUR\nstatus: process\n');
    const warnings = await runWith([{ label: 'Acceptance' }], 'offer.draftMessage');
    assert.deepEqual(warnings, ['There is no offer to accept yet: Acme is still in process.']);
    assert.equal(shown(), document);
  });

  it('writes nothing when no kind is chosen, or to the employer one has', async () => {
    const document = await openFile('larkspur.offer.yaml');
    await runWith(['leave'], 'offer.draftMessage');
    await vscode.commands.executeCommand('offer.draftMessage', file('current.offer.yaml'));
    assert.equal(shown(), document);
  });
});

describe('Prepare for the Call', () => {
  afterEach(closeAll);

  it('writes a Markdown page beside the active offer', async () => {
    await openFile('larkspur.offer.yaml');
    await vscode.commands.executeCommand('offer.prepareCall');
    assert.equal(shown().languageId, 'markdown');
    assert.match(shown().getText(), /^# Call sheet: Larkspur Systems\n/);
    assert.match(shown().getText(), /^### 1\. \[Vacation\]\(larkspur\.offer\.yaml#L\d+\): 25 days$/m);
    assert.match(shown().getText(), /^- If it cannot move: 23 days$/m);
  });

  it('asks which offer where none is active', async () => {
    await runWith([{ label: 'brenner.offer.yaml' }], 'offer.prepareCall');
    assert.match(shown().getText(), /^# Call sheet: Brenner/);
  });
});
