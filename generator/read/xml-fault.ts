/** What is wrong with the text of an XML document. */

/** The first place where a text is not what it must be. */
export interface XmlFault {
  readonly kind: "malformed" | "doctype" | "too-large";
  readonly message: string;
  readonly offset: number;
}

/** Leaves a scan from any depth; it is caught where that began. */
export class Fault extends Error {
  readonly kind: XmlFault["kind"];
  readonly offset: number;

  constructor(message: string, offset: number, kind: XmlFault["kind"] = "malformed") {
    super(message);
    this.kind = kind;
    this.offset = offset;
  }
}

/** Names that the parser does not take, because every JavaScript object has a member of that name. */
const refusedNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const refusedLengths: ReadonlySet<number> = new Set([...refusedNames].map(({ length }) => length));

/** @throws Fault where the name is one that the parser does not take */
export function refuseName(text: string, start: number, end: number): void {
  if (!refusedLengths.has(end - start)) return;
  const name = text.slice(start, end);
  if (refusedNames.has(name)) throw new Fault(`The name ${name} is not accepted.`, start);
}

/**
 * Says why no attribute can start where one is expected.
 *
 * @param start where it should start
 * @param end where its name ends
 */
export function refuseAttribute(
  text: string,
  tagStart: number,
  tagEnd: number,
  start: number,
  end: number,
): never {
  const tagName = text.slice(tagStart, tagEnd);
  if (start === text.length) throw new Fault(`The text ends within the start tag <${tagName}.`, start);
  if (end === start) {
    throw new Fault(`In the start tag <${tagName}, expected an attribute, > or />.`, start);
  }
  throw new Fault(`Before the attribute ${text.slice(start, end)} there must be a blank.`, start);
}
