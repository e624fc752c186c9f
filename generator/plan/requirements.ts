import {
  asPaths,
  baseTypesOf,
  capabilities,
  findAnnotation,
  findMember,
  recordProperty,
  structuredType,
} from "../ir/lookups.js";
import type { Model, QualifiedName } from "../ir/model.js";
import type { Form, Request, Slice } from "../slice/slice.js";
import type { Forms } from "./forms.js";
import { requestsOf } from "../slice/resource-tree.js";

/** Which members a request must have. */
export interface Requirements {
  isRequired(type: QualifiedName, member: string, form: Form): boolean;
}

/**
 * What `InsertRestrictions/RequiredProperties` and `UpdateRestrictions/RequiredProperties` ask for. One type can occur in
 * the bodies of several requests: a member is required where each of them requires it.
 */
export function requirementsOf(slice: Slice, forms: Forms): Requirements {
  const { model } = slice;
  const requests = requestsOf(slice.root).filter(
    ({ body }) => body?.kind === "value" || body?.kind === "parameters",
  );
  const required = new Map<Request, ReadonlySet<string>>(
    requests.map((request) => [request, new Set(requiredMembers(model, request))]),
  );
  const anywhere = new Set([...required.values()].flatMap((members) => [...members]));
  const answers = new Map<string, boolean>();

  const requiredIn = (request: Request, type: QualifiedName, member: string): boolean =>
    namesOf(model, type).some((owner) => required.get(request)?.has(`${owner}/${member}`) === true);

  const decide = (type: QualifiedName, member: string, form: Form): boolean => {
    const reaching = requests.filter(
      (request) => bodyForm(request) === form && forms.reach(request).has(type),
    );
    return reaching.length > 0 && reaching.every((request) => requiredIn(request, type, member));
  };

  return {
    isRequired(type, member, form) {
      if (!namesOf(model, type).some((owner) => anywhere.has(`${owner}/${member}`))) return false;
      const key = `${form} ${type}/${member}`;
      const answer = answers.get(key) ?? decide(type, member, form);
      answers.set(key, answer);
      return answer;
    },
  };
}

function bodyForm({ body }: Request): Form | undefined {
  if (body?.kind === "value") return body.form;
  return body?.kind === "parameters" ? "create" : undefined;
}

/** `type/member` for each required path. */
function requiredMembers(model: Model, request: Request): readonly string[] {
  if (request.body?.kind !== "value") return [];
  const start = request.body.type.name;
  return requiredPaths(model, request).flatMap((path) => resolvePath(model, start, path));
}

/** The paths of properties and type casts that the body of a request must have, as they are annotated. */
export function requiredPaths(model: Model, { body, targets }: Request): readonly string[] {
  if (body?.kind !== "value") return [];
  const term = body.form === "create" ? capabilities.insertRestrictions : capabilities.updateRestrictions;
  for (const target of targets) {
    const paths = asPaths(recordProperty(findAnnotation(model, target, term)?.value, "RequiredProperties"));
    if (paths !== undefined) return paths;
  }
  return [];
}

/** A path of properties and type casts (CSDL 14.4.1.2), as the member that it ends at. */
function resolvePath(model: Model, start: QualifiedName, path: string): readonly string[] {
  let owner = start;
  let found: string | undefined;
  for (const segment of path.split("/")) {
    if (segment.includes(".")) {
      owner = segment;
      continue;
    }
    const type = structuredType(model, owner);
    const member = type && findMember(model, type, segment);
    if (member === undefined) return [];
    found = `${owner}/${segment}`;
    owner = member.member.type.name;
  }
  return found === undefined ? [] : [found];
}

function namesOf(model: Model, name: QualifiedName): readonly QualifiedName[] {
  const type = structuredType(model, name);
  return type === undefined ? [name] : [name, ...baseTypesOf(model, type).map((base) => base.name)];
}
