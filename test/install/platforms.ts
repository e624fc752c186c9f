/** Platforms that run a script from the command line, each as its users start it. */
import { join } from "node:path";
import type { ToolName, Tools } from "./tools.js";

export interface Platform {
  readonly name: string;
  /** What is installed for it; nothing for the Node that runs the tests. */
  readonly tool?: ToolName;
  /** The command that runs a script which may ask servers on this machine. */
  readonly command: (tools: Tools, script: string) => readonly [file: string, ...args: string[]];
}

export const platforms: readonly Platform[] = [
  {
    name: `Node ${process.version} that runs the tests`,
    command: (_tools, script) => [process.execPath, script],
  },
  node("node-22"),
  node("node-24"),
  node("node-26"),
  {
    name: "Deno",
    tool: "deno",
    command: (tools, script) => [
      tools.file("deno", "deno"),
      "run",
      "--quiet",
      "--no-remote",
      "--allow-net=127.0.0.1",
      script,
    ],
  },
  {
    name: "Bun",
    tool: "bun",
    command: (tools, script) => [tools.file("bun", join("bin", "bun")), "run", script],
  },
];

function node(tool: ToolName): Platform {
  return {
    name: tool.replace("node-", "Node "),
    tool,
    command: (tools, script) => [tools.file(tool, join("bin", "node")), script],
  };
}
