import { type BaseRequestBuilder } from "@microsoft/msgraph-sdk";
import { type MoveRequestBuilder } from "./move/index.js";
export interface MessageItemRequestBuilder extends BaseRequestBuilder<MessageItemRequestBuilder> {
  get move(): MoveRequestBuilder;
  get(configuration?: object): Promise<unknown>;
  patch(body: object, configuration?: object): Promise<unknown>;
  delete(configuration?: object): Promise<void>;
}
export declare const MessageItemRequestBuilderUriTemplate =
  "{+baseurl}/users/{user%2Did}/messages/{message%2Did}{?%24select}";
