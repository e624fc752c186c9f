import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { PermissionTable } from "../../generator/ir/access.js";
import { assembleModel } from "../../generator/ir/assemble.js";
import type { Model } from "../../generator/ir/model.js";
import { readCsdl } from "../../generator/read/csdl/read-csdl.js";
import { readPermissions } from "../../generator/read/permissions/read-permissions.js";
import {
  documentedRequests,
  resolveList,
  type UnresolvedRequest,
} from "../../generator/slice/listed-requests.js";
import { indexModel } from "../../generator/slice/model-index.js";
import { parsePatterns } from "../../generator/slice/patterns.js";
import { requestsOf } from "../../generator/slice/resource-tree.js";
import { defaultDerivedTypesLimit, sliceModel } from "../../generator/slice/slice-model.js";
import type { Source } from "../../generator/source.js";
import { sharedGraph } from "../support/shared.js";

const options = { operations: "documented", derivedTypesLimit: defaultDerivedTypesLimit } as const;

describe.skipIf(sharedGraph === undefined)(
  "the whole of Graph (skipped where ../shared/graph is absent)",
  () => {
    let model: Model;
    let permissions: PermissionTable;

    beforeAll(() => {
      model = assembleModel([readCsdl(load("csdl/v1.0-2026-08-20.xml")).value]).value;
      permissions = readPermissions(load("permissions/permissions.json")).value;
    });

    test("every documented operation of the first slice resolves", () => {
      const { value, diagnostics } = sliceModel(
        model,
        { permissions },
        { ...options, include: ["/identity/apiConnectors/**"] },
      );
      expect(requestsOf(value.root).map(({ method, path, kind }) => `${method} ${path} ${kind}`)).toEqual([
        "GET /identity/apiConnectors list",
        "POST /identity/apiConnectors create",
        "GET /identity/apiConnectors/{identityApiConnector-id} read",
        "PATCH /identity/apiConnectors/{identityApiConnector-id} update",
        "DELETE /identity/apiConnectors/{identityApiConnector-id} delete",
        "POST /identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate invoke",
      ]);
      expect([...value.types.keys()]).toEqual([
        "microsoft.graph.apiAuthenticationConfigurationBase",
        "microsoft.graph.basicAuthentication",
        "microsoft.graph.clientCertificateAuthentication",
        "microsoft.graph.entity",
        "microsoft.graph.identityApiConnector",
        "microsoft.graph.pkcs12Certificate",
        "microsoft.graph.pkcs12CertificateInformation",
      ]);
      expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    });

    test("a documented request either resolves or fails for a known cause", () => {
      const patterns = parsePatterns(["/**"]).value;
      const listed = documentedRequests(permissions, patterns);
      const { wanted, unresolved } = resolveList(indexModel(model), listed, patterns);
      expect(wanted.length + unresolved.length).toBe(listed.length);

      const names = namesOf(model);
      const causes: Record<string, number> = {};
      for (const request of unresolved) {
        const cause = causeOf(request, names);
        causes[cause] = (causes[cause] ?? 0) + 1;
      }
      // Names that the metadata does not have are those of previews and of other services. Fewer of a cause is progress;
      // more of one, or another one, means that paths are resolved worse than before.
      const known: Record<string, number> = {
        "a name that the metadata does not have": 4127,
        "a name that is somewhere else": 1439,
        "a path between colons": 679,
        "a method without meaning": 69,
        "a member of a derived type": 55,
        "no key": 28,
      };
      const grown = Object.entries(causes).filter(([cause, count]) => count > (known[cause] ?? 0));
      expect(grown).toEqual([]);
      expect(wanted.length).toBeGreaterThanOrEqual(4739);
    });

    test("everything documented, and everything the model allows, can be sliced", () => {
      const documented = sliceModel(model, { permissions }, { ...options, include: ["/**"] });
      expect(documented.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(requestsOf(documented.value.root).length).toBeGreaterThan(4500);
      const all = sliceModel(model, {}, { ...options, operations: "all", include: ["/**"] });
      expect(all.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(requestsOf(all.value.root).length).toBeGreaterThan(10_000);
    });
  },
);

function load(file: string): Source {
  const name = join(sharedGraph ?? "", file);
  return { name, text: readFileSync(name, "utf8").replace(/^\uFEFF/, "") };
}

function namesOf({ types, operations, container }: Model): ReadonlySet<string> {
  const short = (name: string) => name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const members = [...types.values()].flatMap((type) =>
    "properties" in type ? [...type.properties, ...type.navigationProperties].map(({ name }) => name) : [],
  );
  const children = [...(container?.entitySets ?? []), ...(container?.singletons ?? [])].map(
    ({ name }) => name,
  );
  return new Set([...types.keys(), ...operations.keys(), ...members, ...children].map(short));
}

function causeOf({ failure }: UnresolvedRequest, names: ReadonlySet<string>): string {
  if (failure === undefined) return "a method without meaning";
  if (failure.reason !== "nothing of that name") return failure.reason;
  const name = failure.step.replace(/\(.*/s, "").toLowerCase();
  return names.has(name) ? "a name that is somewhere else" : "a name that the metadata does not have";
}
