import type { Origin } from "./source.js";

/** How much a finding matters: an `error` stops the run before anything is written. */
export type Severity = "error" | "warning" | "info";

/** One finding about an input: what, where, what was expected and what to do. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One or two sentences for the person who reads it. */
  readonly message: string;
  /** The place in the input, where there is one. */
  readonly origin?: Origin;
  /** Another place that the finding is about, such as the first of two declarations. */
  readonly related?: Origin;
}

/** The result of a stage: a value that is complete only if no diagnostic is an error. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every code that this program reports, with its severity and what it stands for.
 * The table in docs/diagnostics.md is written from it.
 */
export const diagnosticCatalogue = {
  "input-unreadable": ["error", "A file or URL that was named cannot be read."],
  "input-too-large": [
    "error",
    "An input has more of something than is read: elements, nesting, or characters of a name.",
  ],
  "input-unknown-format": ["error", "A file is neither CSDL XML nor OpenAPI JSON or YAML."],
  "xml-malformed": ["error", "A document is not well-formed XML."],
  "xml-doctype": ["error", "A document declares a DOCTYPE or entities, which are refused."],
  "csdl-not-edmx": ["error", "An XML document has no edmx:Edmx root element."],
  "csdl-version": ["error", "A document is CSDL of a version other than 4.0 or 4.01."],
  "csdl-attribute-missing": ["error", "An element lacks an attribute that the specification requires."],
  "csdl-attribute-invalid": ["error", "An attribute has a value that the specification does not allow."],
  "csdl-element-unknown": [
    "warning",
    "An element that the specification does not have in this place is ignored.",
  ],
  "csdl-attribute-unknown": [
    "info",
    "An attribute that the specification does not have in this place is ignored.",
  ],
  "csdl-element-missing": ["error", "An element lacks a child or a value that the specification requires."],
  "csdl-nonstandard": [
    "info",
    "A value is accepted that the specification does not allow, but services write.",
  ],
  "csdl-annotation-ignored": ["info", "An annotation is ignored: no target path leads to what it annotates."],
  "csdl-unsupported": ["warning", "A construct of the specification is not supported and is ignored."],
  "csdl-reference": ["info", "A referenced document is not followed: its vocabulary is known by name only."],
  "openapi-malformed": ["error", "A document is not well-formed JSON or YAML."],
  "openapi-version": [
    "error",
    "A document is OpenAPI of a version other than 3.0 or 3.1, or not OpenAPI at all.",
  ],
  "openapi-shape": ["error", "A part of an OpenAPI document has another shape than the specification says."],
  "openapi-reference": ["error", "A $ref leads nowhere, out of the document, or in a circle."],
  "openapi-discriminator-missing": [
    "error",
    "A schema has derived schemas, but no discriminator mapping that tells them apart on the wire.",
  ],
  "openapi-unsupported": [
    "warning",
    "A part of an OpenAPI document has no counterpart in the model and is ignored.",
  ],
  "model-duplicate-name": ["error", "Two declarations have the same name."],
  "model-unresolved-type": ["error", "A type is named, but not declared."],
  "model-base-type-cycle": ["error", "A type is, by way of its base types, its own base type."],
  "model-base-type-kind": ["error", "A base type is of another kind than the type that names it."],
  "model-unknown-target": ["error", "An annotation's target does not exist."],
  "model-dangling-annotation": [
    "warning",
    "A service's own document annotates a target that does not exist; the annotation is ignored.",
  ],
  "model-duplicate-annotation": [
    "warning",
    "A service's own document annotates a target with one term more than once, with different values.",
  ],
  "model-unresolved-path": ["warning", "A path in an annotation leads to a member that does not exist."],
  "model-foreign-target": ["info", "Annotations target a namespace that no document declares."],
  "model-several-containers": ["error", "There is more than one entity container."],
  "model-unresolved-operation": [
    "error",
    "An import stands for an action or a function that is not declared.",
  ],
  "model-unresolved-key": ["error", "A key names a property that does not exist."],
  "model-type-kind": ["error", "A type is of a kind that its use does not allow."],
  "permissions-shape": ["error", "A permissions file has another shape than Graph's."],
  "permissions-ambiguous": ["info", "The permissions file names more than one least privileged scope."],
  "permissions-no-least": ["info", "The permissions file names no least privileged scope for a request."],
  "permissions-level-order": [
    "info",
    "A scope is said to be the least privileged, but another one has a lower privilege level.",
  ],
  "permissions-unlisted": ["info", "The permissions file lists no scope for a request."],
  "permissions-inconsistent": ["warning", "Two parts of a permissions file contradict each other."],
  "permissions-files-differ": ["info", "Permission files contradict each other, or know other scopes."],
  "permissions-ignored": ["info", "A part of a permissions file is not used."],
  "permissions-scope-unused": ["info", "A scope is declared, but no operation of the slice lists it."],
  "roles-shape": ["error", "A roles file has another shape than the documented one."],
  "roles-unused": ["warning", "An entry of a roles file matches no operation of the slice."],
  "clients-shape": ["error", "The table of clients has another shape than the documented one."],
  "program-missing": [
    "error",
    "There is no program to scan: no configuration of TypeScript, or no source files.",
  ],
  "program-configuration": ["error", "A configuration of TypeScript cannot be read."],
  "program-syntax": ["warning", "A source file does not parse; only what could be read of it is scanned."],
  "program-nesting": ["error", "A source file is nested more deeply than the compiler can follow."],
  "program-unresolved-import": [
    "warning",
    "A package that calls the service is imported, but its types are not installed: calls may be missed.",
  ],
  "documentation-refused": ["warning", "A document is too large, or nested too deeply, to be read."],
  "documentation-unread": [
    "warning",
    "A part of documentation that should say something of roles is not understood.",
  ],
  "documentation-role-mentioned": [
    "info",
    "Documentation names a role without saying that it is needed; it is not counted.",
  ],
  "documentation-role-unknown": ["info", "The role catalogue does not have a role; it is kept by name."],
  "documentation-include": [
    "warning",
    "An included document is missing, outside the folders given, or includes itself.",
  ],
  "documentation-request": ["warning", "A request of an API page is not of the form METHOD /path."],
  "documentation-contradicted": [
    "warning",
    "A permission table in the documentation and the permissions file contradict each other.",
  ],
  "call-unresolved": ["warning", "A call goes to the service, but it is not known what it requests."],
  "call-unknown": [
    "warning",
    "A call requests what no permissions file lists, or what its cloud does not have.",
  ],
  "privilege-ambiguous": [
    "info",
    "A permissions file states several least privileged permissions for a request, or none, so that an order decided.",
  ],
  "privilege-unavailable": ["warning", "A permission is needed that cannot be asked for."],
  "privilege-not-proved": [
    "warning",
    "A set of permissions or roles suffices, but it is not shown that no other one is less privileged.",
  ],
  "privilege-without-id": ["error", "A permission is needed for a manifest, but no file has its id."],
  "resource-shape": ["error", "The file about the service has another shape than the documented one."],
  "asked-shape": ["error", "A file that should say what an application asks for does not."],
  "asked-unknown": ["error", "An application asks for a permission that no permissions file declares."],
  "asked-default": [
    "error",
    "An application asks only for what its registration asks for, which is elsewhere.",
  ],
  "asked-ignored": ["info", "A part of what an application asks for is not about requests to the service."],
  "usage-invalid": ["error", "The command line is not of the documented form."],
  "config-invalid": ["error", "The configuration has another shape than the documented one."],
  "config-missing": [
    "error",
    "There is no configuration, and the command line does not name the inputs either.",
  ],
  "sources-shape": ["error", "A sources file has another shape than the documented one."],
  "sources-newer": ["error", "A sources file was written by a newer version of this program."],
  "sources-unusable": [
    "error",
    "What a sources file says does not fit the configuration, or cannot be done.",
  ],
  "update-unfinished": ["error", "An update was cut off, and what it had begun is to be completed first."],
  "recut-unfaithful": [
    "error",
    "What was cut out of metadata would not give the package that the whole of it gives.",
  ],
  "pattern-invalid": ["error", "An include pattern is not of the documented form."],
  "pattern-no-match": ["error", "An include pattern matches no operation."],
  "slice-too-large": ["error", "Include patterns lead through more resources than the limit."],
  "slice-path-unresolved": ["warning", "A documented path has no counterpart in the metadata."],
  "slice-capability-contradicted": [
    "info",
    "An operation is documented, although an annotation says that the service does not allow it.",
  ],
  "slice-navigation-omitted": [
    "info",
    "A navigation property is left out: its target type is outside the slice.",
  ],
  "slice-derived-types-cut": [
    "info",
    "The derived types of a type are left out: there are more than the limit.",
  ],
  "plan-name-collision": ["error", "Two declarations would get the same name in the generated code."],
  "render-not-inert": ["error", "Rendered code contains something that no template produces."],
  "plan-read-as": ["warning", "A type is annotated to come back as another one that cannot be read."],
  "render-invalid": ["error", "Rendered code is not valid TypeScript: a defect of this program."],
  "output-path-invalid": ["error", "A generated file would have a path that is not safe on every system."],
  "findings-omitted": ["info", "There are more findings of one kind than are told."],
  "output-unwritable": ["error", "The output folder cannot be written."],
  "lock-newer": ["error", "A package was generated by a newer version of this program."],
  "output-foreign-file": ["error", "A file in the output folder was not written by this program."],
} as const satisfies Record<string, readonly [Severity, string]>;

/** The stable name of a kind of finding. */
export type DiagnosticCode = keyof typeof diagnosticCatalogue;

/** What no message is longer than, in UTF-16 code units: it may quote a name of any length. */
const longestMessage = 2000;

/** The beginning and the end of a text that is too long to be read. */
export function shortened(text: string): string {
  if (text.length <= longestMessage) return text;
  const end = longestMessage / 4;
  const start = longestMessage - end;
  return `${text.slice(0, start)} … (${text.length - longestMessage} characters) … ${text.slice(-end)}`;
}

/** Makes a diagnostic; its severity is the catalogue's. */
export function diagnostic(
  code: DiagnosticCode,
  message: string,
  origin?: Origin,
  related?: Origin,
): Diagnostic {
  const [severity] = diagnosticCatalogue[code];
  return {
    code,
    severity,
    message: shortened(message),
    ...(origin === undefined ? {} : { origin }),
    ...(related === undefined ? {} : { related }),
  };
}

/** How many findings of a code are told: who has more of them has to do something about all of them at once. */
const mostOfAKind = 10_000;

/** Findings without those of a code of which there are too many; one more says how many they are. */
export function firstOfEachKind(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= mostOfAKind) return diagnostics;
  const counts = new Map<DiagnosticCode, number>();
  const kept = diagnostics.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= mostOfAKind;
  });
  const omitted = [...counts].filter(([, count]) => count > mostOfAKind);
  return [
    ...kept,
    ...omitted.map(([code, count]) =>
      diagnostic("findings-omitted", `There are ${count - mostOfAKind} more findings of the kind ${code}.`),
    ),
  ];
}

/** Whether a list has an error, after which nothing may be written. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
