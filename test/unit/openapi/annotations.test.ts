import { expect, it } from "vitest";
import type { Expression } from "../../../generator/ir/annotation.js";
import { document, json, listOf, object, read, ref, returns } from "./documents.js";
import type { Json } from "./documents.js";

/** Annotations as `target term: value`. */
function annotations(content: Json): readonly string[] {
  const { model, findings } = read(content);
  expect(findings).toEqual([]);
  return model.annotations.map(({ target, annotation: { term, value } }) => {
    const name = term.replace(/^Org\.OData\.(?:Core|Capabilities)\.V1\./, "");
    return `${target} ${name}${value === undefined ? "" : `: ${text(value)}`}`;
  });
}

function text(value: Expression): string {
  switch (value.kind) {
    case "string":
      return value.value;
    case "literal":
      return `${value.type} ${value.value}`;
    case "enumerationMembers":
      return value.members.join();
    case "collection":
      return `[${value.items.map(text).join()}]`;
    case "record":
      return `{${[...value.properties].map(([name, each]) => `${name}: ${text(each)}`).join("; ")}}`;
    case "boolean":
      return String(value.value);
    default:
      return value.kind;
  }
}

it("descriptions of types, members and values are kept", () => {
  const schemas = {
    "hr.color": {
      type: "string",
      description: "A color.",
      enum: ["red", "green"],
      "x-ms-enum": {
        name: "color",
        modelAsString: false,
        values: [
          { name: "red", value: "red", description: "red" },
          { name: "green", value: "green", description: "Like grass." },
        ],
      },
    },
    "hr.base": object({}),
    "hr.person": {
      allOf: [
        ref("hr.base"),
        {
          type: "object",
          description: "Somebody.",
          properties: {
            name: { type: "string", description: "Full name." },
            boss: { ...ref("hr.person"), description: "Sibling of a reference." },
          },
        },
      ],
    },
  };
  expect(annotations(document(schemas))).toEqual([
    "hr.person Description: Somebody.",
    "hr.person/name Description: Full name.",
    "hr.person/boss Description: Sibling of a reference.",
    "hr.color Description: A color.",
    "hr.color/green Description: Like grass.",
  ]);
});

it("directions and deprecations are kept", () => {
  const schemas = {
    "hr.person": object({
      id: { type: "string", readOnly: true },
      password: { type: "string", writeOnly: true },
      fax: { type: "string", deprecated: true },
      telex: {
        type: "string",
        "x-ms-deprecation": {
          date: "2021-03-05T00:00:00Z",
          removalDate: "2022-03-05T00:00:00Z",
          version: "2021-03",
          description: "Nobody has one.",
        },
      },
    }),
  };
  expect(annotations(document(schemas))).toEqual([
    "hr.person/id Computed",
    "hr.person/password Permissions: Org.OData.Core.V1.Permission/Write",
    "hr.person/fax Revisions: [{Kind: Org.OData.Core.V1.RevisionKind/Deprecated}]",
    "hr.person/telex Revisions: [{Kind: Org.OData.Core.V1.RevisionKind/Deprecated; Version: 2021-03; Description: Nobody has one.; Date: Date 2021-03-05; RemovalDate: Date 2022-03-05}]",
  ]);
});

it("what requests do is said at the entity set or navigation property, by the capability that each is", () => {
  const id = { type: "string" };
  const schemas = {
    "hr.team": object({ id, members: { type: "array", items: ref("hr.person") } }),
    "hr.person": object({ id }),
  };
  const team = (description: string): Json => returns(ref("hr.team"), { description });
  const paths = {
    "/teams": {
      get: returns(listOf("hr.team"), { description: "Lists teams." }),
      post: { ...team("Creates a team."), requestBody: json(ref("hr.team")) },
    },
    "/teams/{team-id}": {
      get: team("Reads a team."),
      patch: team("Changes a team."),
      delete: team("Deletes a team."),
    },
    "/teams/{team-id}/members": { get: returns(listOf("hr.person"), { description: "Lists members." }) },
    "/teams/{team-id}/members/{person-id}": { get: returns(ref("hr.person"), { deprecated: true }) },
    "/teams/{team-id}/hr.hire": {
      post: returns(undefined, { description: "Hires.", "x-ms-docs-operation-type": "action" }),
    },
  };
  expect(annotations(document(schemas, paths))).toEqual([
    "hr.hire(hr.team) Description: Hires.",
    "hr.Container/teams ReadRestrictions: {Description: Lists teams.; ReadByKeyRestrictions: {Description: Reads a team.}}",
    "hr.Container/teams InsertRestrictions: {Description: Creates a team.}",
    "hr.Container/teams UpdateRestrictions: {Description: Changes a team.}",
    "hr.Container/teams DeleteRestrictions: {Description: Deletes a team.}",
    "hr.team/members ReadRestrictions: {Description: Lists members.}",
    "hr.team/members Revisions: [{Kind: Org.OData.Core.V1.RevisionKind/Deprecated}]",
  ]);
});

it("query options that a request lacks, and those of the service's own, are kept", () => {
  const option = (name: string, required?: boolean) => ({
    name,
    in: "query",
    schema: { type: "string" },
    ...(required === undefined ? {} : { required, description: "Where it begins." }),
  });
  const schemas = {
    "hr.event": object({ id: { type: "string" }, calendar: ref("hr.calendar") }),
    "hr.calendar": object({ id: { type: "string" } }),
  };
  const listed = ["$filter", "$search", "$count", "$select", "$orderby", "$skip"].map((name) => option(name));
  const paths = {
    "/events": {
      get: {
        ...returns(listOf("hr.event")),
        parameters: [...listed, option("from", true), option("zone")],
      },
    },
    "/events/{event-id}": { get: { ...returns(ref("hr.event")), parameters: [option("$select")] } },
    "/events/{event-id}/calendar": {
      get: { ...returns(ref("hr.calendar")), parameters: [option("$select")] },
    },
    "/calendars": { get: returns(listOf("hr.calendar")) },
    "/calendars/{calendar-id}": { get: returns(ref("hr.calendar")) },
  };
  expect(annotations(document(schemas, paths))).toEqual([
    "hr.Container/events ReadRestrictions: {CustomQueryOptions: [{Name: from; Description: Where it begins.; Required: true},{Name: zone; Required: false}]; ReadByKeyRestrictions: {CustomQueryOptions: []}}",
    "hr.Container/events ExpandRestrictions: {Expandable: false}",
    "hr.Container/events TopSupported: false",
  ]);
});
