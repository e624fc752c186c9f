import { createGraphServiceClient, type GraphServiceClient } from "@microsoft/msgraph-sdk";
import "@microsoft/msgraph-sdk-users";

const client = createGraphServiceClient({});

export async function calls(userId: string, messageId: string) {
  await client.users.get({});
  await client.users.delta.get();
  await client.me.get();
  await client.me.messages.byMessageId(messageId).patch({});
  const user = client.users.byUserId(userId);
  await user.messages.byMessageId(messageId).move.post({});
  await user.reminderViewWithStartDateTimeWithEndDateTime("a", "b").get();
  client.users.toPostRequestInformation({});
  await user.withUrl("https://graph.microsoft.com/v1.0/users/1/manager").get();
  const { me } = client;
  await me.messages.get();
  await remove(client, userId);
}

function remove({ users }: GraphServiceClient, id: string) {
  return users.byUserId(id).delete();
}
