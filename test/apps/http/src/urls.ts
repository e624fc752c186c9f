export const host = "https://graph.microsoft.com";
export const root = `${host}/v1.0`;
export const endpoints = { me: `${root}/me`, users: root + "/users" };
export type Verb = "PUT" | "PATCH";
