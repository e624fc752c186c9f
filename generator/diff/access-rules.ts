/** The rules about who may send a request: see rules.ts. */
import type { Rule } from "./rules.js";

export const accessRules = {
  "scheme-supported": {
    access: "minor",
    says: "A kind of token can send the request that could not.",
    example: "application",
  },
  "scheme-no-longer-supported": {
    access: "major",
    says: "A kind of token cannot send the request any more.",
    example: "application",
    noticed: "by a client that was told its permissions",
  },
  "least-permission-added": {
    access: "minor",
    says: "A permission suffices that did not, and is the least privileged one.",
    example: "`Team.ReadBasic.All`",
  },
  "least-permission-removed": {
    access: "major",
    says: "The least privileged permission does not suffice any more.",
    example: "`Team.ReadBasic.All`",
    noticed: "by a client that was told its permissions",
  },
  "permission-became-higher": {
    access: "minor",
    says: "The least privileged permission still suffices, but is not the least privileged one any more.",
    example: "`Team.Read.All`, since `Team.ReadBasic.All` suffices",
  },
  "permission-became-least": {
    access: "minor",
    says: "A permission that sufficed is the least privileged one now.",
    example: "`Team.Read.All`, since `Team.ReadBasic.All` does not suffice any more",
  },
  "permission-added": {
    access: "minor",
    says: "A permission suffices that did not.",
    example: "`Directory.Read.All`",
  },
  "permission-removed": {
    access: "major",
    says: "A permission does not suffice any more.",
    example: "`Directory.Read.All`",
    noticed: "by a client that was told its permissions",
  },
  "also-requires-added": {
    access: "major",
    says: "A permission needs another one besides.",
    example: "`Team.Read.All` also requires `User.Read.All`",
    noticed: "by a client that was told its permissions",
  },
  "also-requires-relaxed": {
    access: "minor",
    says: "A permission needs less besides.",
    example: "`Team.Read.All` suffices alone",
  },
  "role-added": {
    access: "minor",
    says: "A role of the signed-in user suffices that was not listed.",
    example: "Teams Reader",
  },
  "role-removed": {
    access: "major",
    says: "A role of the signed-in user is not listed any more.",
    example: "Teams Reader",
    noticed: "at run time",
  },
  "role-changed": {
    access: "minor",
    says: "A role became the least privileged one or ceased to be it, or is needed with other kinds of tokens.",
    example: "Teams Reader",
  },
  "cloud-added": {
    access: "minor",
    says: "A cloud has the request that had not.",
    example: "china",
  },
  "cloud-removed": {
    access: "major",
    says: "A cloud does not have the request any more.",
    example: "china",
    noticed: "at run time",
  },
  "consent-required": {
    access: "major",
    says: "An administrator has to agree to a permission.",
    example: "`Team.Read.All`, delegated",
    noticed: "at run time",
  },
  "consent-no-longer-required": {
    access: "minor",
    says: "Users can agree to a permission themselves.",
    example: "`Team.Read.All`, delegated",
  },
  "scope-disabled": {
    access: "major",
    says: "A permission cannot be asked for any more.",
    example: "`Team.Read.All`, application",
    noticed: "at run time",
  },
  "scope-enabled": {
    access: "minor",
    says: "A permission can be asked for.",
    example: "`Team.Read.All`, application",
  },
  "scope-id-changed": {
    access: "major",
    says: "A permission has another id: manifests that have the former one ask for something else.",
    example: "`Team.Read.All`, application",
    noticed: "at run time",
  },
  "privilege-level-changed": {
    access: "minor",
    says: "A permission is said to give more, or less.",
    example: "`Team.Read.All`: 2 → 3",
  },
} as const satisfies Readonly<Record<string, Rule>>;
