const vocabularies = [
  ["Org.OData.Core.V1", "Core"],
  ["Org.OData.Capabilities.V1", "Capabilities"],
  ["Org.OData.Validation.V1", "Validation"],
] as const;

/**
 * A whole CSDL document around a part of one: elements of a schema, or schemas. Everything that is added stands on
 * the first line and after the last, so that line numbers are those of the part.
 */
export function inEnvelope(part: string, namespace: string): string {
  if (part.startsWith("<edmx:Edmx")) return part;
  const schemas = part.startsWith("<Schema ")
    ? part
    : `<Schema Namespace="${namespace}" Alias="${namespace.split(".").at(-1)}">${part}</Schema>`;
  const references = vocabularies.map(
    ([name, alias]) =>
      `<edmx:Reference Uri="https://example.com/${name}.xml"><edmx:Include Namespace="${name}" Alias="${alias}"/></edmx:Reference>`,
  );
  return [
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" xmlns="http://docs.oasis-open.org/odata/ns/edm">',
    ...references,
    "<edmx:DataServices>",
    schemas,
    "</edmx:DataServices></edmx:Edmx>",
  ].join("");
}
