/** Compares texts by their UTF-16 code units: the same on every system and in every locale. */
export function ordinal(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
