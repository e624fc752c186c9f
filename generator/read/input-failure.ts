/** Thrown within this folder only, to leave from any depth: why an input cannot be read, and what to do. */
export class InputFailure extends Error {}
