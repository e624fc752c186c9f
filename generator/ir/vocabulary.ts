/**
 * The terms that this program knows: those of OData's vocabularies, and one of its own. docs/annotations.md says what
 * each changes in a package.
 *
 * https://github.com/oasis-tcs/odata-vocabularies
 */

/** Org.OData.Core.V1 */
export const core = {
  alternateKeys: "Org.OData.Core.V1.AlternateKeys",
  computed: "Org.OData.Core.V1.Computed",
  description: "Org.OData.Core.V1.Description",
  explicitOperationBindings: "Org.OData.Core.V1.ExplicitOperationBindings",
  immutable: "Org.OData.Core.V1.Immutable",
  optionalParameter: "Org.OData.Core.V1.OptionalParameter",
  permissions: "Org.OData.Core.V1.Permissions",
  requiresExplicitBinding: "Org.OData.Core.V1.RequiresExplicitBinding",
  revisions: "Org.OData.Core.V1.Revisions",
} as const;

/** Members of Org.OData.Core.V1.Permission, as `asEnumerationMembers` gives them. */
export const permission = {
  none: "Org.OData.Core.V1.Permission/None",
  read: "Org.OData.Core.V1.Permission/Read",
  write: "Org.OData.Core.V1.Permission/Write",
  readWrite: "Org.OData.Core.V1.Permission/ReadWrite",
  invoke: "Org.OData.Core.V1.Permission/Invoke",
} as const;

/** Org.OData.Capabilities.V1 */
export const capabilities = {
  countRestrictions: "Org.OData.Capabilities.V1.CountRestrictions",
  deleteRestrictions: "Org.OData.Capabilities.V1.DeleteRestrictions",
  expandRestrictions: "Org.OData.Capabilities.V1.ExpandRestrictions",
  filterRestrictions: "Org.OData.Capabilities.V1.FilterRestrictions",
  indexableByKey: "Org.OData.Capabilities.V1.IndexableByKey",
  insertRestrictions: "Org.OData.Capabilities.V1.InsertRestrictions",
  navigationRestrictions: "Org.OData.Capabilities.V1.NavigationRestrictions",
  operationRestrictions: "Org.OData.Capabilities.V1.OperationRestrictions",
  readRestrictions: "Org.OData.Capabilities.V1.ReadRestrictions",
  searchRestrictions: "Org.OData.Capabilities.V1.SearchRestrictions",
  selectSupport: "Org.OData.Capabilities.V1.SelectSupport",
  skipSupported: "Org.OData.Capabilities.V1.SkipSupported",
  sortRestrictions: "Org.OData.Capabilities.V1.SortRestrictions",
  topSupported: "Org.OData.Capabilities.V1.TopSupported",
  updateRestrictions: "Org.OData.Capabilities.V1.UpdateRestrictions",
} as const;

/** Members of Org.OData.Capabilities.V1.NavigationType, as `asEnumerationMembers` gives them. */
export const navigability = { none: "Org.OData.Capabilities.V1.NavigationType/None" } as const;

/** Org.OData.Validation.V1 */
export const validation = {
  constraint: "Org.OData.Validation.V1.Constraint",
  derivedTypeConstraint: "Org.OData.Validation.V1.DerivedTypeConstraint",
} as const;

/** This program's own vocabulary, for what OData's have no term for. */
export const graphSlice = {
  pathAddressable: "graphSlice.V1.PathAddressable",
  readAs: "graphSlice.V1.ReadAs",
} as const;

/** The term that alternate keys had before the Core vocabulary took it over. */
export const communityAlternateKeys = "OData.Community.Keys.V1.AlternateKeys";

/** Whether an annotation with the term can change what is made of a model. */
export function isKnownTerm(term: string): boolean {
  return knownTerms.has(term) || term.startsWith("Org.OData.Capabilities.V1.");
}

const knownTerms: ReadonlySet<string> = new Set([
  ...[core, validation, graphSlice].flatMap((terms) => Object.values(terms)),
  communityAlternateKeys,
]);
