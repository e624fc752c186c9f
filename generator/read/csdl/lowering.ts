import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, DiagnosticCode } from "../../diagnostics.js";
import type { Annotation, TargetPath } from "../../ir/annotation.js";
import type { ModelDocument, TargetedAnnotation } from "../../ir/document.js";
import type { EntityContainer, NamedType, Operation, Schema, Term } from "../../ir/model.js";
import type { Origin } from "../../source.js";
import type { Aliases } from "./names.js";

/** What the lowering of one document, or of a part of it, shares: the aliases, and the lists that fill. */
export class Lowering {
  readonly aliases: Aliases;
  readonly diagnostics: Diagnostic[] = [];
  readonly schemas: Schema[] = [];
  readonly types: NamedType[] = [];
  readonly operations: Operation[] = [];
  readonly terms: Term[] = [];
  readonly containers: EntityContainer[] = [];
  readonly annotations: TargetedAnnotation[] = [];
  /** Values of `Type` attributes that were taken apart already: most occur often. */
  readonly typeNames: Map<string, TypeName>;

  /** @param typeNames those that another lowering of the same document has taken apart */
  constructor(aliases: Aliases, typeNames = new Map<string, TypeName>()) {
    this.aliases = aliases;
    this.typeNames = typeNames;
  }

  /** What was lowered. */
  get document(): ModelDocument {
    const { schemas, types, operations, terms, containers, annotations } = this;
    return { schemas, types, operations, terms, containers, annotations };
  }

  report(code: DiagnosticCode, message: string, origin: Origin): void {
    this.diagnostics.push(diagnostic(code, message, origin));
  }

  annotate(target: TargetPath, annotation: Annotation): void {
    this.annotations.push({ target, annotation });
  }
}

/** The value of a `Type` attribute, its alias resolved. */
export interface TypeName {
  readonly name: string;
  readonly collection: boolean;
}
