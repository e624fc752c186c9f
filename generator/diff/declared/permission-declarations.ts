/** What the module of a package says of permissions, as literal types (templates/permissions.ts.hbs). */
import { ts } from "ts-morph";
import * as v from "valibot";
import { type Access, clouds, type PermissionDeclaration, schemes } from "../../ir/access.js";
import { literalOf, nameOf } from "./syntax.js";

export interface DeclaredPermissions {
  /** By `METHOD /path`. */
  readonly access: ReadonlyMap<string, Access>;
  readonly permissions: readonly PermissionDeclaration[];
}

const texts = v.array(v.string());
const cloudNames = v.array(v.picklist(clouds));

const schemeSchema = v.nullish(
  v.object({ least: texts, higher: texts, alsoRequires: v.optional(v.record(v.string(), texts)) }),
);

const operationSchema = v.object({
  ...schemeEntries(schemeSchema),
  roles: v.array(
    v.object({
      name: v.string(),
      templateId: v.exactOptional(v.string()),
      leastPrivileged: v.boolean(),
      appliesTo: v.array(v.picklist(schemes)),
    }),
  ),
  clouds: v.optional(cloudNames),
  documentation: v.optional(v.string()),
});

const scopeSchema = v.object(
  schemeEntries(
    v.optional(
      v.object({
        id: v.exactOptional(v.string()),
        adminConsent: v.optional(v.boolean()),
        privilegeLevel: v.optional(v.number()),
        clouds: v.exactOptional(cloudNames),
        hidden: v.optional(v.boolean()),
        disabled: v.optional(v.boolean()),
      }),
    ),
  ),
);

function schemeEntries<Schema>(schema: Schema) {
  return { delegatedWork: schema, delegatedPersonal: schema, application: schema };
}

export function declaredPermissions(module: ts.SourceFile): DeclaredPermissions {
  return {
    access: new Map(
      entriesOf(module, "Permissions").flatMap(([request, value]) => {
        const { success, output } = v.safeParse(operationSchema, value);
        return success ? [[request, accessOf(output)] as const] : [];
      }),
    ),
    permissions: entriesOf(module, "Scopes").flatMap(([name, value, offset]) => {
      const { success, output } = v.safeParse(scopeSchema, value);
      const source = { name: module.fileName, text: module.text };
      return success ? [{ name, schemes: schemesOf(output), origin: { source, offset } }] : [];
    }),
  };
}

function accessOf(operation: v.InferOutput<typeof operationSchema>): Access {
  // A scheme that is not supported is null; where nothing is known of any, none is there.
  const isKnown = schemes.some((scheme) => operation[scheme] !== undefined);
  const permissions = schemes.flatMap((scheme) => {
    const entry = operation[scheme];
    if (entry === undefined || entry === null) return [];
    const { least, higher, alsoRequires = {} } = entry;
    const sets = Object.entries(alsoRequires).map(
      ([name, all]) => [name, all.map((set) => set.split(" "))] as const,
    );
    return [[scheme, { least, higher, alsoRequires: new Map(sets) }] as const];
  });
  return {
    ...(isKnown ? { permissions: new Map(permissions) } : {}),
    roles: operation.roles,
    ...(operation.clouds === undefined ? {} : { clouds: operation.clouds }),
    ...(operation.documentation === undefined ? {} : { documentation: operation.documentation }),
  };
}

function schemesOf(scope: v.InferOutput<typeof scopeSchema>): PermissionDeclaration["schemes"] {
  return new Map(
    schemes.flatMap((scheme) => {
      const details = scope[scheme];
      if (details === undefined) return [];
      const { adminConsent, privilegeLevel, hidden = false, disabled = false, ...deployment } = details;
      return [
        [
          scheme,
          {
            ...(adminConsent === undefined ? {} : { requiresAdminConsent: adminConsent }),
            ...(privilegeLevel === undefined ? {} : { privilegeLevel }),
            deployments: [{ ...deployment, isHidden: hidden, isEnabled: !disabled }],
          },
        ] as const,
      ];
    }),
  );
}

/** The entries of an interface whose types are those of constants: their keys, values and offsets. */
function entriesOf(module: ts.SourceFile, name: string): readonly (readonly [string, unknown, number])[] {
  const constants = new Map(
    module.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations)
      .flatMap(({ name: constant, type }) =>
        type === undefined ? [] : [[constant.getText(), type] as const],
      ),
  );
  const declaration = module.statements
    .filter(ts.isInterfaceDeclaration)
    .find((each) => each.name.text === name);
  return (declaration?.members ?? []).flatMap((member) => {
    if (!ts.isPropertySignature(member) || member.type === undefined) return [];
    const constant = ts.isTypeQueryNode(member.type) ? member.type.exprName.getText() : "";
    const type = constants.get(constant);
    return type === undefined ? [] : [[nameOf(member.name), literalOf(type), type.getStart()] as const];
  });
}
