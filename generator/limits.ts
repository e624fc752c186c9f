/**
 * What inputs may not have more of. All of it is far above what the largest metadata of a service has, and low enough that the
 * worst input ends soon and leaves the machine its memory: docs/limits.md has what was measured.
 *
 * What is more is refused with a finding that says so, before anything is made of it.
 */
export const limits = {
  /** In bytes, after decompression. */
  inputBytes: 128 * 1024 * 1024,
  /** Of documentation, in bytes. */
  pageBytes: 8 * 1024 * 1024,
  /** How long a download may take, in milliseconds, redirects and all. */
  downloadTime: 60_000,
  redirects: 5,
  xmlElements: 1_000_000,
  /** Elements within elements. Metadata nests about ten deep. */
  xmlDepth: 100,
  /** Of one element. Metadata has about ten. */
  xmlAttributes: 1000,
  /** Objects, arrays, members and items, in one input of JSON or YAML. */
  jsonValues: 5_000_000,
  /** Line breaks, commas, colons and opening brackets of a text of YAML, of whose parts the parser makes objects. */
  yamlSigns: 3_000_000,
  /** Objects and arrays within each other, in JSON and YAML. */
  jsonDepth: 200,
  /** How many nodes aliases of YAML may stand for. */
  yamlAliases: 1000,
  /** Of a type, a member, a parameter, an enumeration's value or a permission, in UTF-16 code units. */
  nameLength: 512,
  /** Of a path of OpenAPI or of a permission file, in UTF-16 code units. */
  pathLength: 4096,
  types: 200_000,
  /** Of a roles file. */
  rolesEntries: 20_000,
  /** Of one type, an enumeration, an operation or the container, without those that it inherits. */
  members: 5000,
  /** Base types above a type. */
  baseTypes: 100,
} as const;

/** Of which input a limit is, and how it is told: for docs/limits.md. */
export const limitDescriptions: Readonly<
  Record<keyof typeof limits, readonly [what: string, finding: string]>
> = {
  inputBytes: ["bytes of a file or a download, after decompression", "input-unreadable"],
  pageBytes: ["bytes of a page of documentation", "input-unreadable"],
  downloadTime: ["milliseconds for a download, redirects and all", "input-unreadable"],
  redirects: ["redirects of a download", "input-unreadable"],
  xmlElements: ["elements of XML in a file", "input-too-large"],
  xmlDepth: ["elements of XML within each other", "xml-malformed"],
  xmlAttributes: ["attributes of an element of XML", "xml-malformed"],
  jsonValues: ["values of JSON or YAML in a file", "input-too-large"],
  yamlSigns: ["line breaks, commas, colons and opening brackets in a file of YAML", "input-too-large"],
  jsonDepth: ["objects and arrays of JSON or YAML within each other", "input-too-large"],
  yamlAliases: ["nodes that aliases of YAML stand for", "openapi-malformed"],
  nameLength: ["characters of a name, or of an enumeration's value", "input-too-large"],
  pathLength: ["characters of a path of a request", "input-too-large"],
  types: ["types of metadata", "input-too-large"],
  rolesEntries: ["entries of a roles file", "roles-shape"],
  members: [
    "members of a type or an enumeration, parameters of an operation, or children of the container",
    "input-too-large",
  ],
  baseTypes: ["base types above a type", "input-too-large"],
};
