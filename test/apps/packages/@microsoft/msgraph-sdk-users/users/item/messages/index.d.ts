import { type BaseRequestBuilder } from "@microsoft/msgraph-sdk";
import { type MessageItemRequestBuilder } from "./item/index.js";
export interface MessagesRequestBuilder extends BaseRequestBuilder<MessagesRequestBuilder> {
  byMessageId(messageId: string): MessageItemRequestBuilder;
  get(configuration?: object): Promise<unknown>;
  post(body: object, configuration?: object): Promise<unknown>;
}
export declare const MessagesRequestBuilderUriTemplate = "{+baseurl}/users/{user%2Did}/messages{?%24top}";
