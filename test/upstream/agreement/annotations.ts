/** What annotations of the two forms say, as far as it changes a package, and why they differ. */
import type { ModelDocument } from "../../../generator/ir/document.js";
import { core, validation } from "../../../generator/ir/vocabulary.js";
import { operationTarget } from "../../../generator/ir/operation-target.js";
import type { Difference } from "../../support/model-differences.js";
import type { Cause } from "./cause.js";
import { objectAt, propertyText, schemaText, type Json } from "./description.js";
import type { Forms } from "./forms.js";

/** An older name of the term for alternate keys. */
const communityKeys = "OData.Community.Keys.V1.AlternateKeys";

/** What capabilities say is compared with the requests, and descriptions are texts. */
const compared: ReadonlySet<string> = new Set([
  core.alternateKeys,
  communityKeys,
  core.computed,
  core.explicitOperationBindings,
  core.immutable,
  core.optionalParameter,
  core.permissions,
  core.requiresExplicitBinding,
  core.revisions,
  validation.constraint,
  validation.derivedTypeConstraint,
]);

export function annotationDifferences({ csdl, openApi }: Forms): readonly Difference[] {
  const [left, right] = [annotatedIn(csdl), annotatedIn(openApi)];
  const all = [...new Set([...left, ...right])].sort();
  return all
    .filter((each) => left.has(each) !== right.has(each))
    .map((each) => {
      const [aspect = "", subject = ""] = each.split(" at ");
      const presence = (has: boolean): string => (has ? "present" : "absent");
      return { aspect, subject, left: presence(left.has(each)), right: presence(right.has(each)) };
    });
}

/** `term at target`, sorted. */
function annotatedIn({ annotations }: ModelDocument): ReadonlySet<string> {
  return new Set(
    annotations
      .filter(({ annotation }) => compared.has(annotation.term))
      .map(({ target, annotation }) => `${annotation.term} at ${target}`),
  );
}

export const annotationCauses: readonly Cause[] = [
  {
    cause: "The document cannot say `readOnly` beside a reference to the schema of the property's type.",
    effect: "The property is part of what creates and updates.",
    explains: (difference, { description }) =>
      (isMissing(difference, core.computed) || isMissing(difference, core.permissions)) &&
      propertyText(description, difference.subject).startsWith('{"$ref"'),
  },
  {
    cause:
      "The converter makes `readOnly` of `Permissions` that allow to read alone; that is read as `Computed`.",
    effect: "None: the property is read only in both forms.",
    explains: (difference, { description }) =>
      isMissing(difference, core.permissions) &&
      propertyText(description, difference.subject).includes('"readOnly":true'),
  },
  {
    cause: "OpenAPI has no word for what is written once only: `Immutable`.",
    effect: "The property is part of what updates.",
    explains: (difference) => isMissing(difference, core.immutable),
  },
  {
    cause: "The converter does not say which parameters of an action are required.",
    effect: "A parameter that cannot be null is required.",
    explains: (difference, forms) =>
      isMissing(difference, core.optionalParameter) &&
      actionBodies(forms, difference.subject).every((body) => !JSON.stringify(body).includes('"required":[')),
  },
  {
    cause:
      "The converter refers to the base type alone, not to the derived types that the property is limited to.",
    effect: "All derived types come into the package, up to the limit.",
    explains: (difference, { description }) =>
      isMissing(difference, validation.derivedTypeConstraint) &&
      !/oneOf|discriminator/.test(propertyText(description, difference.subject)),
  },
  {
    cause: "The converter lists no paths with alternate keys.",
    effect: "There are no requests by alternate keys.",
    explains: (difference, { reached }) =>
      (isMissing(difference, core.alternateKeys) || isMissing(difference, communityKeys)) &&
      [...reached.values()].every(
        ({ segment }) =>
          segment.kind !== "key" || !segment.named || segment.entityType !== difference.subject,
      ),
  },
  {
    cause: "The converter marks requests as deprecated, not types and properties.",
    effect: "What is deprecated is not marked in models.",
    explains: (difference, { description, csdl }) => {
      const isOperation = csdl.operations.some((each) => operationTarget(each) === difference.subject);
      const text = difference.subject.includes("/")
        ? propertyText(description, difference.subject)
        : schemaText(description, difference.subject);
      return isMissing(difference, core.revisions) && !isOperation && !text.includes("deprecat");
    },
  },
  {
    cause: "The converter marks requests to entities as deprecated whose type is.",
    effect: "None: the requests are marked in both forms.",
    explains: ({ aspect, subject, left }, { csdl, openApi }) => {
      const sets = openApi.containers.flatMap(({ name, entitySets }) =>
        entitySets.filter((set) => `${name}/${set.name}` === subject),
      );
      return (
        aspect === core.revisions &&
        left === "absent" &&
        sets.some(({ entityType }) => annotatedIn(csdl).has(`${core.revisions} at ${entityType}`))
      );
    },
  },
];

function isMissing({ aspect, left }: Difference, term: string): boolean {
  return aspect === term && left === "present";
}

/** What the document says of the bodies of an action, given a parameter of it as `ns.action(binding)/parameter`. */
function actionBodies({ described, description }: Forms, subject: string): readonly Json[] {
  return described.flatMap(({ csdl, operation }) => {
    const segment = csdl?.location.segment;
    const isIt =
      segment?.kind === "operation" && subject.startsWith(`${operationTarget(segment.operation)}/`);
    return isIt ? [objectAt(description, operation, "requestBody")] : [];
  });
}
