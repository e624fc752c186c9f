/**
 * Other paths for one resource. A permission file lists one of them, a program may use another.
 * docs/permissions.md says why each rule holds.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html
 */
import type { HttpMethod } from "./access.js";
import { isQualified } from "./paths.js";
import type { PathSegment } from "./paths.js";

/** By the name of a singleton, in lower case: the entity set whose entities are of the same type. */
export type SingletonSets = ReadonlyMap<string, string>;

export type PathRule =
  /** `/teams/{id}/contoso.hr.club` is `/teams/contoso.hr.club/{id}`. */
  | "cast after key"
  /** What it takes for `/teams/{id}/members` is enough for `$ref`, `$count` and `$value` of it. */
  | "system segment"
  /** `/teams(code='x')` is one of `/teams/{id}`. */
  | "named key"
  /** `/teams/find(name='x')` is listed as `/teams/find`. */
  | "arguments"
  /** `/teams/{id}/contoso.hr.club/badge` is a part of `/teams/{id}/badge`. */
  | "cast"
  /** `/teams/7/badge` is one of `/teams/{id}/badge`. */
  | "literal key"
  /** `/mine/badge` is one of `/teams/{id}/badge`, where `mine` is a team. */
  | "singleton";

/** Whether placeholders stand for all keys of a path, or some of its names may be keys. */
export type PathSpelling = "template" | "address";

export interface EquivalentPath {
  readonly segments: readonly PathSegment[];
  /** By which rules it is another path for the same, in the order in which they were applied. */
  readonly rules: readonly PathRule[];
}

/** A path as it is, and then its equivalents: those that few and safe rules lead to come first. */
export function equivalentPaths(
  segments: readonly PathSegment[],
  method: HttpMethod,
  singletons: SingletonSets,
  spelling: PathSpelling,
): readonly EquivalentPath[] {
  let paths: readonly EquivalentPath[] =
    spelling === "address" ? withLiteralKeys(segments) : [{ segments, rules: [] }];
  for (const [rule, rewrite] of rewrites) {
    const rewritten = paths.flatMap((path) => {
      const result = rewrite(path.segments, method, singletons);
      return result === undefined ? [] : [{ segments: result, rules: [...path.rules, rule] }];
    });
    paths = [...paths, ...rewritten];
  }
  return [...paths].sort((one, other) => one.rules.length - other.rules.length);
}

/** The most names that are tried as keys; a longer path is not known to be in use. */
const mostNames = 8;

/**
 * The path, and those in which some of its names are the keys of entities, as key-as-segment has it (OData 4.01, 4.3.6). The
 * path does not tell: what the file lists does. What is taken for a key least often comes first.
 */
function withLiteralKeys(segments: readonly PathSegment[]): readonly EquivalentPath[] {
  const names = segments.flatMap((segment, index) => (index > 0 && isPlainName(segment) ? [index] : []));
  if (names.length > mostNames) return [{ segments, rules: [] }];
  const paths: EquivalentPath[] = [];
  for (let choice = 0; choice < 2 ** names.length; choice++) {
    const keys = names.filter((_, position) => (choice >> position) % 2 === 1);
    const replaced = segments.map((segment, index): PathSegment =>
      keys.includes(index) && segment.kind === "name" ? { kind: "placeholder", name: segment.name } : segment,
    );
    paths.push({ segments: replaced, rules: keys.map(() => "literal key") });
  }
  return paths;
}

/** A name that may be a literal: without arguments, and nothing of the protocol. */
function isPlainName(segment: PathSegment): boolean {
  return segment.kind === "name" && segment.arguments.length === 0 && !segment.name.startsWith("$");
}

/** Undefined where the rule does not apply. */
type Rewrite = (
  segments: readonly PathSegment[],
  method: HttpMethod,
  singletons: SingletonSets,
) => readonly PathSegment[] | undefined;

const rewrites: readonly (readonly [PathRule, Rewrite])[] = [
  ["cast after key", castBeforeKey],
  ["system segment", withoutSystemSegment],
  ["named key", withPlainKeys],
  ["arguments", withoutArguments],
  ["cast", withoutCasts],
  ["singleton", intoSet],
];

function castBeforeKey(
  segments: readonly PathSegment[],
  method: HttpMethod,
): readonly PathSegment[] | undefined {
  const moved = [...segments];
  for (const [index, segment] of segments.entries()) {
    const key = moved[index - 1];
    if (key?.kind !== "placeholder" || !isCast(segments, index, method)) continue;
    moved[index - 1] = segment;
    moved[index] = key;
  }
  return moved.every((segment, index) => segment === segments[index]) ? undefined : moved;
}

/** The count of a collection, references to what is in it, and the content of what is addressed (OData 4.3, 4.7, 4.8). */
function withoutSystemSegment(segments: readonly PathSegment[]): readonly PathSegment[] | undefined {
  const last = segments.at(-1);
  return last?.kind === "name" && ["$count", "$ref", "$value"].includes(last.name.toLowerCase())
    ? segments.slice(0, -1)
    : undefined;
}

/** What has arguments is a function or an entity by named keys: the path does not tell, so that both are tried. */
function withPlainKeys(segments: readonly PathSegment[]): readonly PathSegment[] | undefined {
  return changed(segments, (segment) =>
    segment.kind === "name" && segment.arguments.length > 0
      ? [
          { ...segment, arguments: [] },
          { kind: "placeholder", name: segment.name },
        ]
      : undefined,
  );
}

function withoutArguments(segments: readonly PathSegment[]): readonly PathSegment[] | undefined {
  return changed(segments, (segment) =>
    segment.kind === "name" && segment.arguments.length > 0 ? [{ ...segment, arguments: [] }] : undefined,
  );
}

function withoutCasts(
  segments: readonly PathSegment[],
  method: HttpMethod,
): readonly PathSegment[] | undefined {
  return changed(segments, (_, index) => (isCast(segments, index, method) ? [] : undefined));
}

function intoSet(
  [first, ...others]: readonly PathSegment[],
  _: HttpMethod,
  singletons: SingletonSets,
): readonly PathSegment[] | undefined {
  const set = first?.kind === "name" ? singletons.get(first.name.toLowerCase()) : undefined;
  if (set === undefined) return undefined;
  return [{ kind: "name", name: set, arguments: [] }, { kind: "placeholder", name: "id" }, ...others];
}

/** A name with a namespace is a type, or an operation; an action comes last, and is what is posted to. */
function isCast(segments: readonly PathSegment[], index: number, method: HttpMethod): boolean {
  const segment = segments[index];
  const isLast = index === segments.length - 1;
  return (
    segment?.kind === "name" &&
    segment.arguments.length === 0 &&
    isQualified(segment.name) &&
    !(isLast && method === "POST")
  );
}

function changed(
  segments: readonly PathSegment[],
  change: (segment: PathSegment, index: number) => readonly PathSegment[] | undefined,
): readonly PathSegment[] | undefined {
  const results = segments.map(change);
  if (results.every((result) => result === undefined)) return undefined;
  return segments.flatMap((segment, index) => results[index] ?? [segment]);
}
