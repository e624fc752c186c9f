import type { Identifier } from "../escape/code.js";
import type { OwnOption } from "../slice/slice.js";
import type { InterfaceDeclaration, Member } from "./plan.js";

/** The query options that a service has of its own, as an interface. One that was said twice is there once. */
export function ownOptions(options: readonly OwnOption[], name: Identifier): InterfaceDeclaration {
  const members = new Map(options.map((option) => [option.name, optionMember(option)]));
  return { kind: "interface", name, doc: {}, tagged: false, open: false, members: [...members.values()] };
}

function optionMember({ name, isRequired, description }: OwnOption): Member {
  return {
    name,
    doc: description === undefined ? {} : { description },
    type: { kind: "primitive", name: "string" },
    optional: !isRequired,
    readonly: true,
  };
}
