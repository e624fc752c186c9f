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

/** More about the children of an element. */
export interface ChildOptions {
  /** The namespace that a child of this name must have; by default the one of schemas. */
  readonly namespaceOf?: (name: string) => string;
  /** Names that share one handler. */
  readonly others?: {
    readonly names: ReadonlySet<string>;
    readonly visit: (child: XmlElement) => void;
  };
}

/**
 * Gives each child to the handler of its name, in the order of the document. What no handler takes is reported,
 * unless it is in a namespace that has nothing to do with CSDL, which is allowed anywhere.
 */
export function visitChildren(
  reporter: Reporter,
  parent: XmlElement,
  handlers: ChildHandlers,
  options: ChildOptions = {},
): void {
  if (parent.isEmpty) return;
  const { namespaceOf = inSchema, others } = options;
  for (const child of parent.children) {
    const { name } = child;
    const own = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    const handler = own ?? (others?.names.has(name) === true ? others.visit : undefined);
    if (handler !== undefined && child.namespace === namespaceOf(name)) handler(child);
    else {
      const expected = [...Object.keys(handlers), ...(others?.names ?? [])];
      reportChild(reporter, parent, child, expected, namespaceOf(name));
    }
  }
  if (parent.hasText) {
    const message = `Text within <${parent.name}> has no meaning and is ignored.`;
    reporter.report("csdl-element-unknown", message, parent.origin);
  }
}

function inSchema(): string {
  return edmNamespace;
}

function reportChild(
  reporter: Reporter,
  parent: XmlElement,
  { name, namespace, origin }: XmlElement,
  expected: readonly string[],
  expectedNamespace: string,
): void {
  if (expected.includes(name)) {
    const message = `<${name}> is ignored: it is in the namespace "${namespace}", not in "${expectedNamespace}".`;
    reporter.report("csdl-element-unknown", message, origin);
  } else if (isCsdlNamespace(namespace)) {
    const list = expected.length === 0 ? "no elements" : expected.map((each) => `<${each}>`).join(", ");
    const message = `<${name}> is ignored: within <${parent.name}> there can be ${list}.`;
    reporter.report("csdl-element-unknown", message, origin);
  }
}

/** Reports an element that can be there once, and was there before. */
export function reportRepeated(reporter: Reporter, { name, origin }: XmlElement): void {
  reporter.report("csdl-element-unknown", `A second <${name}> is ignored: there can be one.`, origin);
}

/** Whether a name without meaning in this namespace is a mistake, rather than someone's extension. */
export function isCsdlNamespace(namespace: string): boolean {
  return namespace === "" || namespace === edmNamespace || namespace === edmxNamespace;
}
