import { Client } from "@microsoft/microsoft-graph-client";

export const client = Client.init({});

declare function useCallback<T extends (...values: never[]) => unknown>(callback: T, deps: unknown[]): T;

export function useGraph() {
  const load = useCallback(async (path: string) => client.api(path).get(), []);
  return { load };
}
