import { type Code, code, joinCode } from "../escape/code.js";
import { importPath } from "../escape/file-name.js";
import { memberName } from "../escape/identifier.js";
import { stringLiteral } from "../escape/literal.js";
import type { BuilderPlan, ChildPlan, PackagePlan, RequestModule, StepPlan } from "../plan/plan.js";
import { parametersOf } from "../plan/steps.js";
import { AccessConstants } from "./access-constants.js";
import { docView } from "./docs-view.js";
import { SufficientTypes } from "./granted-types.js";
import { memberView } from "./model-module.js";
import { operationDoc } from "./operation-doc.js";
import { RuntimeImports } from "./runtime-imports.js";
import { runtimeMethods } from "./runtime-methods.js";
import { renderTemplate, type ViewRecord } from "./templates.js";
import { TypeWriter } from "./type-code.js";

/** `src/requests/<segment>.ts` */
export function renderRequestModule({ models, client }: PackagePlan, module: RequestModule): string {
  const types = new TypeWriter(models);
  const runtime = new RuntimeImports();
  const access = new AccessConstants();
  const sufficient = new SufficientTypes(runtime);
  const exported = new Set(client.children.map(({ builder }) => builder));
  const builders = module.builders.map((builder) => ({
    ...builderView({ types, runtime, access, sufficient }, builder),
    exported: exported.has(builder.name),
  }));
  const constants = access.constants();
  if (constants.length > 0) runtime.type("Access");
  return renderTemplate("requests.ts.hbs", {
    models: types.imports().map(({ alias, file }) => ({ alias, path: importPath(["..", "models"], file) })),
    runtime: runtime.imports(),
    access: constants,
    sufficient: sufficient.declarations(),
    builders,
  });
}

/** What the builders of one module share. */
interface ModuleParts {
  readonly types: TypeWriter;
  readonly runtime: RuntimeImports;
  readonly access: AccessConstants;
  readonly sufficient: SufficientTypes;
}

function builderView(
  { types, runtime, access, sufficient }: ModuleParts,
  { name, factory, path, doc, body, ownOptions, methods, children, below }: BuilderPlan,
): ViewRecord {
  runtime.type("Location");
  if (methods.length > 0) runtime.type("operations");
  const made = methods.map(({ operation, types: methodTypes }) => {
    const { type, make } = runtimeMethods(types, runtime, methodTypes);
    return {
      verb: memberName(operation.method.toLowerCase()),
      verbLiteral: stringLiteral(operation.method.toLowerCase()),
      doc: operationDoc(operation),
      type,
      operation: sufficient.operation(operation),
      make: make(access.nameOf(operation.access) ?? code`{}`),
    };
  });
  const views = children.map((child) => childView(types, runtime, child));
  const properties = children.filter(isProperty).map((child) => propertyView(runtime, child));
  const calls = views.filter(({ isMethod }) => isMethod);
  const parts = methods.length + Math.sign(properties.length) + Math.sign(calls.length);
  if (properties.length > 0) runtime.value("Resource");
  if (parts > 1) runtime.value("combine");
  return {
    name,
    factory,
    doc: docView({ ...doc, description: doc.description ?? `Requests to ${path}.` }),
    declarations: [body, ownOptions].flatMap((declaration) =>
      declaration === undefined
        ? []
        : [
            {
              name: declaration.name,
              members: declaration.members.map((member) => memberView(types, member)),
            },
          ],
    ),
    extends: joinCode(
      made.map(({ type }) => type),
      ", ",
    ),
    hasMethods: made.length > 0,
    methods: made,
    children: views,
    below: properties.length === 0 ? undefined : { name: below, properties },
    calls,
    hasCalls: calls.length > 0,
    isCombined: parts > 1,
  };
}

/** Whether a resource below has a constant path, so that it is a property. */
export function isProperty({ step }: ChildPlan): boolean {
  return step.kind === "child";
}

/** A property of the class of what is below. */
export function propertyView(runtime: RuntimeImports, child: ChildPlan): ViewRecord {
  return {
    name: memberName(child.name),
    builder: child.builder,
    factory: child.factory,
    location: location(runtime, child.step, code`this.at`),
  };
}

/** A resource below: a property where its path is constant, a method where it takes values. */
export function childView(types: TypeWriter, runtime: RuntimeImports, child: ChildPlan): ViewRecord {
  const parameters = parametersOf(child.step);
  return {
    name: memberName(child.name),
    doc: docView(child.doc),
    builder: child.builder,
    factory: child.factory,
    location: location(runtime, child.step, code`at`),
    isMethod: parameters.length > 0,
    parameters: joinCode(
      parameters.map(({ name, type }) => code`${name}: ${types.type(type)}`),
      ", ",
    ),
  };
}

/** The call that goes from one location to the next. */
function location(runtime: RuntimeImports, step: StepPlan, at: Code): Code {
  switch (step.kind) {
    case "child":
      return code`${runtime.value("child")}(${at}, ${stringLiteral(step.text)})`;
    case "key": {
      const { name } = step.parameter;
      const value = step.isText ? code`\`\${${name}}\`` : name;
      return code`${runtime.value("key")}(${at}, ${stringLiteral(`{${step.placeholder}}`)}, ${value})`;
    }
    case "relativePath":
      return code`${runtime.value("relative")}(${at}, ${stringLiteral(`{${step.placeholder}}`)}, ${step.parameter.name})`;
    case "named": {
      const values = step.parameters.map(({ wireName, notation, name }) => {
        return code`${memberName(wireName)}: ${runtime.value(notation)}(${name})`;
      });
      return code`${runtime.value("named")}(${at}, ${stringLiteral(step.text)}, { ${joinCode(values, ", ")} })`;
    }
  }
}
