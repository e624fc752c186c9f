/** The official JavaScript client calls the fake over HTTP. */
import { afterEach, expect, test } from "vitest";
import { untypedClient } from "../../bench/peers/untyped-client.js";
import { type FakeService, fakeService, seeded } from "./service.js";

let service: FakeService;
afterEach(() => service.close());

async function connect(...names: readonly string[]) {
  service = await fakeService(...names);
  return untypedClient({ baseUrl: service.baseUrl, token: "token" });
}

const basic = { type: "basicAuthentication", username: "user", password: "secret" } as const;
const path = "/identity/apiConnectors";
const one = `${path}/{identityApiConnector-id}`;

test("lists all pages", async () => {
  const connectors = await connect("One", "Two", "Three", "Four", "Five");
  expect(await connectors.list()).toEqual(["One", "Two", "Three", "Four", "Five"]);
  const tokens = service.fake.requests.map(({ url }) => new URL(url).searchParams.get("$skiptoken"));
  expect(tokens).toEqual([null, "2", "4"]);
});

test("creates", async () => {
  const connectors = await connect();
  const created = await connectors.create({
    displayName: "Orders",
    targetUrl: "https://orders.example/api",
    authentication: basic,
  });
  expect(created).toEqual({
    id: expect.any(String) as string,
    displayName: "Orders",
    targetUrl: "https://orders.example/api",
    authentication: {
      "@odata.type": "#microsoft.graph.basicAuthentication",
      username: "user",
      password: "******",
    },
  });
  expect(service.fake.stored(path)).toEqual([{ ...seeded, id: created.id }]);
});

test("gets", async () => {
  const connectors = await connect("Orders");
  expect(await connectors.get("1")).toMatchObject({ id: "1", displayName: "Orders" });
});

test("updates", async () => {
  const connectors = await connect("Orders");
  await connectors.update("1", {
    displayName: "Renamed",
    authentication: { type: "pkcs12Certificate", pkcs12Value: "AA==", password: "" },
  });
  expect(service.fake.stored(`${path}/1`)).toEqual({
    ...seeded,
    displayName: "Renamed",
    authenticationConfiguration: {
      "@odata.type": "#microsoft.graph.pkcs12Certificate",
      pkcs12Value: "AA==",
      password: "",
    },
  });
  expect((await connectors.get("1")).authentication).toMatchObject({
    "@odata.type": "#microsoft.graph.clientCertificateAuthentication",
    certificateList: [{ thumbprint: "of AA==" }],
  });
});

test("deletes", async () => {
  const connectors = await connect("Orders");
  await connectors.delete("1");
  expect(service.fake.stored(path)).toEqual([]);
  expect(service.fake.requests.map(({ operation }) => operation)).toEqual([`DELETE ${one}`]);
});

test("uploads a certificate", async () => {
  const connectors = await connect("Orders");
  const { authentication } = await connectors.upload("1", { pkcs12Value: "AA==", password: "" });
  expect(authentication).toMatchObject({ certificateList: [{ isActive: true, thumbprint: "of AA==" }] });
});

test("understands the errors of the fake", async () => {
  const connectors = await connect();
  await expect(connectors.get("missing")).rejects.toMatchObject({
    statusCode: 404,
    code: "Request_ResourceNotFound",
    message: "Resource 'missing' does not exist.",
    requestId: "00000000-0000-0000-0000-000000000001",
  });
});

test("tries again when the fake tells it to", async () => {
  const connectors = await connect("Orders");
  service.fake.fail({ status: 429, retryAfter: 0 });
  expect(await connectors.get("1")).toMatchObject({ id: "1" });
  expect(service.fake.requests).toHaveLength(2);
});
