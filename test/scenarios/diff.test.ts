/** Literate scenarios of `graph-slice diff`. */
import { join } from "node:path";
import { testCommandScenarios } from "../support/command-scenarios.js";

await testCommandScenarios(join(import.meta.dirname, "diff"));
