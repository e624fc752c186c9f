/** What is around the schemas: `<edmx:Edmx>`, its version, references and data services (CSDL 3). */
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, DiagnosticCode } from "../../diagnostics.js";
import type { Origin } from "../../source.js";
import type { XmlElement } from "../xml.js";
import {
  attributeNames,
  checkAttributes,
  identifierAttribute,
  reportInvalid,
  requiredAttribute,
} from "./attributes.js";
import { edmNamespace, edmxNamespace, visitChildren } from "./elements.js";
import { isNamespace, reservedNamespaces } from "./names.js";

/** A document's schemas, and the namespaces that it names. */
export interface Envelope {
  readonly schemas: readonly SchemaElement[];
  readonly includes: readonly Include[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface SchemaElement {
  readonly namespace: string;
  readonly alias?: string;
  readonly element: XmlElement;
}

/** CSDL 3.4: a schema of another document. */
export interface Include {
  readonly namespace: string;
  readonly alias?: string;
  readonly element: XmlElement;
}

/** Reads what is around the schemas; the schemas themselves stay as they are. */
export function readEnvelope(root: XmlElement): Envelope {
  const reader = new EnvelopeReader();
  reader.edmx(root);
  return reader;
}

const edmxAttributes = attributeNames("Version");
const referenceAttributes = attributeNames("Uri");
const includeAttributes = attributeNames("Namespace", "Alias");
const includeAnnotationsAttributes = attributeNames("TermNamespace", "Qualifier", "TargetNamespace");
const schemaAttributes = attributeNames("Namespace", "Alias");
const versions: ReadonlySet<string> = new Set(["4.0", "4.01"]);

/** CSDL 1 to 3, from before OData was a standard of OASIS. */
const oldNamespaces = /^http:\/\/schemas\.microsoft\.com\/ado\/\d{4}\/\d{2}\/edmx?$/;

class EnvelopeReader implements Envelope {
  readonly schemas: SchemaElement[] = [];
  readonly includes: Include[] = [];
  readonly diagnostics: Diagnostic[] = [];

  report(code: DiagnosticCode, message: string, origin: Origin): void {
    this.diagnostics.push(diagnostic(code, message, origin));
  }

  edmx(root: XmlElement): void {
    if (oldNamespaces.test(root.namespace)) {
      this.#reportVersion(`This is CSDL 3 or older (namespace "${root.namespace}").`, root.origin);
      return;
    }
    if (root.name !== "Edmx" || root.namespace !== edmxNamespace) {
      const message = `The root must be <Edmx> in the namespace "${edmxNamespace}", not <${root.name}> in "${root.namespace}".`;
      this.report("csdl-not-edmx", message, root.origin);
      return;
    }
    checkAttributes(this, root, edmxAttributes);
    const version = requiredAttribute(this, root, "Version");
    if (version !== undefined && !versions.has(version)) {
      this.#reportVersion(`The version is "${version}".`, root.attributeOrigin("Version"));
      return;
    }
    this.#edmxChildren(root);
  }

  #reportVersion(found: string, origin: Origin): void {
    this.report("csdl-version", `${found} Give metadata of version 4.0 or 4.01.`, origin);
  }

  #edmxChildren(root: XmlElement): void {
    let dataServices = 0;
    visitChildren(
      this,
      root,
      {
        Reference: (child) => {
          this.#reference(child);
        },
        DataServices: (child) => {
          dataServices++;
          this.#dataServices(child);
        },
      },
      { namespaceOf: () => edmxNamespace },
    );
    if (dataServices === 0) {
      this.report("csdl-element-missing", "<Edmx> must have <DataServices>.", root.origin);
    }
  }

  /** CSDL 3.3. */
  #reference(element: XmlElement): void {
    checkAttributes(this, element, referenceAttributes);
    requiredAttribute(this, element, "Uri");
    visitChildren(
      this,
      element,
      {
        Include: (child) => {
          checkAttributes(this, child, includeAttributes);
          const names = this.#names(child);
          if (names !== undefined) this.includes.push(names);
          this.#ignoreAnnotations(child);
        },
        IncludeAnnotations: (child) => {
          checkAttributes(this, child, includeAnnotationsAttributes);
          const namespace = requiredAttribute(this, child, "TermNamespace") ?? "";
          const message = `The annotations of ${namespace} in the referenced document are not read; give that document too.`;
          this.report("csdl-reference", message, child.origin);
        },
        Annotation: (child) => {
          this.#ignoreAnnotation(child);
        },
      },
      { namespaceOf: namespaceInReference },
    );
  }

  #dataServices(element: XmlElement): void {
    checkAttributes(this, element, attributeNames());
    const before = this.diagnostics.length;
    const old = element.children.find(
      ({ name, namespace }) => name === "Schema" && oldNamespaces.test(namespace),
    );
    if (old !== undefined) {
      this.#reportVersion(`This schema is CSDL 3 or older (namespace "${old.namespace}").`, old.origin);
      return;
    }
    let schemas = 0;
    visitChildren(this, element, {
      Schema: (child) => {
        schemas++;
        checkAttributes(this, child, schemaAttributes);
        const names = this.#names(child);
        if (names !== undefined) this.schemas.push(names);
      },
    });
    if (schemas === 0 && this.diagnostics.length === before) {
      this.report("csdl-element-missing", "<DataServices> must have a <Schema>.", element.origin);
    }
  }

  /** The `Namespace` and `Alias` of a schema or include (CSDL 4.1 and 4.2). */
  #names(element: XmlElement): SchemaElement | undefined {
    const namespace = requiredAttribute(this, element, "Namespace");
    const alias = element.attribute("Alias") === undefined ? undefined : this.#alias(element);
    if (namespace === undefined) return undefined;
    if (!isNamespace(namespace) || reservedNamespaces.has(namespace)) {
      const expected = `names with dots between them, and none of ${[...reservedNamespaces].join(", ")}`;
      reportInvalid(this, element, "Namespace", expected);
      return undefined;
    }
    return { namespace, ...(alias === undefined ? {} : { alias }), element };
  }

  #alias(element: XmlElement): string | undefined {
    const alias = identifierAttribute(this, element, "Alias");
    if (alias === undefined || !reservedNamespaces.has(alias)) return alias;
    reportInvalid(this, element, "Alias", `another word than ${[...reservedNamespaces].join(", ")}`);
    return undefined;
  }

  #ignoreAnnotations(element: XmlElement): void {
    visitChildren(this, element, {
      Annotation: (child) => {
        this.#ignoreAnnotation(child);
      },
    });
  }

  #ignoreAnnotation(element: XmlElement): void {
    const message = `The annotation ${element.attribute("Term") ?? ""} is not kept: a reference has no target path.`;
    this.report("csdl-annotation-ignored", message, element.origin);
  }
}

function namespaceInReference(name: string): string {
  return name === "Annotation" ? edmNamespace : edmxNamespace;
}
