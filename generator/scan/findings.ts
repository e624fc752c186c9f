/** Methods and targets become findings. */
import type { HttpMethod } from "../ir/access.js";
import type { Finding } from "./candidate.js";
import { type Text, constant, onlyHole } from "./flow/text.js";
import { holeText } from "./flow/texts.js";
import type { Target } from "./request-target.js";

const methods: ReadonlyMap<string, HttpMethod> = new Map([
  ["GET", "GET"],
  ["POST", "POST"],
  ["PATCH", "PATCH"],
  ["PUT", "PUT"],
  ["DELETE", "DELETE"],
]);

/** What requests with these methods to a target are. */
export function findingsOf(target: Target, verbs: readonly Text[]): readonly Finding[] {
  switch (target.kind) {
    case "elsewhere":
      return [];
    case "unknown-host":
      return [{ kind: "possible", reason: target.reason }];
    case "unknown-path":
      return [{ kind: "unresolved", reason: target.reason }];
    case "continuation":
      return [
        {
          kind: "possible",
          reason: "It follows a link of an earlier answer, which takes what that call takes.",
        },
      ];
    case "request":
      return verbs.map((verb) => {
        const text = constant(verb);
        const method = text === undefined ? undefined : methods.get(text.toUpperCase());
        if (method !== undefined) {
          const { version, path, cloud } = target;
          return { kind: "request", method, version, path, ...(cloud === undefined ? {} : { cloud }) };
        }
        const hole = onlyHole(verb);
        const reason =
          text === undefined
            ? `The method of the request to ${target.path}${hole === undefined ? "" : `, \`${holeText(hole)}\`,`} is not known.`
            : `The service has no requests with the method ${text}.`;
        return { kind: "unresolved", reason };
      });
  }
}
