/**
 * Scopes in JSON of any shape: settings of MSAL for browsers, Node.js or Angular, and what applications keep of their own.
 *
 * https://learn.microsoft.com/en-us/entra/msal/javascript/browser/configuration
 */
import type { Source } from "../../source.js";
import { jsonPointer } from "../../escape/json-pointer.js";
import type { AskedScope } from "./asked-entries.js";

/** Deeper than settings are; a hostile file is not followed to the end of the stack. */
const deepest = 100;

/**
 * Finds the scopes in members called `scope` or `scopes`, or with a name that ends so, such as `loginScopes`, in
 * `extraScopesToConsent`, also as arrays by purpose such as `scopes: { read: [], write: [] }`, and in arrays of nothing but
 * texts below `protectedResourceMap`; or the whole document, where that is an array of texts.
 */
export function scopesAnywhere(document: unknown, source: Source): readonly AskedScope[] {
  const found: AskedScope[] = [];
  visit(document, [], { isScopes: isTexts(document), isInMap: false });
  return found;

  function visit(value: unknown, path: readonly (string | number)[], { isScopes, isInMap }: Within): void {
    if (path.length > deepest) return;
    if (typeof value === "string") {
      if (isScopes) take(value, path);
    } else if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => {
        visit(item, [...path, index], { isScopes: isScopes || (isInMap && isTexts(item)), isInMap });
      });
    } else if (typeof value === "object" && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        const isNowInMap = isInMap || name === resourceMap;
        const isNamed = scopesName.test(name);
        visit(member, [...path, name], {
          isScopes: isNamed || ((isScopes || isNowInMap) && isTexts(member)),
          isInMap: isNowInMap,
        });
      }
    }
  }

  /** One text can hold several scopes, as in OAuth 2.0 (RFC 6749, 3.3). */
  function take(text: string, path: readonly (string | number)[]): void {
    for (const scope of text.split(/\s+/u).filter((each) => each !== "")) {
      found.push({ kind: "scope", text: scope, origin: { source, pointer: jsonPointer(path) } });
    }
  }
}

interface Within {
  readonly isScopes: boolean;
  readonly isInMap: boolean;
}

const scopesName = /scopes?(?:ToConsent)?$/iu;
const resourceMap = "protectedResourceMap";

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
}
