/** Whether a text that no catalogue has could be the name of a role. */

/**
 * A name has up to eight words; each but small ones such as "of" has a capital letter or begins with a digit. What
 * is marked as a name in a sentence may be in lower case after its first word.
 *
 * @param form `item` is all that an item of a list says, `marked` is emphasised, `plain` is neither
 */
export function looksLikeName(text: string, form: "item" | "marked" | "plain"): boolean {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const [first = ""] = words;
  if (words.length === 0 || words.length > 8 || text.length > 80) return false;
  if (!words.every((word) => wordPattern.test(word))) return false;
  if (noNames.test(text) || determiners.test(first)) return false;
  if (form === "marked") return /\p{Lu}/u.test(first) && (words.length > 1 || /^\p{Lu}\p{Ll}/u.test(first));
  return words.every((word) => smallWords.test(word) || /\p{Lu}|^\d/u.test(word));
}

/** No dots and slashes, which permissions and paths have, and no braces, which stand for something else. */
const wordPattern = /^[\p{L}\p{N}][\p{L}\p{N}'’&+-]*$|^&$/u;

const smallWords = /^(?:of|for|and|the|in|to|on|with|&)$/u;

const determiners = /^(?:a|an|the|any|all|one|each|every|only|no|not|none|this|these|those|if|when)$/iu;

/** Words that stand where names do in documentation. */
const noNames =
  /^(?:note|important|tip|warning|caution|known issues?|not supported|not available|none|n\/a|preview|deprecated|yes|no|must|only|any|all)$/iu;
