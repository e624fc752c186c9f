/** The rules about requests: see rules.ts. */
import type { Rule } from "./rules.js";

export const requestRules = {
  "operation-added": {
    reading: "minor",
    writing: "minor",
    says: "There is a request that was not there.",
    example: "`GET /teams/{team-id}`",
  },
  "operation-removed": {
    reading: "major",
    writing: "major",
    says: "A request is gone.",
    example: "`DELETE /teams/{team-id}`",
  },
  "call-changed": {
    reading: "major",
    writing: "major",
    says: "A request is written in another way.",
    example: "`teams.byTeamId(…)` → `teams.byGroupId(…)`",
  },
  "request-kind-changed": {
    reading: "major",
    writing: "major",
    says: "A request has other methods: it gives a collection where it gave one value, or the reverse.",
    example: "`items()` → `get()`",
  },
  "parameters-added": {
    writing: "major",
    says: "An action that took nothing takes parameters.",
    example: "`post()` → `post({ reason })`",
  },
  "parameters-removed": {
    writing: "major",
    says: "An action takes no parameters any more.",
    example: "`post({ reason })` → `post()`",
  },
  "optional-parameter-added": {
    writing: "minor",
    says: "An action takes one more parameter, which can be left out.",
    example: "`reason?: string | null`",
  },
  "required-parameter-added": {
    writing: "major",
    says: "An action takes one more parameter, which must be given.",
    example: "`reason: string`",
  },
  "parameter-removed": {
    writing: "major",
    says: "An action has lost a parameter.",
    example: "`reason?: string | null`",
  },
  "result-added": {
    reading: "minor",
    says: "A request gives something that gave nothing.",
    example: "`Promise<void>` → `Promise<Team>`",
  },
  "result-removed": {
    reading: "major",
    says: "A request does not give anything any more.",
    example: "`Promise<Team>` → `Promise<void>`",
  },
  "query-option-removed": {
    reading: "major",
    says: "A request does not take a query option any more.",
    example: "`FilterRestrictions/Filterable` is false",
  },
  "query-option-lost": {
    reading: "major",
    says: "A query option that was said to be supported is not supported with a member any more.",
    example: "`FilterRestrictions/NonFilterableProperties` has `name`",
    noticed: "at run time",
  },
  "query-option-refused": {
    reading: "minor",
    says: "A member is now said not to be supported in a query option of which nothing was said: it may never have been.",
    example: "`FilterRestrictions/NonFilterableProperties` has `name`",
  },
  "query-option-gained": {
    reading: "minor",
    says: "A query option, or a member in it, is not said any more not to be supported.",
    example: "`FilterRestrictions/Filterable`: false → true",
  },
} as const satisfies Readonly<Record<string, Rule>>;
