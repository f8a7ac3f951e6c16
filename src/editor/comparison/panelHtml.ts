import * as vscode from 'vscode';
import { say } from '../convert';

/** The page of the comparison panel: no inline script or style, no connections, nothing but the built assets. */
export function panelHtml(webview: vscode.Webview, assets: vscode.Uri): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const asset = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(assets, name)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${asset('comparison.css')}">
<title>${say('Compare Offers')}</title>
</head>
<body>
<main id="comparison"></main>
<script type="module" nonce="${nonce}" src="${asset('comparison.js')}"></script>
</body>
</html>`;
}
