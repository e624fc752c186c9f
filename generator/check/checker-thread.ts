/** The thread of `startChecker`: searches the modules of each message, and answers with what it found. */
import { parentPort } from "node:worker_threads";
import type { OutputFile } from "../output.js";
import { searchActiveCode } from "./active-code.js";

parentPort?.on("message", (modules: readonly OutputFile[]) => {
  parentPort?.postMessage(searchActiveCode(modules));
});
