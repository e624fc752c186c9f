/** The thread of `startChecker`: gets ready at the first message, then checks one package for each. */
import { parentPort } from "node:worker_threads";
import { createPackageCheck } from "./check-package.js";
import type { PackageCheck } from "./check-package.js";
import type { ThreadMessage } from "./start-checker.js";

let check: PackageCheck = createPackageCheck();

parentPort?.on("message", (message: ThreadMessage) => {
  if (message.kind === "prepare") check = createPackageCheck(message.compiledRuntime);
  // A module that nobody needs makes the compiler take in the library and the runtime.
  const files =
    message.kind === "prepare"
      ? [
          ...message.runtime,
          { path: "src/nothing.ts", text: "export const nothing: undefined = undefined;\n" },
        ]
      : message.files;
  parentPort?.postMessage(check(files));
});
