/** What arrives when a consumer changes a connector's user name and password. */
import * as v from "valibot";
import { succeedNode } from "../measure.js";
import { compiled } from "../paths.js";
import { type Contestant, consumerModule, contestants } from "./contestants.js";
import { patchArguments } from "./stub.js";

export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  /** Whether the user name and the password are in the body. */
  readonly complete: boolean;
}

const requestSchema = v.object({ method: v.string(), url: v.string(), body: v.string() });

export async function wireRequests(): Promise<Map<Contestant, WireRequest>> {
  const requests = new Map<Contestant, WireRequest>();
  for (const contestant of contestants) {
    const run = await succeedNode([compiled("client/wire-call"), consumerModule("patch", contestant)]);
    const request = v.parse(requestSchema, JSON.parse(run.stdout));
    const [, username, password] = patchArguments;
    const complete = [username, password].every((secret) => request.body.includes(JSON.stringify(secret)));
    requests.set(contestant, { ...request, complete });
  }
  return requests;
}
