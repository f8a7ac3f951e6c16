import type { PanelSession } from '../../webview/protocol';

/** A panel that has just been opened. */
export function newSession(uris: readonly string[]): PanelSession {
  return { uris, order: [], hidden: [], baseline: undefined, pinned: undefined, tried: {} };
}

/** A session as a window kept it; undefined where it is not one, for what comes from outside is never believed. */
export function readSession(state: unknown): PanelSession | undefined {
  const { uris, order, hidden, baseline, pinned, tried } = asRecord(asRecord(state)['session']);
  if (!isTexts(uris) || !isTexts(order) || !isTexts(hidden) || uris.length === 0) return undefined;
  return {
    uris,
    order,
    hidden,
    baseline: typeof baseline === 'string' ? baseline : undefined,
    pinned: typeof pinned === 'string' ? pinned : undefined,
    tried: Object.fromEntries(Object.entries(asRecord(tried)).filter((each): each is [string, string] => typeof each[1] === 'string')), // prettier-ignore
  };
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
    order: session.order.map(now),
    hidden: session.hidden.map(now),
    baseline: nowOrNone(session.baseline),
    pinned: nowOrNone(session.pinned),
  };
}

/** The session without one of the shown offers; the last one stays. */
export function leftOut(session: PanelSession, shown: readonly string[], id: string): PanelSession {
  return shown.length > 1 ? { ...session, hidden: [...session.hidden, id] } : session;
}

/** The session with an assumption to try; nothing is what the file says. */
export function tried(session: PanelSession, path: string, text: string): PanelSession {
  const others = Object.entries(session.tried).filter(([each]) => each !== path);
  return { ...session, tried: Object.fromEntries(text.trim() === '' ? others : [...others, [path, text]]) };
}
