import { expect } from "vitest";
import { generatePackage, type GeneratedPackage } from "../../../generator/pipeline.js";
import { inEnvelope } from "../../support/csdl-envelope.js";
import type { Side } from "./rule-cases.js";

/** Makes the package of one side of a case, and does not compile it. */
export async function makeSide({
  csdl,
  namespace = "contoso.hr",
  permissions,
  roles,
  apiVersion = "v1.0",
}: Side): Promise<GeneratedPackage> {
  const json = (name: string, value: object) => ({ name, text: JSON.stringify(value) });
  const { value, diagnostics } = await generatePackage(
    {
      metadata: { form: "csdl", source: { name: "metadata.xml", text: inEnvelope(csdl, namespace) } },
      annotations: [],
      permissions: permissions === undefined ? [] : [json("permissions.json", permissions)],
      ...(roles === undefined ? {} : { roles: json("roles.json", roles) }),
    },
    { name: "@contoso/teams", version: "1.0.0", apiVersion, include: [{ text: "/**" }], operations: "all" },
    { check: (files) => Promise.resolve({ value: files, diagnostics: [] }) },
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return value;
}
