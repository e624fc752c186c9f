/** One PATCH, with `fetch` replaced by what writes down the request, for `wire.ts`. */
import { argv } from "node:process";
import * as v from "valibot";
import { answers, connectConsumer } from "./stub.js";

const [file] = v.parse(v.tuple([v.string()]), argv.slice(2));
const answer = answers("patch");
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  console.log(JSON.stringify({ method: request.method, url: request.url, body: await request.text() }));
  return answer();
};
const call = await connectConsumer(file, "patch");
await call();
