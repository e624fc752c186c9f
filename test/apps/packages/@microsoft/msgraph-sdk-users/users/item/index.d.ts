import { type BaseRequestBuilder } from "@microsoft/msgraph-sdk";
import { type MessagesRequestBuilder } from "./messages/index.js";
import { type ReminderViewRequestBuilder } from "./reminderView/index.js";
export interface UserItemRequestBuilder extends BaseRequestBuilder<UserItemRequestBuilder> {
  get messages(): MessagesRequestBuilder;
  reminderViewWithStartDateTimeWithEndDateTime(start: string, end: string): ReminderViewRequestBuilder;
  get(configuration?: object): Promise<unknown>;
  patch(body: object, configuration?: object): Promise<unknown>;
  delete(configuration?: object): Promise<void>;
}
export declare const UserItemRequestBuilderUriTemplate = "{+baseurl}/users/{user%2Did}{?%24expand,%24select}";
