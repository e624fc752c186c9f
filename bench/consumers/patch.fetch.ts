/** The floor: `fetch` by hand. */
export function connect(getToken: () => Promise<string>) {
  return async (id: string, username: string, password: string): Promise<unknown> => {
    const response = await fetch(
      `https://graph.microsoft.com/v1.0/identity/apiConnectors/${encodeURIComponent(id)}`,
      {
        method: "PATCH",
        headers: { authorization: `Bearer ${await getToken()}`, "content-type": "application/json" },
        body: JSON.stringify({
          displayName: "New Test API",
          targetUrl: "https://otherapi.com/api/endpoint",
          authenticationConfiguration: {
            "@odata.type": "#microsoft.graph.basicAuthentication",
            username,
            password,
          },
        }),
      },
    );
    if (!response.ok) throw new Error(`${String(response.status)} ${await response.text()}`);
    return response.status === 204 ? undefined : await response.json();
  };
}
