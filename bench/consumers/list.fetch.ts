/** The floor: `Response.json()`. */
export function connect(getToken: () => Promise<string>) {
  return async (): Promise<number> => {
    const response = await fetch("https://graph.microsoft.com/v1.0/identity/apiConnectors", {
      headers: { authorization: `Bearer ${await getToken()}` },
    });
    if (!response.ok) throw new Error(`${String(response.status)} ${await response.text()}`);
    const page = (await response.json()) as { value: { displayName?: string }[] };
    return page.value.length;
  };
}
