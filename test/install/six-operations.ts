/** What the consumer of `consumer/six-operations.ts` sends and gets, on whatever platform. */

const collection = "/v1.0/identity/apiConnectors";
const authenticationConfiguration = {
  "@odata.type": "#microsoft.graph.basicAuthentication",
  username: "user",
  password: "pässword",
};

/** What the service receives, in order. */
export const received: readonly string[] = [
  `GET ${collection}?$select=id,displayName`,
  `GET ${collection}?$skiptoken=2`,
  `POST ${collection} ${JSON.stringify({ displayName: "One", targetUrl: "https://one.example", authenticationConfiguration })}`,
  `GET ${collection}/1`,
  `GET ${collection}/1`,
  `PATCH ${collection}/1 ${JSON.stringify({ displayName: null, authenticationConfiguration })}`,
  `POST ${collection}/1/uploadClientCertificate ${JSON.stringify({ pkcs12Value: "AA==", password: "" })}`,
  `DELETE ${collection}/1`,
  `GET ${collection}/a%2Fb`,
];

const template = "/identity/apiConnectors";
const item = `${template}/{identityApiConnector-id}`;

/** What the consumer reports, as JSON has it. */
export const report = {
  listed: ["1 One", "2 Two"],
  created: {
    id: "1",
    displayName: "One",
    targetUrl: "https://one.example",
    authenticationConfiguration: { "@odata.type": "#microsoft.graph.basicAuthentication", username: "user" },
  },
  username: "user",
  uploaded: "1",
  error: `404 notFound: GET ${item}: There is no such connector. (404 notFound)`,
  tries: [
    `GET ${template} 0: 200 r-1`,
    `GET ${template} 0: 200 r-1`,
    `POST ${template} 0: 201 r-1`,
    `GET ${item} 0: 503 r-1`,
    `GET ${item} 1: 200 r-1`,
    `PATCH ${item} 0: 204 r-1`,
    `POST ${item}/uploadClientCertificate 0: 200 r-1`,
    `DELETE ${item} 0: 204 r-1`,
    `GET ${item} 0: 404 r-1`,
    `GET ${item} 0: undefined undefined`,
  ],
  aborted: "enough",
};
