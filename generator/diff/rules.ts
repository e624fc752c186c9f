/** The rules of docs/changes.md: each kind of change, once. */
export type RuleId = string;
