/** An explanation for people. */
import { schemes } from "../ir/access.js";
import { inWords } from "../ir/sufficient-permissions.js";
import type { Access, Role, Scheme, SchemePermissions } from "../ir/access.js";
import type { TypeReference } from "../ir/model.js";
import type { Absence, ExplainedMember, ExplainedType, Explanation, Link } from "../slice/explain.js";
import type { Payload, Request } from "../slice/slice.js";
import { formatPlace } from "../source.js";

/** Lines of text, indented below each other. */
export function explanationInWords(explanation: Explanation): readonly string[] {
  switch (explanation.kind) {
    case "requests":
      return explanation.requests.flatMap(requestInWords);
    case "types":
      return explanation.types.flatMap(typeInWords);
    case "members":
      return explanation.members.flatMap(memberInWords);
    case "absent":
      return absenceInWords(explanation.absence);
  }
}

function requestInWords({ method, path, body, result, access, pattern }: Request): readonly string[] {
  return [
    `${method} ${path}`,
    ...indented([
      `sends:          ${payloadInWords(body)}`,
      `returns:        ${payloadInWords(result)}`,
      ...permissionsInWords(access),
      ...rolesInWords(access.roles),
      `clouds:         ${access.clouds === undefined ? "unknown" : access.clouds.join(", ")}`,
      `documentation:  ${access.documentation ?? "unknown"}`,
      `included by:    ${pattern}`,
    ]),
  ];
}

function payloadInWords(payload: Payload | undefined): string {
  if (payload === undefined) return "nothing";
  switch (payload.kind) {
    case "value":
      return `${referenceInWords(payload.type)} (${payload.form} form)`;
    case "parameters":
      return `the parameters of ${payload.operation.name}`;
    case "count":
      return "the number of items";
    case "reference":
      return payload.collection ? "references" : "a reference";
    case "stream":
      return "a stream";
  }
}

function referenceInWords({ name, collection }: TypeReference): string {
  return collection ? `Collection(${name})` : name;
}

const schemeInWords: Readonly<Record<Scheme, string>> = {
  delegatedWork: "delegated (work or school account)",
  delegatedPersonal: "delegated (personal account)",
  application: "application",
};

function permissionsInWords({ permissions }: Access): readonly string[] {
  if (permissions === undefined) return ["permissions:    unknown"];
  return [
    "permissions:",
    ...indented(
      schemes.map(
        (scheme) => `${schemeInWords[scheme]}: ${schemePermissionsInWords(permissions.get(scheme))}`,
      ),
    ),
  ];
}

function schemePermissionsInWords(permissions: SchemePermissions | undefined): string {
  if (permissions === undefined) return "not supported";
  const { least, higher } = permissions;
  const named = (name: string) => inWords(name, permissions);
  const leastInWords =
    least.length === 0 ? "none is known to be the least privileged" : least.map(named).join(" or ");
  return higher.length === 0 ? leastInWords : `${leastInWords}; higher: ${higher.map(named).join(", ")}`;
}

function rolesInWords(roles: readonly Role[]): readonly string[] {
  if (roles.length === 0) return ["roles:          unknown"];
  return [
    "roles:",
    ...indented(
      roles.map(({ name, templateId, leastPrivileged, appliesTo }) => {
        const notes = [
          ...(leastPrivileged ? ["least privileged"] : []),
          ...(templateId === undefined ? [] : [templateId]),
          ...appliesTo.map((scheme) => schemeInWords[scheme]),
        ];
        return `${name} (${notes.join("; ")})`;
      }),
    ),
  ];
}

function typeInWords({ type: { type, derivedTypes }, chain }: ExplainedType): readonly string[] {
  const kinds = {
    entityType: "entity type",
    complexType: "complex type",
    enumerationType: "enumeration type",
    typeDefinition: "type definition",
  } as const;
  return [
    `${type.name}, ${kinds[type.kind]}`,
    ...indented([
      ...(derivedTypes.length === 0 ? [] : [`derived types:  ${derivedTypes.join(", ")}`]),
      ...chainInWords(chain),
    ]),
  ];
}

function memberInWords({ declaringType, member, chain }: ExplainedMember): readonly string[] {
  const kind = "containsTarget" in member ? "navigation property" : "property";
  return [
    `${declaringType}/${member.name}, ${kind} of type ${referenceInWords(member.type)}`,
    ...indented(chainInWords(chain)),
  ];
}

function chainInWords(chain: readonly Link[]): readonly string[] {
  return chain.flatMap(({ type, reason, pattern }) => {
    switch (reason.kind) {
      case "property":
        return [`${type} is in as the type of ${reason.of}/${reason.name}`];
      case "baseType":
        return [`${type} is in as the base type of ${reason.of}`];
      case "derivedType":
        return [`${type} is in as a derived type of ${reason.of}`];
      case "request":
        return [
          `${type} is in as ${reason.role === "path parameter" ? "a path parameter" : `the ${reason.role}`} of ${reason.method} ${reason.path}`,
          ...(pattern === undefined ? [] : [`which is included by ${pattern}`]),
        ];
    }
  });
}

function absenceInWords(absence: Absence): readonly string[] {
  switch (absence.kind) {
    case "notInModel":
      return [`The metadata does not have it: ${absence.detail}.`, ...nearMissesInWords(absence.nearMisses)];
    case "noSuchMethod":
      return [
        `${absence.path} does not take this method.`,
        ...(absence.inSlice.length === 0 ? [] : [`It takes ${absence.inSlice.join(", ")}.`]),
      ];
    case "notDocumented":
      return [
        `No permission is documented for this request to ${absence.path}, so that no token would do.`,
        ...(absence.documented.length === 0 ? [] : [`Documented are ${absence.documented.join(", ")}.`]),
        `With operations set to "all" it can be included all the same.`,
      ];
    case "notAllowed": {
      const place = formatPlace(absence.place);
      return [`${absence.term} says that the service does not allow it for ${absence.path}: ${place}.`];
    }
    case "notIncluded":
      return [`No include pattern asks for ${absence.name}.`, ...nearMissesInWords(absence.nearMisses)];
    case "omitted":
      return absence.omissions.map(
        ({ declaringType, name, target }) =>
          `${declaringType}/${name} is left out: its target ${target} is outside the slice.`,
      );
    case "derivedTypesCut":
      return [`${absence.name} is left out: ${absence.base} has more derived types than the limit.`];
  }
}

function nearMissesInWords(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`Near to it: ${names.join(", ")}.`];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
