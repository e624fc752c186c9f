/**
 * Names that no type or function of a model module may have: what the module itself imports, and what the package's index
 * exports beside it. Kept equal to them by a test.
 */
export const reservedNames: readonly string[] = [];
