export * from "./client.js";
export * from "./models/microsoft.graph.js";
export * from "./permissions.js";
export * from "./runtime/index.js";
