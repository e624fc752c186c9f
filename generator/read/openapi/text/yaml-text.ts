import { append } from "../../../append.js";
import { isCollection, isMap, isPair, isScalar, parseDocument } from "yaml";
import type { Document, YAMLMap } from "yaml";
import { diagnostic } from "../../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../../diagnostics.js";
import { limits } from "../../../limits.js";
import type { Source } from "../../../source.js";
import { whyTooLarge } from "../../json-size.js";

/** Reads YAML 1.2, of whatever shape; undefined where it cannot be read. */
export function parseYamlText(source: Source): Outcome<unknown> {
  if (hasTooManySigns(source.text)) {
    const message = `There are more than ${limits.yamlSigns} line breaks, commas, colons and opening brackets, which is the limit. Convert the file to JSON, which is read in less time.`;
    return { value: undefined, diagnostics: [diagnostic("input-too-large", message, { source, offset: 0 })] };
  }
  try {
    // The parser compares each key of a mapping with all others.
    const document = parseDocument(source.text, {
      prettyErrors: false,
      logLevel: "silent",
      uniqueKeys: false,
    });
    const findings = [
      ...document.errors.map((error) => malformed(source, error.message, error.pos[0])),
      ...repeatedKeys(document).map(({ key, offset }) =>
        malformed(source, `the key ${JSON.stringify(key)} is there twice. Remove one of them.`, offset),
      ),
    ];
    if (findings.length > 0) return { value: undefined, diagnostics: findings };
    const value: unknown = document.toJS({ maxAliasCount: limits.yamlAliases });
    const tooLarge = whyTooLarge(value);
    if (tooLarge === undefined) return { value, diagnostics: [] };
    const finding = diagnostic("input-too-large", tooLarge, { source, offset: 0 });
    return { value: undefined, diagnostics: [finding] };
  } catch (error) {
    // Too many aliases, an alias that contains itself, or nesting too deep to follow.
    const reason =
      error instanceof RangeError
        ? "it is nested too deeply."
        : error instanceof Error
          ? error.message
          : String(error);
    return { value: undefined, diagnostics: [malformed(source, reason, 0)] };
  }
}

/** Before each value there is one of these signs, or a line that begins: the parser makes an object of each. */
function hasTooManySigns(text: string): boolean {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSign =
      code === lineFeed ||
      code === comma ||
      code === colon ||
      code === openingBracket ||
      code === openingBrace;
    if (isSign && ++signs > limits.yamlSigns) return true;
  }
  return false;
}

const lineFeed = 10;
const comma = 44;
const colon = 58;
const openingBracket = 91;
const openingBrace = 123;

/** The keys that a mapping has a second time (YAML 1.2, 3.2.1.1). */
function repeatedKeys(document: Document): readonly { readonly key: string; readonly offset: number }[] {
  const repeated: { readonly key: string; readonly offset: number }[] = [];
  const pending: unknown[] = [document.contents];
  while (pending.length > 0) {
    const node = pending.pop();
    if (isMap(node)) append(repeated, repeatedKeysOf(node));
    if (isCollection(node))
      for (const item of node.items) append(pending, isPair(item) ? [item.key, item.value] : [item]);
  }
  return repeated.sort((one, other) => one.offset - other.offset);
}

function repeatedKeysOf({ items }: YAMLMap): readonly { readonly key: string; readonly offset: number }[] {
  const known = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (!known.has(key.value)) {
      known.add(key.value);
      return [];
    }
    return [{ key: String(key.value), offset: key.range?.[0] ?? 0 }];
  });
}

function malformed(source: Source, reason: string, offset: number): Diagnostic {
  return diagnostic("openapi-malformed", `This is not valid YAML: ${reason}`, { source, offset });
}
