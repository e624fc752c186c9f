/** A consumer in CommonJS, which loads the package with `import()`: every Node and every compiler takes that. */
async function main(): Promise<void> {
  const { createGraphClient, isBasicAuthentication, permissions } =
    await import("@graph-slice/identity-api-connectors");
  const requests: string[] = [];
  const graph = createGraphClient({
    credential: () => "token",
    fetch: (url, { method }) => {
      requests.push(`${method} ${url}`);
      return Promise.resolve(
        new Response(JSON.stringify({ id: "1", authenticationConfiguration: null }), { status: 200 }),
      );
    },
  });
  const { authenticationConfiguration } = await graph.identity.apiConnectors
    .byIdentityApiConnectorId("1")
    .get();
  const basic = isBasicAuthentication(authenticationConfiguration);
  const [least] = permissions["GET /identity/apiConnectors"].application.least;
  console.log(JSON.stringify({ requests, basic, least }));
}

void main();
