/** What a failed call says. */
import { expectTypeOf } from "expect-type";
import {
  type ClientErrorCode,
  type GraphErrorDetail,
  type GraphClient,
  GraphError,
} from "@graph-slice/identity-api-connectors";

export async function found({ identity }: GraphClient, id: string): Promise<boolean> {
  try {
    await identity.apiConnectors.byIdentityApiConnectorId(id).get();
    return true;
  } catch (error: unknown) {
    if (error instanceof GraphError && error.status === 404) return false;
    throw error;
  }
}

export function told(error: GraphError): string {
  expectTypeOf(error).toMatchTypeOf<Error>();
  expectTypeOf(error.status).toEqualTypeOf<number | undefined>();
  expectTypeOf(error.code).toEqualTypeOf<ClientErrorCode | (string & {})>();
  expectTypeOf(error.requestId).toEqualTypeOf<string | undefined>();
  expectTypeOf(error.retryAfter).toEqualTypeOf<number | undefined>();
  expectTypeOf(error.details).toEqualTypeOf<readonly GraphErrorDetail[] | undefined>();
  switch (error.code) {
    case "timeout":
    case "networkFailure":
      return "Try again later.";
    case "Authorization_RequestDenied":
      return `It takes ${error.needed?.permissions?.join(" or ") ?? "more"}.`;
    default:
      return `${error.operation.method} ${error.operation.path}: ${error.message}`;
  }
}
