/** The outline of an XML document: where its outer elements are, and what can be read off there. */

/** Where an element is in a text. All numbers are offsets. */
export interface ElementSpan {
  /** Of the `<` of its start tag. */
  readonly start: number;
  readonly nameEnd: number;
  /** Of each attribute: where its name starts and ends, and where its value does, without the quotes. */
  readonly attributes: readonly number[];
  /** Behind the start tag. */
  readonly contentStart: number;
  /** Before the end tag, or behind the start tag where that is all there is. */
  readonly contentEnd: number;
  /** Behind the element. */
  readonly end: number;
  /** The elements directly within it; undefined where they are not part of the outline. */
  readonly children: readonly ElementSpan[] | undefined;
  /** Whether there is text beside those, blanks aside; false where they are not part of the outline. */
  readonly hasText: boolean;
}

/** How many numbers an attribute has in `ElementSpan.attributes`. */
export const attributeSize = 4;

/** The names of the attributes, as written. */
export function attributeNamesOf(text: string, { attributes }: ElementSpan): readonly string[] {
  const names: string[] = [];
  for (let index = 0; index < attributes.length; index += attributeSize) {
    names.push(text.slice(attributes[index], attributes[index + 1]));
  }
  return names;
}

/** The value of an attribute as written, without its quotes; undefined where there is none of the name. */
export function writtenValueOf(text: string, { attributes }: ElementSpan, name: string): string | undefined {
  for (let index = 0; index < attributes.length; index += attributeSize) {
    const start = attributes[index] ?? 0;
    if (attributes[index + 1] !== start + name.length || !text.startsWith(name, start)) continue;
    return text.slice(attributes[index + 2], attributes[index + 3]);
  }
  return undefined;
}
