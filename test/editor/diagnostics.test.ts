import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  actionAt,
  closeAll,
  codeOf,
  diagnosticsWhen,
  file,
  openFile,
  openUnsaved,
  replace,
  writeFile,
} from './support';

const head = 'company: Acme\ncurrency: EUR\n';
const examples = [
  'current.offer.yaml',
  'larkspur.offer.yaml',
  'tideline.offer.yaml',
  'brenner.offer.yaml',
  'me.candidate.yaml',
];

describe('Diagnostics', () => {
  afterEach(closeAll);

  for (const name of examples)
    it(`finds nothing wrong in ${name}`, async () => {
      const document = await openFile(name);
      const text = document.getText();
      // The dates of the examples pass, whatever else is right.
      const wrong = (all: readonly vscode.Diagnostic[]) =>
        all
          .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Information)
          .map(codeOf)
          .filter((code) => code !== 'offer-has-expired');
      // A mistake shows that the file is being checked; without it nothing is left.
      await replace(document, text, `${text}no-such-key: 1\n`);
      await diagnosticsWhen(document.uri, (all) => wrong(all).join() === 'unknown-key');
      await replace(document, 'no-such-key: 1\n', '');
      await diagnosticsWhen(document.uri, (all) => wrong(all).length === 0);
    });

  const mistakes = [
    { title: 'a misspelt key', body: 'time-off:\n  vaction: 25 days\n', code: 'unknown-key', marked: 'vaction' },
    { title: 'a percentage without sign', body: 'pay:\n  raise: 3\n', code: 'percent-without-sign', marked: '3' },
    {
      title: 'a broken indent',
      body: 'pay:\n  base-salary: 1000\n raise: 3%\nperks: none\n',
      code: 'bad-indent',
      marked: 'raise: 3%',
    },
    {
      title: 'an unknown type of grant',
      body: 'equity:\n  - type: RSUU\n    value: 100\n',
      code: 'value-not-allowed',
      marked: 'RSUU',
    },
  ];
  for (const { title, body, code, marked } of mistakes)
    it(`tells of ${title} once, at its place`, async () => {
      const document = await openUnsaved(head + body);
      const [diagnostic, ...others] = await diagnosticsWhen(document.uri, (all) => all.length > 0);
      assert.equal(others.length, 0);
      assert.equal(codeOf(diagnostic!), code);
      assert.equal(document.getText(diagnostic!.range), marked);
      assert.equal(diagnostic!.severity, vscode.DiagnosticSeverity.Error);
    });

  it('names the key that was meant', async () => {
    const document = await openUnsaved(`${head}time-off:\n  vaction: 25 days\n`);
    const [diagnostic] = await diagnosticsWhen(document.uri, (all) => all.length === 1);
    assert.equal(diagnostic!.message, 'Unknown key "vaction"; did you mean "vacation"?');
  });

  it('follows the text as it is typed', async () => {
    const document = await openUnsaved(`${head}pay:\n  raise: 3\n`);
    await diagnosticsWhen(document.uri, (all) => all.length === 1);
    await replace(document, 'raise: 3', 'raise: 3%');
    await diagnosticsWhen(document.uri, (all) => all.length === 0);
  });

  it('counts positions in a file with Windows line ends', async () => {
    const uri = await writeFile('windows.offer.yaml', 'company: Acme\r\ncurrency: EUR\r\npay:\r\n  raise: 3\r\n');
    const document = await openFile('windows.offer.yaml');
    const [diagnostic] = await diagnosticsWhen(uri, (all) => all.length === 1);
    assert.equal(document.getText(diagnostic!.range), '3');
    assert.equal(diagnostic!.range.start.line, 3);
    await vscode.workspace.fs.delete(uri);
  });

  it('is gone when the file is closed', async () => {
    const document = await openUnsaved(`${head}pay: 3\n`);
    await diagnosticsWhen(document.uri, (all) => all.length === 1);
    await closeAll();
    await diagnosticsWhen(document.uri, (all) => all.length === 0);
  });

  it('is gone when the file is deleted', async () => {
    const uri = await writeFile('short-lived.offer.yaml', `${head}pay: 3\n`);
    await openFile('short-lived.offer.yaml');
    await diagnosticsWhen(uri, (all) => all.length === 1);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    await vscode.workspace.applyEdit(edit);
    await diagnosticsWhen(uri, (all) => all.length === 0);
  });

  it('follows the exchange rates of the candidate file beside it, in the editor and on disk', async () => {
    await writeFile('rates/me.candidate.yaml', 'currency: EUR\n');
    const offer = await writeFile('rates/usd.offer.yaml', 'company: Acme\ncurrency: USD\n');
    await openFile('rates/usd.offer.yaml');
    const isMissing = (all: readonly vscode.Diagnostic[]) =>
      all.some((each) => codeOf(each) === 'missing-exchange-rate');
    await diagnosticsWhen(offer, isMissing);
    const candidate = await openFile('rates/me.candidate.yaml');
    await replace(candidate, 'EUR\n', 'EUR\nassumptions: { exchange-rates: { USD: 0.9 } }\n');
    await diagnosticsWhen(offer, (all) => !isMissing(all));
    await candidate.save();
    await closeAll();
    await openFile('rates/usd.offer.yaml');
    await diagnosticsWhen(offer, (all) => !isMissing(all));
    await writeFile('rates/me.candidate.yaml', 'currency: EUR\nassumptions: { exchange-rates: { CHF: 0.9 } }\n');
    await diagnosticsWhen(offer, isMissing);
  });

  it('links the code of a rule to its page, which is there', async () => {
    const document = await openUnsaved(`${head}equity:\n  - type: RSU\n    value: 100000\n`);
    const [diagnostic] = await diagnosticsWhen(document.uri, (all) => all.length === 1);
    const { code } = diagnostic!;
    assert.ok(typeof code === 'object');
    assert.equal(code.value, 'grant-without-vesting');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# A grant without vesting$/m);
  });

  it('links no other code', async () => {
    const document = await openUnsaved(`${head}pay:\n  raise: 3\n`);
    const [diagnostic] = await diagnosticsWhen(document.uri, (all) => all.length === 1);
    assert.equal(diagnostic!.code, 'percent-without-sign');
  });

  it('holds a candidate file against the offers of its folder and below, in the editor and on disk', async () => {
    const priority = 'priorities:\n  - { term: flexibility.remote, need: must }\n';
    await writeFile('below/me.candidate.yaml', priority);
    await writeFile('below/acme.offer.yaml', head);
    await writeFile('below/deep/other.offer.yaml', head);
    const candidate = await openFile('below/me.candidate.yaml');
    const codes = (all: readonly vscode.Diagnostic[]) => all.map(codeOf).join();
    await diagnosticsWhen(candidate.uri, (all) => codes(all) === 'priority-no-offer-states');
    const offer = await openFile('below/deep/other.offer.yaml');
    await replace(offer, 'currency: EUR\n', 'currency: EUR\nflexibility: { remote: full }\n');
    await diagnosticsWhen(candidate.uri, (all) => all.length === 0);
    await replace(offer, 'flexibility: { remote: full }\n', '');
    await diagnosticsWhen(candidate.uri, (all) => codes(all) === 'priority-no-offer-states');
    await writeFile('below/third.offer.yaml', `${head}flexibility: { remote: unknown }\n`);
    await diagnosticsWhen(candidate.uri, (all) => all.length === 0);
    await closeAll();
    await vscode.workspace.fs.delete(file('below'), { recursive: true });
  });

  it('tells of a current job that is not there until it is, and of a candidate file that is not used', async () => {
    const codes = (all: readonly vscode.Diagnostic[]) => all.map(codeOf).join();
    await writeFile('job/me.candidate.yaml', 'current-job: now.offer.yaml\n');
    const candidate = await openFile('job/me.candidate.yaml');
    const [missing] = await diagnosticsWhen(candidate.uri, (all) => codes(all) === 'current-job-not-there');
    assert.equal(candidate.getText(missing!.range), 'now.offer.yaml');
    await writeFile('job/now.offer.yaml', `${head}status: current\n`);
    await diagnosticsWhen(candidate.uri, (all) => all.length === 0);
    await writeFile('job/copy.candidate.yaml', 'currency: EUR\n');
    await diagnosticsWhen(candidate.uri, (all) => codes(all) === 'candidate-file-not-used');
    await vscode.workspace.fs.delete(file('job/copy.candidate.yaml'));
    await diagnosticsWhen(candidate.uri, (all) => all.length === 0);
    await closeAll();
    await vscode.workspace.fs.delete(file('job'), { recursive: true });
  });

  it('still checks a file that is mapped to plain YAML', async () => {
    const uri = await writeFile('mapped.offer.yaml', `${head}pay:\n  raise: 3\n`);
    const document = await openFile('mapped.offer.yaml');
    const mapped = await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    assert.equal(mapped.languageId, 'yaml');
    await diagnosticsWhen(uri, (all) => all.length === 1);
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  it('leaves other YAML files alone', async () => {
    const document = await openUnsaved('pay: 3\n', 'yaml');
    const offer = await openUnsaved(`${head}pay: 3\n`);
    await diagnosticsWhen(offer.uri, (all) => all.length === 1);
    assert.deepEqual(
      vscode.languages.getDiagnostics(document.uri).map(({ source }) => source),
      [],
    );
  });
});

describe('Quick fixes', () => {
  afterEach(closeAll);

  it('write the value that was meant, and nothing else', async () => {
    const document = await openUnsaved(`${head}pay:\n  raise: 3   # promised\n`);
    const [diagnostic] = await diagnosticsWhen(document.uri, (all) => all.length === 1);
    const action = await actionAt(document, diagnostic!.range, 'quickfix', 'Replace with "3%"');
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(document.getText(), `${head}pay:\n  raise: 3%   # promised\n`);
    await diagnosticsWhen(document.uri, (all) => all.length === 0);
  });
});

describe('Quick fixes of doubts', () => {
  afterEach(closeAll);

  it('mend what is told beside other files too, and leave the choice to the author', async () => {
    const uri = await writeFile('over.offer.yaml', `${head}status: written\nexpires: 2020-01-31\n`);
    const document = await openFile('over.offer.yaml');
    const [diagnostic] = await diagnosticsWhen(uri, (all) => all.map(codeOf).join() === 'offer-has-expired');
    const action = await actionAt(document, diagnostic!.range, 'quickfix', 'Replace with "expired"');
    assert.equal(action.isPreferred, false);
    await vscode.workspace.applyEdit(action.edit);
    assert.match(document.getText(), /^status: expired$/m);
    await diagnosticsWhen(uri, (all) => all.length === 0);
    await document.save();
    await vscode.workspace.fs.delete(uri);
  });
});

describe('Languages', () => {
  afterEach(closeAll);

  it('are told by the end of the file name', async () => {
    for (const [name, language] of [
      ['a.offer.yaml', 'offer'],
      ['a.offer.yml', 'offer'],
      ['a.candidate.yaml', 'offer-candidate'],
      ['a.candidate.yml', 'offer-candidate'],
      ['a.yaml', 'yaml'],
    ] as const) {
      await writeFile(name, head);
      const document = await vscode.workspace.openTextDocument(file(name));
      assert.equal(document.languageId, language, name);
      await vscode.workspace.fs.delete(file(name));
    }
  });
});
