/** Literate scenarios of `graph-slice update`. */
import { join } from "node:path";
import { testCommandScenarios } from "../support/command-scenarios.js";

await testCommandScenarios(join(import.meta.dirname, "update"));
