import { hiddenCharacters } from "./hidden-characters.js";

/** One line of text in which everything is seen: what is hidden stands as the replacement character. */
export function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/\p{Variation_Selector}/gu, "")
    .replace(hidden, "\uFFFD")
    .trim();
}

const hidden = new RegExp(`[${hiddenCharacters}]`, "gu");
