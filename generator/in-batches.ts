/** As many at a time as a process may surely have open as files. */
const batchSize = 32;

/** Runs something for each item, a few at a time; the results are in the order of the items. */
export async function inBatches<T, Result>(
  items: readonly T[],
  run: (item: T) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += batchSize) {
    results.push(...(await Promise.all(items.slice(start, start + batchSize).map(run))));
  }
  return results;
}
