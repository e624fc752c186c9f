/** What could have been meant by a name that nothing has. */

/** The names closest to the one written, the closest first; none that has little in common with it. */
export function closestNames(written: string, names: Iterable<string>): readonly string[] {
  const wanted = written.toLowerCase();
  const limit = Math.max(2, Math.ceil(wanted.length / 2));
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceBetween(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((left, right) => left.distance - right.distance || (left.name < right.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** How many letters to change; nothing for what only goes on, as `team` and `teams` or `teamSettings` do. */
function distanceBetween(left: string, right: string): number {
  if (left !== "" && right !== "" && (left.startsWith(right) || right.startsWith(left))) return 1;
  return editDistance(left, right);
}

/** Levenshtein's: insertions, deletions and replacements. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
