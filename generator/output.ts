/** A file of a generated package. */
export interface OutputFile {
  /** Relative to the package's folder, with `/` between names; never absolute, never with `..`. */
  readonly path: string;
  readonly text: string;
}
