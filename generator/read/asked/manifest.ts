/**
 * The permissions in the manifest of an application's registration. They are the same in both of its formats.
 *
 * https://learn.microsoft.com/en-us/entra/identity-platform/reference-microsoft-graph-app-manifest
 * https://learn.microsoft.com/en-us/graph/api/resources/requiredresourceaccess
 */
import * as v from "valibot";
import type { Source } from "../../source.js";
import { jsonPointer } from "../../escape/json-pointer.js";
import { openObject } from "../json.js";
import type { AskedId } from "./asked-entries.js";

const guid = v.pipe(
  v.string("a GUID"),
  v.uuid("a GUID, as in 01234567-89ab-cdef-0123-456789abcdef"),
  v.toLowerCase(),
);

export const requiredResourceAccess = v.array(
  openObject({
    resourceAppId: guid,
    resourceAccess: v.array(
      openObject({ id: guid, type: v.picklist(["Scope", "Role"], '"Scope" or "Role"') }),
      'an array of permissions, each with "id" and "type"',
    ),
  }),
  'an array of services, each with "resourceAppId" and "resourceAccess"',
);

/** @param pointer where in the file the array is */
export function manifestEntries(
  resources: v.InferOutput<typeof requiredResourceAccess>,
  source: Source,
  pointer: string,
): readonly AskedId[] {
  return resources.flatMap(({ resourceAppId, resourceAccess }, index) =>
    resourceAccess.map(({ id, type }, position) => {
      const place = pointer + jsonPointer([index, "resourceAccess", position]);
      return { kind: "id", id, type, resourceAppId, origin: { source, pointer: place } };
    }),
  );
}
