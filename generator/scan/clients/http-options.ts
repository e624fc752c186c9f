/** Options that a call is given as an object. */
import { ts } from "ts-morph";
import type { Origin } from "../flow/context.js";
import { memberOf } from "../flow/members.js";
import { originsOf } from "../flow/origins.js";
import type { ProgramView } from "../flow/program-view.js";
import { type Text, distinctTexts } from "../flow/text.js";
import { holeOf, textsOf } from "../flow/texts.js";
import { textsOfType } from "../flow/types.js";

export interface OptionTexts {
  readonly texts: readonly Text[];
  /** Whether it may also be left out. */
  readonly isOptional: boolean;
}

/** What an option is, in any of several objects of which each may have it. */
export function option(view: ProgramView, objects: readonly Origin[], name: string): OptionTexts {
  const all = objects.map((object) => optionOf(view, object, name));
  return {
    texts: distinctTexts(all.flatMap(({ texts }) => texts)),
    isOptional: all.every(({ isOptional }) => isOptional),
  };
}

const absent: OptionTexts = { texts: [], isOptional: true };

function optionOf(view: ProgramView, object: Origin, name: string): OptionTexts {
  const { node, context } = object;
  const found = memberOf(view, object, name);
  if (found !== undefined) {
    const texts = found.flatMap((origin) => {
      if (ts.isExpression(origin.node)) return textsOf(view, origin.node, origin.context);
      return ts.isIdentifier(origin.node)
        ? textsOf(view, origin.node, origin.context)
        : [[holeOf(origin.node)]];
    });
    return { texts, isOptional: texts.length === 0 };
  }
  if (ts.isObjectLiteralExpression(node)) {
    const spread = node.properties
      .filter((property) => ts.isSpreadAssignment(property))
      .flatMap((property) => originsOf(view, property.expression, context));
    const others = spread.filter(({ node: each }) => !ts.isObjectLiteralExpression(each));
    return others.length === 0 ? absent : option(view, others, name);
  }
  return ofType(view, node, name);
}

/** What the type says of an object that cannot be read. */
function ofType(view: ProgramView, node: ts.Node, name: string): OptionTexts {
  const type = view.checker.getNonNullableType(view.checker.getTypeAtLocation(node));
  if ((type.flags & ts.TypeFlags.Any) !== 0) return { texts: [[holeOf(node)]], isOptional: true };
  const property = type.getProperty(name);
  if (property === undefined) return absent;
  const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
  const texts = textsOfType(view.checker.getTypeOfSymbolAtLocation(property, node), holeOf(node));
  return { texts: texts ?? [[holeOf(node)]], isOptional };
}
