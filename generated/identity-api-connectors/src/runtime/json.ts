/** What came as JSON and may be anything. */

/** The value of a JSON text; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a text was no JSON. The error may be of another realm, as in the virtual machine of a test. */
export function isSyntaxError(error: unknown): boolean {
  return record(error)["name"] === "SyntaxError";
}

/** Whether a value is an object with members. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** An object with its members; what is no object becomes one without any of JSON's. */
export const record: (value: unknown) => Readonly<Record<string, unknown>> = Object;
