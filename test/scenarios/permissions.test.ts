/** Literate scenarios of `graph-slice permissions`. */
import { join } from "node:path";
import { testCommandScenarios } from "../support/command-scenarios.js";

await testCommandScenarios(join(import.meta.dirname, "permissions"));
