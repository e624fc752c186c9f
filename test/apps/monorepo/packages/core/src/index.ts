import { Client } from "@microsoft/microsoft-graph-client";

const client = Client.init({});

/** Called from another package alone. */
export function get(path: string) {
  return client.api(path).get();
}

export const whoAmI = () => get("/me");
