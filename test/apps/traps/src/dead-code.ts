import { client } from "./exported.js";

export async function early(flag: boolean) {
  if (false) await client.api("/never/1").get();
  const nothing = false && client.api("/never/2").get();
  if (flag) return nothing;
  else throw new Error();
  await client.api("/never/3").get();
}

/** Nobody in this program calls it, but it is exported. */
export const exported = () => client.api("/exported").get();

function unused() {
  return client.api("/unused").get();
}

// await client.api("/comment").get();
export const text = 'client.api("/text").get()';
