import { assembleModel } from "../../../generator/ir/assemble.js";
import type { HttpMethod, PermissionTable, Scheme } from "../../../generator/ir/access.js";
import type { Model } from "../../../generator/ir/model.js";
import { normalizePath } from "../../../generator/ir/paths.js";
import { readCsdl } from "../../../generator/read/csdl/read-csdl.js";
import type { Source } from "../../../generator/source.js";

/** The model of one schema `contoso.hr` with the alias `hr`; its content is CSDL. */
export function modelOf(content: string, more = ""): Model {
  const text = `<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
    <Schema Namespace="contoso.hr" Alias="hr" xmlns="http://docs.oasis-open.org/odata/ns/edm">${content}</Schema>
    ${more}
  </edmx:DataServices></edmx:Edmx>`;
  const document = readCsdl({ name: "test.csdl.xml", text });
  const model = assembleModel([document.value]);
  const errors = [...document.diagnostics, ...model.diagnostics].filter(
    ({ severity }) => severity === "error",
  );
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return model.value;
}

const source: Source = { name: "test.permissions.json", text: "{}" };

/** A table in which every listed `METHOD[,METHOD] /path` has one permission, the least one for each scheme. */
export function permissionsOf(
  listing: Readonly<Record<string, string>>,
  declared: readonly string[] = [],
): PermissionTable {
  const schemes: readonly Scheme[] = ["delegatedWork", "application"];
  const origin = { source, pointer: "" };
  const grants = new Map(
    Object.entries(listing).flatMap(([requests, permission]) => {
      const [methods = "", path = ""] = requests.split(" ");
      return methods
        .split(",")
        .map(
          (method) =>
            [
              `${method as HttpMethod} ${normalizePath(path)}`,
              [{ permission, schemes, least: schemes, alsoRequires: [], origin }],
            ] as const,
        );
    }),
  );
  const names = new Set([...Object.values(listing), ...declared]);
  return {
    declarations: new Map([...names].map((name) => [name, { name, schemes: new Map(), origin }])),
    grants,
  };
}
