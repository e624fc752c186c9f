import type { ts } from "ts-morph";
import type { ClientTable } from "./client-table.js";
import type { ProgramView } from "./flow/program-view.js";

/** One program under scan. */
export interface Scan {
  readonly view: ProgramView;
  readonly table: ClientTable;
  /** Whether any source imports an HTTP library. */
  readonly usesHttpPackages: boolean;
  /** The symbols by which types of generated packages say what they request. */
  readonly builders: Map<ts.Type, readonly ts.Symbol[]>;
  /** The version that a generated package was made for. */
  readonly apiVersionOf: (symbol: ts.Symbol) => string;
}
