/**
 * Makes one number of several that are compared one after the other: sums of the numbers then compare as the sums of
 * the vectors do, first member first.
 *
 * @param vectors all of one length; no member is negative
 */
export function lexicographicWeights(vectors: readonly (readonly bigint[])[]): readonly bigint[] {
  const [first = []] = vectors;
  // A member's place value is more than what all later members of all vectors come to together.
  const places: bigint[] = [];
  let place = 1n;
  for (let member = first.length - 1; member >= 0; member--) {
    places[member] = place;
    place *= 1n + vectors.reduce((sum, vector) => sum + (vector[member] ?? 0n), 0n);
  }
  return vectors.map((vector) =>
    vector.reduce((sum, value, member) => sum + value * (places[member] ?? 0n), 0n),
  );
}
