/** A condition on entities of type `T` or of a type derived from it. */
export interface Filter<in T = unknown> {
  /** As it is written in `$filter`, not percent-encoded yet. */
  readonly text: string;
  /** Never there: says for which entities the condition is. */
  readonly "~for"?: (entity: T) => void;
}
