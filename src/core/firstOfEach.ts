/** Takes each item once: of those with the same id the first. */
export function firstOfEach<Item>(items: readonly Item[], idOf: (item: Item) => string): Item[] {
  const first = new Map<string, Item>();
  for (const item of items) if (!first.has(idOf(item))) first.set(idOf(item), item);
  return [...first.values()];
}
