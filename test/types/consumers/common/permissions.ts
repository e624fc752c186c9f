/** Permissions are data, known to the letter. */
import { expectTypeOf } from "expect-type";
import {
  type OperationPermissions,
  type Permissions,
  permissions,
  type ScopeDetails,
  type ScopeSchemes,
  type Scopes,
  scopes,
} from "@graph-slice/identity-api-connectors";
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

/** What directories know of a permission, to the letter as well. */
const scope = scopes["APIConnectors.ReadWrite.All"];
expectTypeOf(scope.application.id).toEqualTypeOf<"1dfe531a-24a6-4f1b-80f4-7a0dc5a0a171">();
expectTypeOf(scope.delegatedWork.adminConsent).toEqualTypeOf<true>();
expectTypeOf(scope.delegatedWork.clouds).toEqualTypeOf<readonly ["global"]>();
expectTypeOf<keyof Scopes>().toEqualTypeOf<"APIConnectors.ReadWrite.All">();
expectTypeOf<keyof Permissions>().toEqualTypeOf<OperationName>();

export function guidsOf(name: keyof Scopes): readonly string[] {
  const known: ScopeSchemes = scopes[name];
  const details: readonly (ScopeDetails | undefined)[] = [known.delegatedWork, known.application];
  return details.flatMap((each) => each?.id ?? []);
}
