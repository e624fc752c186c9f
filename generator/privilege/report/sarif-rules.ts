import type { ReportingDescriptor } from "sarif";

/** What a result in SARIF can be about, and what to do then. */
export const sarifRules: readonly ReportingDescriptor[] = [
  rule(
    "permission-needed",
    "note",
    "What a call needs",
    "The permissions of the least privileged set that serve this call.",
    "Ask for these permissions, and for no others.",
  ),
  rule(
    "call-unsupported",
    "note",
    "A call that this kind of access cannot make",
    "No permission of this kind allows the request.",
    "Make the call with a token of another kind: for a signed-in user, or for the application itself.",
  ),
  rule(
    "call-unresolved",
    "warning",
    "A call of which it is not known what it requests",
    "The path or the method of a request is made of values that are only known when the program runs.",
    "Write the path as a template whose fixed parts are constants, or give the parameter a type that is a union of literals.",
  ),
  rule(
    "call-unknown",
    "warning",
    "A call of which it is not known what it needs",
    "No permissions file lists the request, or its cloud does not have it.",
    "Check the path and the method, or give a newer permissions file.",
  ),
  rule(
    "permission-missing",
    "error",
    "A permission that is needed and not asked for",
    "A request will be refused, as the application does not ask for a permission that would allow it.",
    "Ask for the permission, or take the call out.",
  ),
  rule(
    "permission-excessive",
    "error",
    "A permission that is asked for and not needed",
    "The application asks for more than its calls need.",
    "Take the permission out, or ask for the lesser one in its place.",
  ),
];

function rule(
  id: string,
  level: "note" | "warning" | "error",
  name: string,
  description: string,
  help: string,
): ReportingDescriptor {
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: name },
    fullDescription: { text: description },
    help: { text: help },
    defaultConfiguration: { level },
    properties: { tags: ["security", "least-privilege"] },
  };
}
