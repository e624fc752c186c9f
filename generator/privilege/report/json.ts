/** The answer for programs: the members of the document that `--json` prints. */
import type { SourcePlace, UnresolvedCall } from "../../scan/graph-call.js";
import type { CalledRequest } from "../requests.js";
import type { SchemeNeeds, ServedRequest } from "../scheme-needs.js";
import type { PermissionsReport } from "./report.js";
import { relativePath } from "./wording.js";

/** @param root the folder that paths are relative to */
export function reportToJson(report: PermissionsReport, root: string): Readonly<Record<string, unknown>> {
  const { statistics, needs, roles, unknown, unresolved, possible, comparison } = report;
  const place = ({ file, ...rest }: SourcePlace) => ({ file: relativePath(file, root), ...rest });
  const request = ({ method, path, version, cloud, calls }: CalledRequest) => ({
    method,
    path,
    version,
    cloud,
    calls: calls.map(({ at, client, through }) => ({
      client,
      ...place(at),
      ...(through === undefined ? {} : { through: place(through) }),
    })),
  });
  const served = ({ request: of, by, stated }: ServedRequest) => ({ ...request(of), servedBy: by, stated });
  const unresolvedCall = ({ client, at, text, reason }: UnresolvedCall) => ({
    client,
    ...place(at),
    text,
    reason,
  });
  const scheme = ({ permissions, served: all, unsupported, isProved }: SchemeNeeds) => ({
    permissions: permissions.map(({ neededFor, ...permission }) => ({
      ...permission,
      neededFor: neededFor.map(({ request: of }) => request(of)),
    })),
    requests: all.map(served),
    unsupported: unsupported.map(request),
    isProved,
  });
  return {
    statistics,
    needs: Object.fromEntries(needs.map((each) => [each.scheme, scheme(each)])),
    ...(roles === undefined
      ? {}
      : {
          roles: {
            roles: roles.roles.map(({ role, neededFor }) => ({ ...role, neededFor: neededFor.map(request) })),
            alone: roles.alone,
            unknown: roles.unknown.map(request),
            isProved: roles.isProved,
          },
        }),
    unknown: unknown.map((each) => ({ ...request(each), reason: each.reason })),
    unresolved: unresolved.map(unresolvedCall),
    possible: possible.map(unresolvedCall),
    ...(comparison === undefined
      ? {}
      : {
          comparison: {
            file: comparison.file,
            isLeast: comparison.isLeast,
            schemes: Object.fromEntries(
              comparison.schemes.map(({ scheme: name, asked, missing, excess }) => [
                name,
                {
                  asked,
                  missing: missing.map(({ neededFor, ...permission }) => ({
                    ...permission,
                    neededFor: neededFor.map(({ request: of }) => request(of)),
                  })),
                  excess: excess.map(({ requests, ...each }) => ({
                    ...each,
                    requests: requests.map(request),
                  })),
                },
              ]),
            ),
            impossible: comparison.impossible.map(request),
          },
        }),
  };
}
