/** What a scan gives, one line a call, for people to read. */
import path from "node:path";
import type { ScannedCalls, SourcePlace } from "../../generator/scan/graph-call.js";

/** @param folder to which the paths are relative; only what is in it is listed */
export function listCalls({ calls, unresolved, possible }: ScannedCalls, folder: string): string {
  const isHere = ({ at }: { readonly at: SourcePlace }): boolean => at.file.startsWith(`${folder}/`);
  const place = ({ file, line, column }: SourcePlace): string =>
    `${path.relative(folder, file)}:${String(line)}:${String(column)}`;
  const lines = calls.filter(isHere).map(({ at, through, client, method, version, path: to, cloud }) => {
    const by = through === undefined ? "" : ` through ${place(through)}`;
    const where = cloud === undefined || cloud === "global" ? "" : ` in ${cloud}`;
    return `${place(at)} ${client}: ${method} ${version} ${to}${where}${by}`;
  });
  const open = (title: string, list: typeof unresolved): string[] =>
    list
      .filter(isHere)
      .map(({ at, client, text, reason }) => `${place(at)} ${client}: ${title} ${text}\n    ${reason}`);
  return [...lines, ...open("unresolved", unresolved), ...open("possible", possible), ""].join("\n");
}
