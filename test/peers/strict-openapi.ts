type Json = Record<string, unknown>;

/**
 * An OpenAPI document of Graph with its habits put so that a validator, which takes them by the letter, refuses and
 * accepts what the service does:
 * - `anyOf: [X, { type: object, nullable: true }]`, by which Graph says that X may be null, lets any object through;
 * - `@odata.type` is required of every type, where the service needs it of derived types alone. Those are the ones that
 *   have its value as the default, which validators do not compare;
 * - a member of a polymorphic type refers to the base type, whose discriminator validators do not follow;
 * - the path of an action has its namespace, which the service does not need and Graph's documentation leaves out.
 */
export function strictOpenApi(document: unknown): Json {
  const derived = derivedTypes(document);

  const strict = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strict);
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([name, content]): [string, unknown] => [
      name,
      name === "allOf" && Array.isArray(content) ? content.map(strictPart) : strict(content),
    ]);
    return withDerivedTypes(derived, withNull(withType(Object.fromEntries(entries))));
  };
  /** What a type extends stays the base type. */
  const strictPart = (part: unknown): unknown => (isObject(part) && "$ref" in part ? part : strict(part));

  const paths = Object.entries(member(document, "paths")).map(([path, item]) => [
    path.replace(/\/[\w.]+\.(\w+)$/, "/$1"),
    item,
  ]);
  return strict({ ...member(document), paths: Object.fromEntries(paths) as Json }) as Json;
}

/** The references to the types that derive from a type, by the reference to it. */
function derivedTypes(document: unknown): ReadonlyMap<string, readonly Json[]> {
  const schemas = Object.entries(member(document, "components", "schemas"));
  return new Map(
    schemas.flatMap(([name, schema]) => {
      const references = Object.values(member(schema, "discriminator", "mapping")).map(($ref) => ({ $ref }));
      return references.length === 0 ? [] : [[`#/components/schemas/${name}`, references] as const];
    }),
  );
}

function withDerivedTypes(derived: ReadonlyMap<string, readonly Json[]>, schema: Json): Json {
  const anyOf = derived.get(String(schema["$ref"]));
  return anyOf === undefined ? schema : { anyOf };
}

function withNull(schema: Json): Json {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf)) return schema;
  const [type, orNull] = anyOf as unknown[];
  const isNull = isObject(orNull) && orNull["nullable"] === true && Object.keys(orNull).length === 2;
  return isNull ? { ...rest, anyOf: [type, { ...orNull, not: { type: "object" } }] } : schema;
}

function withType(schema: Json): Json {
  const { required } = schema;
  if (!Array.isArray(required)) return schema;
  const { default: name, ...type } = member(schema, "properties", "@odata.type");
  if (name === undefined) {
    return { ...schema, required: required.filter((each) => each !== "@odata.type") };
  }
  const properties = { ...member(schema, "properties"), "@odata.type": { ...type, enum: [name] } };
  return { ...schema, properties };
}

/** The object at some path; an empty one where there is none. */
function member(value: unknown, ...path: readonly string[]): Json {
  const [name, ...rest] = path;
  if (!isObject(value)) return {};
  return name === undefined ? value : member(value[name], ...rest);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
