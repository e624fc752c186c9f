import { append } from "../../../append.js";
import { isJsonObject } from "../document/json.js";
import type { Located } from "../document/fields.js";
import type { OpenApiDocument, SchemaFields } from "../document/open-api-document.js";
import { schemaNameOf } from "../document/references.js";
import type { Content } from "../paths/content.js";
import type { RequestDescription } from "../paths/requests.js";
import { valueInEnvelope } from "./envelope.js";
import { allProperties, isControlInformation } from "./object-parts.js";

/**
 * Which schemas are types of the model. The others describe the protocol, and are told apart by how they are made and
 * where they stand:
 *
 * - another name for a schema, which is only a reference to it;
 * - a name without a namespace: the schema of a type has the type's qualified name (OData to OpenAPI mapping, 4.6.1);
 * - what only the responses to failed requests lead to;
 * - what wraps the value of a response, and stands nowhere else.
 */
export function modelTypes(
  document: OpenApiDocument,
  requests: readonly RequestDescription[],
): ReadonlySet<string> {
  const graph = new ReferenceGraph(document);
  const results = referencedBy(schemasOf(requests.map(({ result }) => result)));
  const sharedResponses = document.responses.map((response) => response.location);
  const wrappers = new Set([...results, ...referencedBy(sharedResponses)]);
  const bodies = referencedBy(schemasOf(requests.map(({ body }) => body)));
  const failures = graph.closure(referencedBy(schemasOf(requests.flatMap(({ errors }) => errors))));
  const others = [...document.schemas.keys()].filter((name) => !failures.has(name));
  const elsewhere = graph.closure([...results, ...bodies, ...others]);

  const names = new Set<string>();
  for (const [name, schema] of document.schemas) {
    if (name.startsWith("Edm.") || schema.has("$ref")) continue;
    if (!isQualified(name)) {
      reportUnqualified(name, schema, document);
      continue;
    }
    if (failures.has(name) && !elsewhere.has(name)) continue;
    const standsElsewhere = graph.isReferenced(name) || bodies.has(name);
    if (!standsElsewhere && wrappers.has(name) && valueInEnvelope(schema, document) !== undefined) continue;
    names.add(name);
  }
  return names;
}

function schemasOf(contents: readonly Content[]): readonly Located[] {
  return [...new Set(contents)].flatMap(({ schema }) => schema?.location ?? []);
}

function isQualified(name: string): boolean {
  return /^[^.]+(?:\.[^.]+)+$/.test(name);
}

/** An object that has members of its own would be a type, had it a qualified name. */
function reportUnqualified(name: string, schema: SchemaFields, document: OpenApiDocument): void {
  const members = [...allProperties(schema, document).keys()].filter(
    (member) => !isControlInformation(member),
  );
  if (members.length === 0 || valueInEnvelope(schema, document) !== undefined) return;
  document.report.unsupported(
    `The schema ${JSON.stringify(name)} is ignored: its name has no namespace, such as "contoso.hr.${name}".`,
    schema.pointer,
  );
}

/** Which schemas name which. */
class ReferenceGraph {
  readonly #references = new Map<string, ReadonlySet<string>>();
  readonly #referenced = new Set<string>();

  constructor(document: OpenApiDocument) {
    for (const [name, schema] of document.schemas) {
      const references = referencedBy([schema.location]);
      this.#references.set(name, references);
      for (const reference of references) this.#referenced.add(reference);
    }
  }

  /** Whether a schema names it. */
  isReferenced(name: string): boolean {
    return this.#referenced.has(name);
  }

  closure(names: Iterable<string>): ReadonlySet<string> {
    const reached = new Set<string>();
    const pending = [...names];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      append(pending, this.#references.get(name) ?? []);
    }
    return reached;
  }
}

/** The names of the schemas that values refer to with `$ref`, anywhere within. */
function referencedBy(locations: readonly Located[]): ReadonlySet<string> {
  const names = new Set<string>();
  const pending: unknown[] = locations.map(({ value }) => value);
  while (pending.length > 0) {
    const value = pending.pop();
    if (isJsonObject(value)) {
      const name = typeof value["$ref"] === "string" ? schemaNameOf(value["$ref"]) : undefined;
      if (name !== undefined) names.add(name);
    }
    if (typeof value !== "object" || value === null) continue;
    for (const member of Object.values(value)) {
      if (typeof member === "object" && member !== null) pending.push(member);
    }
  }
  return names;
}
