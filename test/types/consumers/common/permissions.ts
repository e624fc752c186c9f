/** Permissions are data, known to the letter. */
import { expectTypeOf } from "expect-type";
import { type OperationPermissions, permissions } from "@graph-slice/identity-api-connectors";
import { permissions as alone } from "@graph-slice/identity-api-connectors/permissions";

const list = permissions["GET /identity/apiConnectors"];
expectTypeOf(list.application.least[0]).toEqualTypeOf<"APIConnectors.ReadWrite.All">();
expectTypeOf(list.delegatedWork.least[0]).toEqualTypeOf<"APIConnectors.ReadWrite.All">();
expectTypeOf(list.delegatedPersonal).toEqualTypeOf<null>();
expectTypeOf(list.roles[0].name).toEqualTypeOf<"External ID User Flow Administrator">();
expectTypeOf(list.roles[0].templateId).toEqualTypeOf<"6e591065-9bad-43ed-90f3-e9424366d2f0">();
expectTypeOf(list.clouds).toEqualTypeOf<readonly ["global", "china"]>();
alone satisfies typeof permissions;

export type OperationName = keyof typeof permissions;
expectTypeOf<OperationName>().toEqualTypeOf<
  | "GET /identity/apiConnectors"
  | "POST /identity/apiConnectors"
  | "GET /identity/apiConnectors/{identityApiConnector-id}"
  | "PATCH /identity/apiConnectors/{identityApiConnector-id}"
  | "DELETE /identity/apiConnectors/{identityApiConnector-id}"
  | "POST /identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate"
>();

/** Whoever does not care for the letter has a type for any operation. */
export function scopesOf(operation: OperationName): readonly string[] {
  const known: OperationPermissions = permissions[operation];
  return known.delegatedWork?.least ?? [];
}
