import type { PanelChange } from '../../core/panel/panelData';
import type { FromPanel, PanelSession } from '../../webview/protocol';

/** A panel that has just been opened. */
export function newSession(
  uris: readonly string[],
  { added, leftOut }: Pick<PanelSession, 'added' | 'leftOut'> = { added: [], leftOut: [] },
): PanelSession {
  return {
    uris,
    added,
    leftOut,
    order: [],
    hidden: [],
    baseline: undefined,
    pinned: undefined,
    tried: {},
    agreed: {},
    negotiated: undefined,
  };
}

/** A session as a window kept it; undefined where it is not one, for what comes from outside is never believed. */
export function readSession(state: unknown): PanelSession | undefined {
  const {
    uris,
    added,
    leftOut: out,
    order,
    hidden,
    baseline,
    pinned,
    tried,
    agreed,
    negotiated,
  } = asRecord(asRecord(state)['session']);
  if (!isTexts(uris) || !isTexts(order) || !isTexts(hidden) || uris.length === 0) return undefined;
  return {
    uris,
    added: isTexts(added) ? added : [],
    leftOut: isTexts(out) ? out : [],
    order,
    hidden,
    baseline: asText(baseline),
    pinned: asText(pinned),
    tried: asTexts(tried),
    agreed: Object.fromEntries(Object.entries(asRecord(agreed)).map(([id, values]) => [id, asTexts(values)])),
    negotiated: asText(negotiated),
  };
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asTexts(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asRecord(value)).filter((each): each is [string, string] => typeof each[1] === 'string'),
  );
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** Offers as the session has them: in its order, what it hides left out; new ones stand last. */
export function arranged<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  { order, hidden }: PanelSession,
): Item[] {
  const rank = (item: Item) => {
    const place = order.indexOf(idOf(item));
    return place < 0 ? order.length : place;
  };
  return items.filter((item) => !hidden.includes(idOf(item))).sort((a, b) => rank(a) - rank(b));
}

/** The session with one of the shown offers moved by so many places. */
export function moved(session: PanelSession, shown: readonly string[], id: string, by: number): PanelSession {
  const from = shown.indexOf(id);
  const to = Math.min(Math.max(from + by, 0), shown.length - 1);
  if (from < 0 || from === to) return session;
  const order = shown.filter((each) => each !== id);
  order.splice(to, 0, id);
  return { ...session, order: [...order, ...session.hidden] };
}

/** The session after files or folders were renamed. */
export function renamed(session: PanelSession, names: ReadonlyMap<string, string>): PanelSession {
  const now = (id: string) => {
    for (const [was, is] of names) if (id === was || id.startsWith(`${was}/`)) return is + id.slice(was.length);
    return id;
  };
  const nowOrNone = (id: string | undefined) => (id === undefined ? undefined : now(id));
  return {
    ...session,
    uris: session.uris.map(now),
    added: session.added.map(now),
    leftOut: session.leftOut.map(now),
    order: session.order.map(now),
    hidden: session.hidden.map(now),
    baseline: nowOrNone(session.baseline),
    pinned: nowOrNone(session.pinned),
    agreed: Object.fromEntries(Object.entries(session.agreed).map(([id, values]) => [now(id), values])),
    negotiated: nowOrNone(session.negotiated),
  };
}

/** The session without one of the shown offers; the last one stays. */
export function leftOut(session: PanelSession, shown: readonly string[], id: string): PanelSession {
  return shown.length > 1 ? { ...session, hidden: [...session.hidden, id] } : session;
}

/** The session with an assumption to try; nothing is what the file says. */
export function tried(session: PanelSession, path: string, text: string): PanelSession {
  return { ...session, tried: withText(session.tried, path, text) };
}

/** The session with values of an offer's terms to try, as if the employer agreed; nothing is what the letter says. */
export function agreed(session: PanelSession, id: string, changes: readonly PanelChange[]): PanelSession {
  const now = session.agreed[id] ?? {};
  return withAgreed(
    session,
    id,
    changes.reduce((values, { path, text }) => withText(values, path, text), now),
  );
}

/** The session after what the page asks of it; undefined for what is about something else. */
export function sessionAfter(session: PanelSession, intent: FromPanel): PanelSession | undefined {
  switch (intent.type) {
    case 'baseline':
      return { ...session, baseline: intent.id };
    case 'negotiate':
      return { ...session, negotiated: intent.id };
    case 'try':
      return tried(session, intent.path, intent.text);
    case 'agree':
      return agreed(session, intent.id, intent.changes);
    default:
      return undefined;
  }
}

/** The session in which one offer is as its letter says. */
export function takenBack(session: PanelSession, id: string): PanelSession {
  return withAgreed(session, id, {});
}

function withAgreed(session: PanelSession, id: string, values: Readonly<Record<string, string>>): PanelSession {
  const others = Object.entries(session.agreed).filter(([each]) => each !== id);
  const own = Object.keys(values).length === 0 ? [] : [[id, values] as const];
  return { ...session, agreed: Object.fromEntries([...others, ...own]) };
}

function withText(texts: Readonly<Record<string, string>>, key: string, typed: string): Record<string, string> {
  const others = Object.entries(texts).filter(([each]) => each !== key);
  const text = typed.trim();
  return Object.fromEntries(text === '' ? others : [...others, [key, text]]);
}
