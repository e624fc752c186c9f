import { diagnostic } from "../../diagnostics.js";
import { followPath } from "../member-path.js";
import type { Rule } from "./rules.js";

/** CSDL 6.5: the properties of a key exist. */
export const keyProperties: Rule = (checked, _documents, model) =>
  [...checked.types.values()].flatMap((type) => {
    if (type.kind !== "entityType") return [];
    return (type.key ?? [])
      .filter(({ path }) => followPath(model, type.name, path.split("/")).kind === "unresolved")
      .map(({ path }) =>
        diagnostic(
          "model-unresolved-key",
          `The key of "${type.name}" names the property "${path}", which does not exist. Correct the key, or declare it.`,
          type.origin,
        ),
      );
  });
