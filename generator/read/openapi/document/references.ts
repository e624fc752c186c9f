import { keysOfPointer } from "../../../escape/json-pointer.js";
import { asFields } from "./fields.js";
import type { Fields, Located } from "./fields.js";
import { isJsonArray, isJsonObject } from "./json.js";
import type { ObjectKind } from "./objects.js";
import type { Report } from "./report.js";

/** Follows `$ref`s within one document; what cannot be followed is reported and undefined. */
export class References {
  readonly #root: unknown;
  readonly #report: Report;
  readonly #targets = new Map<string, Located | undefined>();

  constructor(root: unknown, report: Report) {
    this.#root = root;
    this.#report = report;
  }

  /** The object itself, or what its `$ref` leads to in the end. */
  resolve<Key extends string>(
    fields: Fields<Key | "$ref">,
    kind: ObjectKind<Key | "$ref">,
  ): Fields<Key | "$ref"> | undefined {
    if (!fields.has("$ref")) return fields;
    const visited = new Set<string>();
    let current = fields;
    for (;;) {
      const reference = current.string("$ref");
      if (reference === undefined) return current;
      if (visited.has(reference)) {
        this.reportCircle(reference, fields.at("$ref"));
        return undefined;
      }
      visited.add(reference);
      const target = this.target(reference, current.at("$ref"));
      const next = target === undefined ? undefined : asFields(target, kind, this.#report);
      if (next === undefined) return undefined;
      current = next;
    }
  }

  /** What a reference names. `pointer` is where the reference is. */
  target(reference: string, pointer: string): Located | undefined {
    const known = this.#targets.get(reference);
    if (known !== undefined) return known;
    const target = this.#find(reference, pointer);
    if (target !== undefined) this.#targets.set(reference, target);
    return target;
  }

  #find(reference: string, pointer: string): Located | undefined {
    if (!reference.startsWith("#")) {
      this.#report.add(
        "openapi-reference",
        `The reference ${JSON.stringify(reference)} leads to another document, which is not read. Bundle the documents into one first.`,
        pointer,
      );
      return undefined;
    }
    const targetPointer = decodeFragment(reference.slice(1));
    let value: unknown = targetPointer === undefined ? undefined : this.#root;
    for (const key of keysOfPointer(targetPointer ?? "")) {
      value = memberOf(value, key);
    }
    if (value === undefined || targetPointer === undefined) {
      this.#report.add(
        "openapi-reference",
        `The reference ${JSON.stringify(reference)} leads nowhere. Correct it, or add what it names.`,
        pointer,
      );
      return undefined;
    }
    return { value, pointer: targetPointer };
  }

  /** Reports a reference that leads back to itself, at a place on the way. */
  reportCircle(reference: string, pointer: string): void {
    this.#report.add(
      "openapi-reference",
      `The reference ${JSON.stringify(reference)} leads back to itself.`,
      pointer,
    );
  }
}

const schemaPrefix = "#/components/schemas/";

/** The name of a schema under `components/schemas`, if that is what a reference names. */
export function schemaNameOf(reference: string): string | undefined {
  if (!reference.startsWith(schemaPrefix)) return undefined;
  const key = reference.slice(schemaPrefix.length);
  if (!/[%~/]/.test(key)) return key;
  const [name, ...deeper] = keysOfPointer(`/${decodeFragment(key) ?? ""}`);
  return deeper.length === 0 ? name : undefined;
}

/** A JSON pointer in a URI fragment is percent-encoded (RFC 6901, 6); undefined where it is so wrongly. */
function decodeFragment(fragment: string): string | undefined {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, key: string): unknown {
  if (isJsonObject(value)) return Object.hasOwn(value, key) ? value[key] : undefined;
  if (isJsonArray(value)) return /^(0|[1-9][0-9]*)$/.test(key) ? value[Number(key)] : undefined;
  return undefined;
}
