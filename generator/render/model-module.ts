import { type Code, code, type Identifier, joinCode } from "../escape/code.js";
import { memberName } from "../escape/identifier.js";
import { stringLiteral } from "../escape/literal.js";
import { importPath } from "../escape/file-name.js";
import type {
  Declaration,
  Discriminator,
  EnumerationDeclaration,
  Member,
  ModelModule,
  PackageReference,
} from "../plan/plan.js";
import { docView, enumerationDoc } from "./docs-view.js";
import { renderTemplate, type View } from "./templates.js";
import { TypeWriter } from "./type-code.js";

/**
 * `src/models/<namespace>.ts`
 *
 * @param source the package that declares what the module has as shared
 */
export function renderModelModule(
  models: readonly ModelModule[],
  module: ModelModule,
  source?: PackageReference,
): string {
  const types = new TypeWriter(models, module.namespace);
  const { shared = new Set<Identifier>() } = module;
  const own = module.declarations.filter(({ name }) => !shared.has(name));
  const declarations = own.map((declaration) => declarationView(types, declaration));
  const kinds = new Set(own.map(({ kind }) => kind));
  const isTagged = own.some(usesTagged);
  return renderTemplate("models.ts.hbs", {
    imports: types.imports().map(({ alias, file }) => ({ alias, path: importPath(["."], file) })),
    shared: source && shared.size > 0 ? sharedView(types, module.file, shared, source) : undefined,
    hasGuard: kinds.has("guard"),
    hasFactory: kinds.has("factory"),
    isTagged,
    usesForms: isTagged || kinds.has("factory"),
    isEmpty: module.declarations.length === 0,
    declarations,
  });
}

/** Whether it is written with the runtime's `Tagged`. */
export function usesTagged(declaration: Declaration): boolean {
  return declaration.kind === "union" && declaration.members.some(({ tagged }) => tagged);
}

/** What comes from another package, and what of that the module itself uses. */
function sharedView(
  types: TypeWriter,
  file: string,
  shared: ReadonlySet<Identifier>,
  { name }: PackageReference,
): View {
  const imported = [...shared].filter((type) => types.usesHere(type));
  return {
    path: stringLiteral(`${name}/models/${file}`),
    exported: joinCode([...shared], ", "),
    imported: imported.length === 0 ? undefined : joinCode(imported, ", "),
  };
}

const noDeclaration = {
  asInterface: undefined,
  asAlias: undefined,
  asFactory: undefined,
  asGuard: undefined,
} as const satisfies View;

function declarationView(types: TypeWriter, declaration: Declaration): View {
  const { name } = declaration;
  const view = { ...noDeclaration, name, doc: docView(declaration.doc) };
  switch (declaration.kind) {
    case "interface": {
      const { discriminator, tagged, members, open } = declaration;
      return {
        ...view,
        asInterface: {
          discriminator: discriminator === undefined ? undefined : discriminatorView(discriminator),
          tagged,
          members: members.map((member) => memberView(types, member)),
          open,
        },
      };
    }
    case "union":
      return {
        ...view,
        asAlias: { type: joinCode(unionMembers(types, declaration.members), " | ") },
      };
    case "enumeration":
      return { ...view, doc: enumerationDoc(declaration), asAlias: { type: enumerationType(declaration) } };
    case "alias":
      return { ...view, asAlias: { type: types.type(declaration.type) } };
    case "factory":
      return {
        ...view,
        asFactory: {
          type: types.name(declaration.type),
          discriminator: stringLiteral(declaration.discriminator),
        },
      };
    case "guard":
      return {
        ...view,
        asGuard: {
          type: types.name(declaration.type),
          test: code`is(${joinCode([code`value`, ...declaration.types.map(stringLiteral)], ", ")})`,
        },
      };
  }
}

/** A member of an interface. */
export function memberView(types: TypeWriter, { name, doc, type, optional, readonly }: Member): View {
  return { name: memberName(name), doc: docView(doc), type: types.type(type), optional, readonly };
}

function discriminatorView({ values, optional }: Discriminator): View {
  return { type: values.length === 0 ? code`string` : joinCode(values.map(stringLiteral), " | "), optional };
}

function unionMembers(
  types: TypeWriter,
  members: Extract<Declaration, { kind: "union" }>["members"],
): readonly Code[] {
  if (members.length === 0) return [code`never`];
  return members.map(({ type, tagged }) => (tagged ? code`Tagged<${types.name(type)}>` : types.name(type)));
}

/** Literals, and any other string where more members may come; flags can be joined by commas (OData JSON 7.1). */
function enumerationType({ members, evolvable, flags }: EnumerationDeclaration): Code {
  if (members.length === 0) return code`string`;
  const literals = joinCode(members.map(stringLiteral), " | ");
  if (evolvable) return code`${literals} | (string & {})`;
  return flags ? code`${literals} | \`\${${literals}},\${string}\`` : literals;
}
