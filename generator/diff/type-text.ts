import type { TypeExpression } from "../plan/plan.js";
import type { SurfaceIndex } from "./surface-index.js";

/** A type as a consumer would write it. */
export function typeText(index: SurfaceIndex, type: TypeExpression): string {
  switch (type.kind) {
    case "primitive":
    case "local":
      return type.name;
    case "named":
      return index.nameOf(type);
    case "nullable":
      return `${typeText(index, type.type)} | null`;
    case "array": {
      const items = typeText(index, type.items);
      return type.items.kind === "nullable" ? `(${items})[]` : `${items}[]`;
    }
  }
}
