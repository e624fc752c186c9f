/**
 * Annotations of a model: vocabulary terms applied to targets, with constant and dynamic expressions.
 *
 * https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html#sec_VocabularyandAnnotation
 */
import type { Origin } from "../source.js";
import type { QualifiedName } from "./model.js";

/**
 * What is annotated (CSDL 14.2.1), with aliases resolved and without blanks, e.g.
 * `ns.type`, `ns.type/property`, `ns.container/set`, `ns.enum/member`, `ns.function(ns.type,Edm.String)`,
 * `ns.action(ns.type)/parameter`, `ns.action(ns.type)/$ReturnType`, `ns` (a schema).
 */
export type TargetPath = string;

/** One term applied to one target. */
export interface Annotation {
  /** Fully qualified, e.g. `Org.OData.Core.V1.Description`. */
  readonly term: QualifiedName;
  readonly qualifier?: string;
  /** Absent where the term's default applies (a tagging term: true). */
  readonly value?: Expression;
  readonly origin: Origin;
}

/** CSDL 14.3 and 14.4: the value of an annotation. */
export type Expression =
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** Integer and decimal numbers as written, so that no digit is lost. */
  | { readonly kind: "number"; readonly value: string }
  /** Binary, Date, DateTimeOffset, Duration, Guid, TimeOfDay as written; `type` is the element's name. */
  | { readonly kind: "literal"; readonly type: string; readonly value: string }
  /** Qualified members, e.g. `ns.enum/member`. */
  | { readonly kind: "enumerationMembers"; readonly members: readonly string[] }
  /** A value path or one of the model element paths; `type` is the element's name, e.g. `PropertyPath`. */
  | { readonly kind: "path"; readonly type: PathKind; readonly value: string }
  | { readonly kind: "collection"; readonly items: readonly Expression[] }
  | {
      readonly kind: "record";
      readonly type?: QualifiedName;
      readonly properties: ReadonlyMap<string, Expression>;
    }
  | { readonly kind: "null" }
  /** Everything dynamic: `And`, `Ne`, `Apply`, `If`, `Cast` …; `name` is the element's name. */
  | {
      readonly kind: "operation";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly operands: readonly Expression[];
    };

export type PathKind =
  | "Path"
  | "PropertyPath"
  | "NavigationPropertyPath"
  | "AnnotationPath"
  | "ModelElementPath"
  | "AnyPropertyPath";
