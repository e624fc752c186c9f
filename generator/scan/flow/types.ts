/** Texts that a type says. */
import { ts } from "ts-morph";
import { type Hole, type Text, concatenate, maximumTexts } from "./text.js";

/** The texts of a type of literals; undefined where it has others, too. */
export function textsOfType(type: ts.Type, hole: Hole): readonly Text[] | undefined {
  if (type.isUnion()) {
    if (type.types.length > maximumTexts) return undefined;
    const members = type.types.filter(({ flags }) => (flags & nothing) === 0);
    const texts = members.map((member) => textsOfType(member, hole));
    return texts.every((each) => each !== undefined) && texts.length > 0 ? texts.flat() : undefined;
  }
  if (type.isStringLiteral()) return [[type.value]];
  if (type.isNumberLiteral()) return [[String(type.value)]];
  if (isTemplate(type)) {
    return type.texts.reduce<readonly Text[]>(
      (texts, part, index) => {
        const inner = index === 0 ? undefined : type.types[index - 1];
        const values = inner === undefined ? [[""]] : (textsOfType(inner, hole) ?? [[hole]]);
        return concatenate(concatenate(texts, values), [[part]]);
      },
      [[""]],
    );
  }
  return undefined;
}

const nothing = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void;

function isTemplate(type: ts.Type): type is ts.TemplateLiteralType {
  return (type.flags & ts.TypeFlags.TemplateLiteral) !== 0;
}
