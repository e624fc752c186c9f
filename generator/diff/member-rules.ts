import type { RuleId } from "./rules.js";

/** The rules for what an object has: a parameter of an action is not called a member. */
export interface MemberRules {
  readonly added: RuleId;
  readonly requiredAdded: RuleId;
  readonly removed: RuleId;
}

export const memberRules: MemberRules = {
  added: "member-added",
  requiredAdded: "required-member-added",
  removed: "member-removed",
};

export const parameterRules: MemberRules = {
  added: "optional-parameter-added",
  requiredAdded: "required-parameter-added",
  removed: "parameter-removed",
};
