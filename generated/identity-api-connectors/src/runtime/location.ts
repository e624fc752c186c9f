import { type Literal, encode } from "./literal.js";
import type { Send } from "./send.js";
import type { UrlConstructor } from "./web.js";

declare const URL: UrlConstructor;

/** A resource: where it is, and how requests get there. */
export interface Location {
  readonly send: Send;
  /** The URL of the service's root, without a slash at its end. */
  readonly baseUrl: string;
  /** Absolute, with keys and parameters percent-encoded; without a query. */
  readonly url: string;
  /** The path template from the service root, e.g. `/teams/{team-id}/members`. */
  readonly path: string;
}

/**
 * Where an `@odata.nextLink` or `@odata.deltaLink` leads to.
 *
 * @throws TypeError where that is not the client's own origin: the token must not go there.
 */
export function linked(at: Location, link: string): Location {
  const { href, origin } = new URL(link, at.url);
  // A URL that has credentials does not start with its origin, nor does one within another scheme (`blob:https://…`).
  if (!href.startsWith(new URL("/", at.baseUrl).href))
    throw new TypeError(`The token must not go to ${origin}.`);
  return { ...at, url: href };
}

/** The resource at a constant path below another one, e.g. `/members`. */
export function child(at: Location, segment: string): Location {
  return { ...at, url: at.url + segment, path: at.path + segment };
}

/**
 * One entity of a collection, by its key as a path segment.
 *
 * @param placeholder What stands for the key in the path template, e.g. `{team-id}`.
 * @throws TypeError for a key that would lead to another resource (an empty one, `.` and `..`), and for what is no string
 *   or number; URIError for half of a surrogate pair, which has no UTF-8 form.
 */
export function key(at: Location, placeholder: string, value: string | number): Location {
  const text = String(value);
  // URL parsers resolve dot segments, percent-encoded or not (https://url.spec.whatwg.org/#double-dot-path-segment).
  if ((value !== text && value !== Number(text)) || /^\.{0,2}$/.test(text)) {
    throw new TypeError(`"${text}" cannot be ${placeholder}.`);
  }
  return { ...at, url: `${at.url}/${encode(text)}`, path: `${at.path}/${placeholder}` };
}

/**
 * A resource that is addressed by named values in parentheses: a function's call, or an entity by an alternate key
 * or a key of several parts (OData URL Conventions 4.3 and 4.5). Values that are undefined are left out.
 *
 * @param segment What comes before the parentheses, e.g. `/reminderView`; empty for a key.
 */
export function named(
  at: Location,
  segment: string,
  values: Readonly<Record<string, Literal | undefined>>,
): Location {
  const given = Object.entries(values).flatMap(([name, literal]) => (literal ? [{ name, literal }] : []));
  const quote = ({ text }: Literal): string => (text.startsWith("'") ? "'" : "");
  const call = given.map(({ name, literal }) => `${name}=${encode(literal.text)}`);
  const template = given.map(({ name, literal }) => `${name}=${quote(literal)}{${name}}${quote(literal)}`);
  return {
    ...at,
    url: `${at.url}${segment}(${call.join()})`,
    path: `${at.path}${segment}(${template.join()})`,
  };
}
