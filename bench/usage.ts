/** Preloaded into a measured Node process: says at its end, on descriptor 3, what it took. */
import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, JSON.stringify({ peakBytes: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1000 }));
  });
}
