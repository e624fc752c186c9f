/** JSON pointers: https://www.rfc-editor.org/rfc/rfc6901 */

/** The pointer to a place in a document, by the keys that lead there. */
export function jsonPointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => pointerTo("", key)).join("");
}

/** The pointer to a member of an object, or to an item of an array. */
export function pointerTo(parent: string, key: string | number): string {
  return `${parent}/${escapeToken(String(key))}`;
}

function escapeToken(token: string): string {
  // Few have anything to escape.
  if (!/[~/]/u.test(token)) return token;
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The keys along a pointer. */
export function keysOfPointer(pointer: string): readonly string[] {
  return pointer.split("/").slice(1).map(unescapeToken);
}

/** In this order: `~01` is `~1`. */
function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
