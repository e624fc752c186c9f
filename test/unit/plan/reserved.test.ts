import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { hasErrors } from "../../../generator/diagnostics.js";
import type { OutputFile } from "../../../generator/output.js";
import { generatePackage } from "../../../generator/pipeline.js";
import { modelModuleNames, requestModuleNames } from "../../../generator/plan/reserved.js";
import { runtimeNames } from "../../../generator/render/runtime-names.js";
import { inEnvelope } from "../../support/csdl-envelope.js";

const csdl = inEnvelope(
  `<EntityType Name="thing"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>
   <EntityContainer Name="service"><EntitySet Name="things" EntityType="contoso.hr.thing"/></EntityContainer>`,
  "contoso.hr",
);

describe("the names that a package has itself are reserved", async () => {
  const { value, diagnostics } = await generatePackage(
    { metadata: { form: "csdl", source: { name: "input", text: csdl } }, annotations: [] },
    { name: "thing", version: "1.0.0", apiVersion: "v1.0", include: ["/**"], operations: "all" },
    { check: (files) => Promise.resolve({ value: files, diagnostics: [] }) },
  );
  expect(hasErrors(diagnostics)).toBe(false);

  test("in model modules: what the index exports beside them, and what they import", () => {
    const modules = [
      "src/client.ts",
      "src/permissions.ts",
      "src/runtime/index.ts",
      "src/runtime/forms.ts",
    ].flatMap((path) => exportsOf(value.files.find((file) => file.path === path)));
    expect([...modelModuleNames].sort()).toEqual([...new Set(modules)].sort());
  });

  test("in request modules: the functions of the runtime, and the parameters of the templates", () => {
    const functions = Object.keys(runtimeNames).filter((name) =>
      name.toLowerCase().startsWith(name.charAt(0)),
    );
    const own = ["at", "createGraphClient", "options"];
    expect([...requestModuleNames].sort()).toEqual([...functions, ...own].sort());
  });
});

function exportsOf(file: OutputFile | undefined): readonly string[] {
  const source = ts.createSourceFile("file.ts", file?.text ?? "", ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement): readonly string[] => {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      return statement.exportClause.elements.map(({ name }) => name.text);
    }
    if (!ts.canHaveModifiers(statement)) return [];
    const modifiers = ts.getModifiers(statement) ?? [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    }
    const { name } = statement as ts.DeclarationStatement;
    return name === undefined ? [] : [name.text];
  });
}
