/** Compares what is known of permissions, whatever they are used for. */
import type { PermissionDeclaration, Scheme } from "../ir/access.js";
import { scopeFacts } from "../ir/scope-facts.js";
import type { Comparison } from "./compare-types.js";
import type { Both } from "./findings.js";
import type { RuleId } from "./rules.js";

export function compareScopes({ before, after, findings }: Comparison): void {
  const former = new Map(before.surface.permissions.map((one) => [one.name, one]));
  for (const permission of after.surface.permissions) {
    const was = former.get(permission.name);
    if (was === undefined) continue;
    const place = { kind: "scope", name: permission.name } as const;
    compareScope(was, permission, (rule, scheme, texts = {}) => {
      findings.add({
        rule,
        subject: { kind: "scope", name: permission.name },
        audiences: ["access"],
        texts: { before: labelled(texts.before, scheme), after: labelled(texts.after, scheme) },
        places: { before: place, after: place },
        detail: scheme,
      });
    });
  }
}

function compareScope(
  before: PermissionDeclaration,
  after: PermissionDeclaration,
  add: (rule: RuleId, scheme: Scheme, texts?: Both<string>) => void,
): void {
  for (const [scheme, declaration] of after.schemes) {
    const former = before.schemes.get(scheme);
    if (former === undefined) continue;
    const [was, is] = [scopeFacts(former), scopeFacts(declaration)];
    if (was.requiresAdminConsent === false && is.requiresAdminConsent === true) {
      add("consent-required", scheme);
    }
    if (was.requiresAdminConsent === true && is.requiresAdminConsent === false) {
      add("consent-no-longer-required", scheme);
    }
    if (was.isDisabled !== is.isDisabled) add(is.isDisabled ? "scope-disabled" : "scope-enabled", scheme);
    const levels = { before: was.privilegeLevel?.toString(), after: is.privilegeLevel?.toString() };
    const isKnown = levels.before !== undefined && levels.after !== undefined;
    if (isKnown && levels.before !== levels.after) add("privilege-level-changed", scheme, levels);
    const ids = { before: was.ids.join(", "), after: is.ids.join(", ") };
    if (ids.before !== "" && ids.after !== "" && ids.before !== ids.after) {
      add("scope-id-changed", scheme, ids);
    }
  }
}

function labelled(text: string | undefined, scheme: Scheme): string | undefined {
  return text === undefined ? undefined : `${text} (${scheme})`;
}
