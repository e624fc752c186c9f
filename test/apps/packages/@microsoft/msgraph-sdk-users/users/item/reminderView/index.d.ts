import { type BaseRequestBuilder } from "@microsoft/msgraph-sdk";
export interface ReminderViewRequestBuilder extends BaseRequestBuilder<ReminderViewRequestBuilder> {
  get(configuration?: object): Promise<unknown>;
}
export declare const ReminderViewRequestBuilderUriTemplate =
  "{+baseurl}/users/{user%2Did}/reminderView(StartDateTime='{StartDateTime}',EndDateTime='@EndDateTime'){?%24top,EndDateTime*}";
