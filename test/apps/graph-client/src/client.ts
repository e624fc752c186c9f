import { Client } from "@microsoft/microsoft-graph-client";

export const client = Client.init({ authProvider: {} });
export const beta = Client.initWithMiddleware({ authProvider: {}, defaultVersion: "beta" });
export const users = "/users";
export enum Resource {
  Groups = "/groups",
  Teams = "/teams",
}
