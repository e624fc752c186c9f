import type { DiagnosticCode } from "../../diagnostics.js";
import type { Origin } from "../../source.js";
import type { XmlElement } from "../xml.js";

/** The namespaces of CSDL XML 4.0 and 4.01 (CSDL 2.1). */
export const edmxNamespace = "http://docs.oasis-open.org/odata/ns/edmx";
export const edmNamespace = "http://docs.oasis-open.org/odata/ns/edm";

/** Takes diagnostics. */
export interface Reporter {
  report(code: DiagnosticCode, message: string, origin: Origin): void;
}

/** What to do with each child, by its name. */
export type ChildHandlers = Readonly<Record<string, (child: XmlElement) => void>>;

/**
 * Gives each child to the handler of its name, in the order of the document. What no handler takes is reported,
 * unless it is in a namespace that has nothing to do with CSDL, which is allowed anywhere.
 *
 * @param namespaceOf the namespace of the children; by default the one of CSDL's schemas
 */
export function visitChildren(
  reporter: Reporter,
  parent: XmlElement,
  handlers: ChildHandlers,
  namespaceOf: (name: string) => string = () => edmNamespace,
): void {
  for (const child of parent.children) {
    const handler = Object.hasOwn(handlers, child.name) ? handlers[child.name] : undefined;
    if (handler !== undefined && child.namespace === namespaceOf(child.name)) handler(child);
    else reportChild(reporter, parent, child, handlers, namespaceOf);
  }
  if (parent.text.trim() !== "") {
    const message = `Text within <${parent.name}> has no meaning and is ignored.`;
    reporter.report("csdl-element-unknown", message, parent.origin);
  }
}

function reportChild(
  reporter: Reporter,
  parent: XmlElement,
  child: XmlElement,
  handlers: ChildHandlers,
  namespaceOf: (name: string) => string,
): void {
  const expected = Object.keys(handlers);
  if (expected.includes(child.name)) {
    const message =
      `<${child.name}> is ignored: it is in the namespace "${child.namespace}", ` +
      `not in "${namespaceOf(child.name)}".`;
    reporter.report("csdl-element-unknown", message, child.origin);
  } else if (isCsdlNamespace(child.namespace)) {
    const list = expected.length === 0 ? "no elements" : expected.map((name) => `<${name}>`).join(", ");
    const message = `<${child.name}> is ignored: within <${parent.name}> there can be ${list}.`;
    reporter.report("csdl-element-unknown", message, child.origin);
  }
}

/** Whether a name without meaning in this namespace is a mistake, rather than someone's extension. */
export function isCsdlNamespace(namespace: string): boolean {
  return namespace === "" || namespace === edmNamespace || namespace === edmxNamespace;
}
