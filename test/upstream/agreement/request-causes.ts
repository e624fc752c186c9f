/** Why the requests of the two forms differ. */
import {
  annotationsOf,
  baseTypesOf,
  navigationPropertiesOf,
  structuredType,
} from "../../../generator/ir/lookups.js";
import { capabilityOf } from "../../../generator/slice/capabilities.js";
import { lineageOf, namedLocation, type Location } from "../../../generator/slice/location.js";
import { queryOptionsOf } from "../../../generator/slice/query-options.js";
import type { Segment } from "../../../generator/slice/slice.js";
import type { Cause } from "./cause.js";
import type { FoundRequest, Forms } from "./forms.js";
import type { RequestDifference } from "./request-differences.js";

/** Of what the document says of one request. */
export const descriptionCauses: readonly Cause<RequestDifference>[] = [
  {
    cause:
      "The document gives references as the text of a URL; OData wraps it in an object with `@odata.id`.",
    effect: "None: the client expects what OData says.",
    explains: ({ aspect, left, right }) =>
      aspect === "result" &&
      [
        ["reference", "string"],
        ["[reference]", "[string]"],
      ].some(([ours, theirs]) => ours === left && theirs === right),
  },
];

/** Of query options. */
export const optionCauses: readonly Cause<RequestDifference>[] = [
  {
    cause: "The converter does not say of a type without relations that there is nothing to expand.",
    effect: "None: there is nothing that could be named.",
    explains: ({ aspect, right, found }, { csdlModel }) => {
      const type = structuredType(csdlModel, found.location.type?.name ?? "");
      return (
        aspect === "expand" &&
        right === "absent" &&
        type !== undefined &&
        navigationPropertiesOf(csdlModel, type).length === 0
      );
    },
  },
  {
    cause:
      "The converter looks at annotations of entity sets, singletons and navigation properties, not at those of entity types.",
    effect: "Options that the service does not support are offered.",
    explains: ({ aspect, left, right, found }, { csdlModel }) => {
      const subject = namedLocation(found.location);
      const says = (target: string): boolean =>
        annotationsOf(csdlModel, target).some(({ term }) => term.startsWith(capabilitiesOf[aspect] ?? " "));
      return (
        left === "unsupported" &&
        right === "absent" &&
        says(subject.type?.name ?? "") &&
        !subject.targets.some(says)
      );
    },
  },
  {
    cause:
      "Where several paths lead through one property, the model of the document has the options of the first; CSDL tells paths apart.",
    effect: "An option is there on a path more.",
    explains: ({ aspect, left, found }, { described, csdlModel }) => {
      const name = aspect.replace(/^own /, "");
      const { segment } = namedLocation(found.location);
      return (
        left === "absent" &&
        described.some(
          ({ csdl }) =>
            csdl !== undefined &&
            isSameProperty(namedLocation(csdl.location).segment, segment) &&
            queryOptionsOf(csdlModel, csdl.location, csdl.shape)?.own.some(
              (option) => option.name === name,
            ) === true,
        )
      );
    },
  },
];

/** How the terms begin that are about an option. */
const capabilitiesOf: Readonly<Record<string, string>> = {
  count: "Org.OData.Capabilities.V1.Count",
  expand: "Org.OData.Capabilities.V1.Expand",
  filter: "Org.OData.Capabilities.V1.Filter",
  orderBy: "Org.OData.Capabilities.V1.Sort",
  search: "Org.OData.Capabilities.V1.Search",
  select: "Org.OData.Capabilities.V1.Select",
  skip: "Org.OData.Capabilities.V1.Skip",
  top: "Org.OData.Capabilities.V1.Top",
};

function isSameProperty(one: Segment, other: Segment): boolean {
  return (
    one.kind === "navigationProperty" &&
    other.kind === "navigationProperty" &&
    one.declaringType === other.declaringType &&
    one.name === other.name
  );
}

/** Of which requests there are. */
export const choiceCauses: readonly Cause<RequestDifference>[] = [
  {
    cause:
      "The converter lists `$ref` only where an annotation says `Referenceable`; OData allows it for every relation that contains nothing.",
    effect: "With CSDL, a wildcard takes the references of every relation.",
    explains: onlyAllowed(
      ({ location, shape }, { csdlModel }) =>
        location.segment.kind === "reference" &&
        capabilityOf(csdlModel, location, shape.kind)?.allowed !== true,
    ),
  },
  {
    cause: "The converter calls no action or function below a cast.",
    effect: "With CSDL, a wildcard takes those that are bound to a derived type.",
    explains: onlyAllowed(
      ({ location }, { reached }) => isBelowCast(location) && ![...reached.values()].some(isBelowCast),
    ),
  },
  {
    cause:
      "The converter calls an action or function that is bound to a base type on no type that derives from it.",
    effect: "With CSDL, a wildcard takes them.",
    explains: onlyAllowed(({ location: { segment, parent } }) => {
      if (segment.kind !== "operation" || !segment.operation.bound) return false;
      return segment.operation.parameters[0]?.type.name !== parent?.type?.name;
    }),
  },
  {
    cause: "The converter leaves out navigation properties that a type inherits, and what is below them.",
    effect: "With CSDL, a wildcard takes them.",
    explains: onlyAllowed(({ location }) => lineageOf(location).some(isInherited)),
  },
  {
    cause: "The converter leaves out the stream of a media entity whose type is one by inheritance.",
    effect: "With CSDL, a wildcard takes it.",
    explains: onlyAllowed(({ location: { segment, parent } }, { csdlModel }) => {
      const type = structuredType(csdlModel, parent?.type?.name ?? "");
      return (
        segment.kind === "value" &&
        type?.kind === "entityType" &&
        !type.hasStream &&
        baseTypesOf(csdlModel, type).some((base) => base.kind === "entityType" && base.hasStream)
      );
    }),
  },
  {
    cause:
      "What is contained and `Referenceable`, the converter takes for a relation: it lists references instead of the entities themselves.",
    effect: "With CSDL, a wildcard takes both.",
    explains: onlyAllowed(({ location }, { csdlModel }) =>
      lineageOf(location).some(
        (step) =>
          step.segment.kind === "navigationProperty" &&
          step.segment.containsTarget &&
          capabilityOf(csdlModel, step, "listReferences")?.allowed === true,
      ),
    ),
  },
  {
    cause: "The converter goes no further than the collection that a relation leads to.",
    effect: "With CSDL, a wildcard takes its `$count`.",
    explains: onlyAllowed(({ location: { segment, parent } }, { reached }) => {
      const relation = parent?.segment;
      return (
        segment.kind === "count" &&
        relation?.kind === "navigationProperty" &&
        !relation.containsTarget &&
        ![...reached.keys()].some((path) => path.startsWith(`${parent?.path ?? ""}/`))
      );
    }),
  },
  {
    cause: "An annotation forbids the request, and the converter lists it all the same.",
    effect: "With CSDL, it is there only where documentation lists it.",
    explains: onlyListed(
      ({ location, shape }, { csdlModel }) =>
        capabilityOf(csdlModel, location, shape.kind)?.allowed === false,
    ),
  },
  {
    cause:
      "The path goes through a type a second time, or through more than eight entities: a wildcard has to end somewhere.",
    effect: "With CSDL, a pattern has to spell the path out, or documentation to list it.",
    explains: onlyListed(({ location }) => {
      const entered = lineageOf(location).slice(0, -1).filter(isEntity);
      return new Set(entered.map(({ type }) => type?.name)).size < entered.length || entered.length > 8;
    }),
  },
  {
    cause:
      "The path goes through a relation that does not contain its target, which has its place elsewhere.",
    effect: "With CSDL, a pattern has to spell the path out, or documentation to list it.",
    explains: onlyListed(({ location }) =>
      lineageOf(location)
        .slice(0, -1)
        .some(({ segment }) => segment.kind === "navigationProperty" && !segment.containsTarget),
    ),
  },
  {
    cause: "The path looks at what is there as a derived type.",
    effect: "With CSDL, a pattern has to spell the cast out, or documentation to list it.",
    explains: onlyListed(({ location }) =>
      lineageOf(location).some(({ segment }) => segment.kind === "cast"),
    ),
  },
];

type Explanation = (found: FoundRequest, forms: Forms) => boolean;

/** A cause for requests that the CSDL form allows, and the document does not list. */
function onlyAllowed(explains: Explanation): Cause<RequestDifference>["explains"] {
  return ({ left, found }, forms) => left === "present" && explains(found, forms);
}

/** The reverse. */
function onlyListed(explains: Explanation): Cause<RequestDifference>["explains"] {
  return ({ left, found }, forms) => left === "absent" && explains(found, forms);
}

function isBelowCast({ segment, parent }: Location): boolean {
  return segment.kind === "operation" && parent?.segment.kind === "cast";
}

function isInherited({ segment, parent }: Location): boolean {
  return segment.kind === "navigationProperty" && segment.declaringType !== parent?.type?.name;
}

function isEntity({ segment, type }: Location): boolean {
  return type?.collection === false && segment.kind !== "cast";
}
