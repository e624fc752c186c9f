/** What text and attributes of XML stand for. That they are well-formed is known. */

/** XML 1.0, 3.3.3: a line break or a tab that is written as such is a blank in the value of an attribute. */
export function attributeValue(raw: string): string {
  return /[&\t\n\r]/.test(raw) ? decode(raw.replace(/\r\n|[\t\n\r]/g, " ")) : raw;
}

/** Replaces references, which are known to be valid. */
export function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;]*);/g, (_, body: string) => {
    if (body.startsWith("#x")) return String.fromCodePoint(parseInt(body.slice(2), 16));
    if (body.startsWith("#")) return String.fromCodePoint(parseInt(body.slice(1), 10));
    return predefinedEntities.get(body) ?? "";
  });
}

const predefinedEntities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["apos", "'"],
  ["quot", '"'],
]);
