import type { UserItemRequestBuilder } from "./users/item/index.js";
import type { UsersRequestBuilder } from "./users/index.js";
declare module "@microsoft/msgraph-sdk" {
  interface GraphServiceClient {
    get users(): UsersRequestBuilder;
    get me(): UserItemRequestBuilder;
  }
}
export {};
