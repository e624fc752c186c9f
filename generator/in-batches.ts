/** How many small files are read or written before other events have their turn. */
const batchSize = 64;

/**
 * Runs something that blocks for each item, and gives way from time to time; the results are in the order of the items. Small files
 * are so read and written in a fraction of the time that asynchronous calls take.
 */
export async function inBatches<T, Result>(
  items: readonly T[],
  run: (item: T) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index % batchSize === batchSize - 1) await nextEvents();
    results.push(run(item));
  }
  return results;
}

function nextEvents(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
