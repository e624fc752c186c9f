/** What an OpenAPI document says, as it is written: an account of it that does without the program's own reader. */

/** An object of the document. */
export type Json = Readonly<Record<string, unknown>>;

/** The object under a name; empty where there is none. References are followed. */
export function objectAt(root: Json, owner: Json, name: string): Json {
  return followed(root, asObject(owner[name]));
}

/** The objects of a list. References are followed. */
export function objectsAt(root: Json, owner: Json, name: string): readonly Json[] {
  const items: unknown = owner[name];
  return Array.isArray(items) ? items.map((item) => followed(root, asObject(item))) : [];
}

export function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

function followed(root: Json, object: Json): Json {
  const reference = object["$ref"];
  if (typeof reference !== "string") return object;
  const steps = reference.split("/").slice(1);
  const target = steps.reduce((at, step) => asObject(at[step.replaceAll("~1", "/")]), root);
  return followed(root, target);
}

/** The schema of a type, in all its parts as one text. */
export function schemaText(root: Json, type: string): string {
  return JSON.stringify(objectAt(root, asObject(asObject(root["components"])["schemas"]), type));
}

/** The schema of a property `ns.type/property`, as one text. */
export function propertyText(root: Json, property: string): string {
  const [type = "", name = ""] = property.split("/");
  const schema = objectAt(root, asObject(asObject(root["components"])["schemas"]), type);
  const parts = [...objectsAsWritten(schema["allOf"]), schema];
  return JSON.stringify(
    parts.map((part) => asObject(part["properties"])[name]).find((each) => each !== undefined) ?? {},
  );
}

/**
 * What a request carries: a type `ns.team` or a list of it `[ns.team]`, a primitive one as `string` or `[string]`,
 * `{parameters}`, `stream`, `reference`, or `nothing`.
 */
export function bodyText(requestBody: Json): string {
  return contentText(requestBody, valueText);
}

/** What a response carries, in the same terms, and `count`. Values that are no entities are in `value`. */
export function resultText(root: Json, response: Json): string {
  return contentText(response, (schema) => {
    const reference = schema["$ref"];
    const isList = typeof reference === "string" && reference.endsWith("CollectionResponse");
    const written = isList ? followed(root, schema) : schema;
    const parts = [...objectsAsWritten(written["allOf"]), written];
    const wrapped = parts
      .map((part) => asObject(part["properties"])["value"])
      .find((each) => each !== undefined);
    return valueText(wrapped === undefined ? schema : asObject(wrapped));
  });
}

function contentText(owner: Json, ofJson: (schema: Json) => string): string {
  const [media] = Object.entries(asObject(owner["content"]));
  if (media === undefined) return "nothing";
  const [type, content] = media;
  if (type === "text/plain") return "count";
  return type === "application/json" ? ofJson(asObject(asObject(content)["schema"])) : "stream";
}

function valueText(schema: Json): string {
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    const name = reference.slice(reference.lastIndexOf("/") + 1);
    return name.startsWith("Reference") ? "reference" : name;
  }
  const alternatives = objectsAsWritten(schema["anyOf"]).filter((each) => each["type"] !== "object");
  if (alternatives.length > 0) return alternatives.map((each) => valueText(each)).join("|");
  if (schema["type"] === "array") return `[${valueText(asObject(schema["items"]))}]`;
  return "properties" in schema ? "{parameters}" : String(schema["type"]);
}

function objectsAsWritten(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}
