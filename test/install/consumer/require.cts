/** A consumer in CommonJS, which loads the package with `require`. */
import { createGraphClient, isBasicAuthentication, permissions } from "@graph-slice/identity-api-connectors";

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

void graph.identity.apiConnectors
  .byIdentityApiConnectorId("1")
  .get()
  .then(({ authenticationConfiguration }) => {
    const basic = isBasicAuthentication(authenticationConfiguration);
    const [least] = permissions["GET /identity/apiConnectors"].application.least;
    console.log(JSON.stringify({ requests, basic, least }));
  });
