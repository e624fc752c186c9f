import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, DiagnosticCode } from "../../diagnostics.js";
import type { Annotation, TargetPath } from "../../ir/annotation.js";
import type { TargetedAnnotation } from "../../ir/document.js";
import type { EntityContainer, NamedType, Operation, Schema, Term } from "../../ir/model.js";
import type { Origin } from "../../source.js";
import type { Aliases } from "./names.js";

/** What the lowering of one document shares: the aliases, and the lists that fill. */
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
  readonly typeNames = new Map<string, TypeName>();

  constructor(aliases: Aliases) {
    this.aliases = aliases;
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
