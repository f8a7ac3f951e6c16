import type { FromPanel } from '../../webview/protocol';

export type { FromPanel };

const texts: Readonly<Record<FromPanel['type'], readonly string[]>> = {
  ready: [],
  dismiss: [],
  reveal: ['id', 'path'],
  peek: ['id', 'path'],
  explain: ['id', 'figure'],
  baseline: ['id'],
  try: ['path', 'text'],
  negotiate: ['id'],
  agree: ['id'],
  copy: ['view', 'measure'],
  do: ['what'],
};

/** A message of the panel's page; undefined for anything else, for a page is never believed. */
export function readIntent(message: unknown): FromPanel | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const fields = message as Record<string, unknown>;
  const { type } = fields;
  if (typeof type !== 'string' || !Object.hasOwn(texts, type)) return undefined;
  const isWhole = texts[type as FromPanel['type']].every((name) => isShortText(fields[name]));
  const isKnown = type !== 'do' || /^(?:choose|export|save|reset|log|take-back)$/.test(String(fields['what']));
  const isListed = type !== 'agree' || isChanges(fields['changes']);
  return isWhole && isKnown && isListed ? (message as FromPanel) : undefined;
}

function isChanges(value: unknown): boolean {
  const isChange = (each: unknown) =>
    typeof each === 'object' &&
    each !== null &&
    'path' in each &&
    isShortText(each.path) &&
    'text' in each &&
    isShortText(each.text);
  return Array.isArray(value) && value.length <= 100 && value.every(isChange);
}

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 2000;
}
