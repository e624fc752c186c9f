/** From the text of a URL to what is requested: cloud, version and path template. */
import type { Cloud } from "../ir/access.js";
import type { ClientTable } from "./client-table.js";
import { type Text, onlyHole } from "./flow/text.js";
import { holeText } from "./flow/texts.js";

/** What a URL or path requests. */
export type Target =
  | { readonly kind: "request"; readonly cloud?: Cloud; readonly version: string; readonly path: string }
  /** It goes to the service, but the path is not known. */
  | { readonly kind: "unknown-path"; readonly reason: string }
  /** It is not known where it goes. */
  | { readonly kind: "unknown-host"; readonly reason: string }
  /** A link that an earlier answer has given. */
  | { readonly kind: "continuation" }
  | { readonly kind: "elsewhere" };

/** What an absolute URL requests. Others go elsewhere: to the host that a page comes from. */
export function targetOfUrl(text: Text, table: ClientTable): Target {
  const link = continuation(text);
  if (link !== undefined) return link;
  const [first] = text;
  if (first === undefined) return { kind: "elsewhere" };
  if (typeof first !== "string" || (/^https?:\/*$/i.test(first.trim()) && text.length > 1)) {
    const [hole] = text.filter((part) => typeof part !== "string");
    const what = hole === undefined ? "the host" : `\`${holeText(hole)}\``;
    return { kind: "unknown-host", reason: `The URL starts with ${what}, whose value is not known.` };
  }
  const marked = new MarkedText(text);
  const url = parse(marked.text);
  if (url === undefined) return { kind: "elsewhere" };
  const cloud = table.hosts.get(url.hostname.replace(/\.$/, ""));
  const holeInHost = marked.holesIn(url.hostname);
  if (holeInHost.length > 0) return hostWithHole(url.hostname, marked, table);
  if (!/^https?:$/.test(url.protocol)) return { kind: "elsewhere" };
  if (cloud === undefined || url.port !== "") return { kind: "elsewhere" };
  const [, version = "", ...segments] = url.pathname.split("/");
  if (marked.holesIn(version).length > 0) {
    const reason = `What follows the host is \`${marked.original(version)}\`, of which the value is not known.`;
    return { kind: "unknown-path", reason };
  }
  if (version === "" || segments.length === 0) {
    return { kind: "unknown-path", reason: "The URL has no version or no path." };
  }
  const target = targetOfSegments(segments.join("/"), marked, decodeURI(version));
  return target.kind === "request" ? { ...target, cloud } : target;
}

/** What a path requests, or an absolute URL, of a client that goes to the service whatever it is given. */
export function targetOfPath(text: Text, version: string, table: ClientTable): Target {
  const link = continuation(text);
  if (link !== undefined) return link;
  const [first = ""] = text;
  if (typeof first === "string" && /^\s*https?:/i.test(first)) {
    const target = targetOfUrl(text, table);
    return target.kind === "elsewhere" || target.kind === "unknown-host"
      ? { kind: "unknown-path", reason: "It is given a URL of a host that is not one of the service's." }
      : target;
  }
  const marked = new MarkedText(text);
  const url = parse(`https://host.invalid/${marked.text.replace(/^\/+/, "")}`);
  if (url === undefined) return { kind: "unknown-path", reason: "The path is not one of a URL." };
  return targetOfSegments(url.pathname.slice(1), marked, version);
}

/** Links that the service gives (OData JSON Format 4.01, section 4.6.5): what they ask for, an earlier call did. */
function continuation(text: Text): Target | undefined {
  const hole = onlyHole(text);
  return hole !== undefined && /(^|@odata\.)(nextLink|deltaLink)$/i.test(hole.name)
    ? { kind: "continuation" }
    : undefined;
}

function hostWithHole(host: string, marked: MarkedText, table: ClientTable): Target {
  // A known host right before what is not known: a slash may come with it.
  const known = [...table.hosts.keys()].find((name) => host.startsWith(name));
  return known === undefined
    ? {
        kind: "unknown-host",
        reason: `The host is \`${marked.original(host)}\`, of which a part is not known.`,
      }
    : {
        kind: "unknown-path",
        reason: `What follows the host, \`${marked.original(host.slice(known.length))}\`, is not known.`,
      };
}

function targetOfSegments(pathname: string, marked: MarkedText, version: string): Target {
  const segments = pathname.split("/").filter((segment) => segment !== "");
  const [first = ""] = segments;
  const [unknown] = marked.holesIn(first);
  if (unknown !== undefined && first.startsWith(unknown)) {
    const reason = `The path starts with \`${marked.original(unknown)}\`, whose value is not known.`;
    return { kind: "unknown-path", reason };
  }
  for (const segment of segments) {
    const tail = marked.tail(segment);
    if (tail !== undefined) {
      const reason = `It is not known what \`${marked.original(tail)}\` appends to the path.`;
      return { kind: "unknown-path", reason };
    }
  }
  const written = segments.flatMap((segment) => keySegments(decode(segment)));
  return { kind: "request", version, path: `/${written.map((each) => marked.template(each)).join("/")}` };
}

/** OData URL Conventions 4.01, section 4.3: a key in parentheses is the same as one in a segment of its own. */
function keySegments(segment: string): readonly string[] {
  const match = /^([^()]+)\((?:'([^']*)'|([^()'=]+))\)$/.exec(segment);
  const [, name, quoted, plain] = match ?? [];
  const key = quoted ?? plain;
  return name === undefined || key === undefined || key === "" ? [segment] : [name, key];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** A text whose holes are words that nothing in a URL changes. */
class MarkedText {
  readonly text: string;
  readonly #holes: readonly { readonly mark: string; readonly name: string; readonly original: string }[];

  constructor(text: Text) {
    let index = 0;
    const holes: { mark: string; name: string; original: string }[] = [];
    this.text = text
      .map((part) => {
        if (typeof part === "string") return part;
        const mark = `qhole${String(index++)}q`;
        holes.push({ mark, name: part.name, original: holeText(part) });
        return mark;
      })
      .join("");
    this.#holes = holes;
  }

  /** The marks in a part of the text. */
  holesIn(part: string): readonly string[] {
    return this.#holes.flatMap(({ mark }) => (part.includes(mark) ? [mark] : []));
  }

  /** A mark that goes on from a word, such as what appends a query to a path. */
  tail(segment: string): string | undefined {
    return this.#holes.find(({ mark }) => {
      const at = segment.indexOf(mark);
      return at > 0 && at + mark.length === segment.length && /[a-z0-9$]$/i.test(segment.slice(0, at));
    })?.mark;
  }

  /** With placeholders for the marks. */
  template(part: string): string {
    return this.#holes.reduce(
      (text, { mark, name }) => text.replaceAll(mark, `{${name.replace(/[{}/]/g, "") || "value"}}`),
      part,
    );
  }

  /** As the source has it. */
  original(part: string): string {
    return this.#holes.reduce((text, { mark, original }) => text.replaceAll(mark, `\${${original}}`), part);
  }
}
