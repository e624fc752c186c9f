import type { Fields } from "../document/fields.js";
import { mapObject, mediaTypeObject, schemaObject } from "../document/objects.js";
import type { ObjectKind } from "../document/objects.js";
import type { SchemaFields } from "../document/open-api-document.js";
import type { References } from "../document/references.js";

/** What a body or a response consists of. */
export interface Content {
  /** The schema of its JSON, or else of its first media type that has one. */
  readonly schema?: SchemaFields;
  /** Whether it is neither JSON nor text: bytes. */
  readonly stream: boolean;
}

const jsonMediaType = /[/+]json\s*(?:;|$)/i;
const textMediaType = /^text\/plain\b/i;

const nothing: Content = { stream: false };

/** Reads the content of bodies and responses; of those that are shared by reference, which most are, only once. */
export class ContentReader {
  readonly #references: References;
  readonly #shared = new Map<string, Content>();

  constructor(references: References) {
    this.#references = references;
  }

  /** The content of a member that is such an object, or a reference to one. */
  read<Owner extends string, Key extends string>(
    owner: Fields<Owner>,
    key: Owner,
    kind: ObjectKind<Key | "content" | "$ref">,
  ): Content {
    const reference = owner.reference(key);
    const known = reference === undefined ? undefined : this.#shared.get(reference);
    if (known !== undefined) return known;
    const fields = owner.object(key, kind);
    const resolved = fields && this.#references.resolve(fields, kind);
    const content = resolved === undefined ? nothing : contentOf(resolved);
    if (reference !== undefined) this.#shared.set(reference, content);
    return content;
  }
}

/** Reads the `content` of a Request Body Object, a Response Object or a Parameter Object. */
export function contentOf(owner: Fields<"content">): Content {
  const content = owner.object("content", mapObject);
  const names = content?.names() ?? [];
  if (content === undefined || names.length === 0) return { stream: false };
  const json = names.find((name) => jsonMediaType.test(name));
  const chosen = json ?? names.find((name) => schemaOf(content, name) !== undefined);
  const schema = chosen === undefined ? undefined : schemaOf(content, chosen);
  const stream = json === undefined && !names.some((name) => textMediaType.test(name));
  return schema === undefined ? { stream } : { schema, stream };
}

function schemaOf(content: Fields<string>, mediaType: string): SchemaFields | undefined {
  return content.object(mediaType, mediaTypeObject)?.object("schema", schemaObject);
}
