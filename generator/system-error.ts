import { getSystemErrorMap } from "node:util";

/** Whether an error comes from the operating system with the given code, e.g. `ENOENT`. */
export function isSystemError(error: unknown, ...codes: readonly string[]): boolean {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code)
  );
}

/** Whether an error comes from the operating system. */
export function isFromSystem(error: unknown): boolean {
  return error instanceof Error && "errno" in error && typeof error.errno === "number";
}

/** The reason of a failure in the system's words, e.g. `permission denied (EACCES)`; no paths, no stack. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("errno" in error && typeof error.errno === "number") {
    const known = getSystemErrorMap().get(error.errno);
    if (known !== undefined) return `${known[1]} (${known[0]})`;
  }
  return error.message;
}
