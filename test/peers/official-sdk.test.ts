/** The official SDK, which Kiota made, calls the fake over HTTP. */
import { afterEach, describe, expect, test } from "vitest";
import { officialSdk, type Style } from "../../bench/peers/official-sdk.js";
import { type FakeService, fakeService, seeded } from "./service.js";

let service: FakeService;
afterEach(() => service.close());

async function connect(names: readonly string[], style?: Style) {
  service = await fakeService(...names);
  return officialSdk({ baseUrl: service.baseUrl, token: "token" }, style);
}

const path = "/identity/apiConnectors";
const orders = { displayName: "Orders", targetUrl: "https://orders.example/api" };
const basic = { type: "basicAuthentication", username: "user", password: "secret" } as const;
const certificate = { type: "pkcs12Certificate", pkcs12Value: "AA==", password: "" } as const;

/** The bodies that arrived. */
const bodies = () => service.fake.requests.map(({ body }) => body);

test("lists all pages", async () => {
  const connectors = await connect(["One", "Two", "Three", "Four", "Five"]);
  expect(await connectors.list()).toEqual(["One", "Two", "Three", "Four", "Five"]);
  expect(service.fake.requests).toHaveLength(3);
});

test("gets", async () => {
  const connectors = await connect(["Orders"]);
  expect(await connectors.get("1")).toMatchObject({
    ...orders,
    id: "1",
    authentication: { odataType: "#microsoft.graph.basicAuthentication", username: "user" },
  });
});

test("updates what is not of a derived type", async () => {
  const connectors = await connect(["Orders"]);
  await connectors.update("1", { displayName: "Renamed" });
  expect(bodies()).toEqual([{ displayName: "Renamed" }]);
  expect(service.fake.stored(`${path}/1`)).toEqual({ ...seeded, displayName: "Renamed" });
});

test("deletes", async () => {
  const connectors = await connect(["Orders"]);
  await connectors.delete("1");
  expect(service.fake.stored(path)).toEqual([]);
});

test("uploads a certificate", async () => {
  const connectors = await connect(["Orders"]);
  const { authentication } = await connectors.upload("1", { pkcs12Value: "AA==", password: "" });
  expect(authentication).toMatchObject({
    odataType: "#microsoft.graph.clientCertificateAuthentication",
    certificateList: [{ isActive: true, notBefore: 1, notAfter: 2, thumbprint: "of AA==" }],
  });
});

test("understands the errors of the fake", async () => {
  const connectors = await connect([]);
  await expect(connectors.get("missing")).rejects.toMatchObject({
    responseStatusCode: 404,
    errorEscaped: {
      code: "Request_ResourceNotFound",
      message: "Resource 'missing' does not exist.",
      innerError: { requestId: "00000000-0000-0000-0000-000000000001" },
    },
  });
});

describe("drops the credentials, for which the fake refuses the request", () => {
  const cases = [
    { name: "basicAuthentication", authentication: basic, missing: "username" },
    { name: "pkcs12Certificate", authentication: certificate, missing: "pkcs12Value" },
  ];

  /** What arrives of the authentication: its type alone. */
  const arrived = (name: string) => ({
    authenticationConfiguration: { "@odata.type": `#microsoft.graph.${name}` },
  });
  const refused = (name: string, missing: string) => ({
    responseStatusCode: 400,
    errorEscaped: {
      message: `The property 'authenticationConfiguration/microsoft.graph.${name}/${missing}' is required.`,
    },
  });

  test.each(cases)("of $name, on POST", async ({ name, authentication, missing }) => {
    const connectors = await connect([]);
    const creation = connectors.create({ ...orders, authentication });
    await expect(creation).rejects.toMatchObject(refused(name, missing));
    expect(bodies()).toEqual([{ ...orders, ...arrived(name) }]);
    expect(service.fake.stored(path)).toEqual([]);
  });

  test.each(cases)("of $name, on PATCH", async ({ name, authentication, missing }) => {
    const connectors = await connect(["Orders"]);
    const update = connectors.update("1", { authentication });
    await expect(update).rejects.toMatchObject(refused(name, missing));
    expect(bodies()).toEqual([arrived(name)]);
    expect(service.fake.stored(`${path}/1`)).toEqual(seeded);
  });
});

describe("sends credentials that are given as additional data", () => {
  test("on POST", async () => {
    const connectors = await connect([], "additionalData");
    const { id } = await connectors.create({ ...orders, authentication: basic });
    expect(service.fake.stored(path)).toEqual([{ ...seeded, id }]);
  });

  test("on PATCH", async () => {
    const connectors = await connect(["Orders"], "additionalData");
    await connectors.update("1", { authentication: certificate });
    expect(service.fake.stored(`${path}/1`)).toMatchObject({
      authenticationConfiguration: {
        "@odata.type": "#microsoft.graph.pkcs12Certificate",
        pkcs12Value: "AA==",
        password: "",
      },
    });
  });
});
