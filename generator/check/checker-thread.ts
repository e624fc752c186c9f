/** The thread of `startChecker`: checks one package for each message. */
import { parentPort } from "node:worker_threads";
import type { OutputFile } from "../output.js";
import { createPackageCheck } from "./check-package.js";

const check = createPackageCheck();

parentPort?.on("message", (files: readonly OutputFile[]) => {
  parentPort?.postMessage(check(files));
});
