export { default as client } from "./default-export.js";
