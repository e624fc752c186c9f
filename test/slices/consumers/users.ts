import { createGraphClient } from "@slices/users";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const { users } = createGraphClient({ baseUrl, credential });
  const user = users.byUserId("a@contoso.example");
  return {
    list: {
      call: () => users.get({ select: ["id", "displayName"], top: 2 }),
      sent: "GET /users?$select=id,displayName&$top=2",
      answer: { value: [{ id: "1", displayName: null }] },
    },
    create: {
      call: () => users.post({ displayName: "A", passwordProfile: { password: "secret" } }),
      sent: "POST /users",
      body: { displayName: "A", passwordProfile: { password: "secret" } },
      answer: { id: "1" },
    },
    update: {
      call: () => user.patch({ jobTitle: null }),
      sent: "PATCH /users/a%40contoso.example",
      body: { jobTitle: null },
    },
    "list what is below": {
      call: () => user.memberOf.get(),
      sent: "GET /users/a%40contoso.example/memberOf",
      answer: { value: [{ "@odata.type": "#microsoft.graph.group", id: "1" }] },
    },
    "function of a collection": {
      call: () => users.delta.get({ select: ["id"] }),
      sent: "GET /users/delta?$select=id",
      answer: { value: [], "@odata.deltaLink": "https://graph.example/delta" },
    },
    "function with parameters": {
      call: () => user.reminderViewWithStartDateTimeWithEndDateTime("2026-01-01T00:00", "it's").get(),
      sent: "GET /users/a%40contoso.example/reminderView(StartDateTime=%272026-01-01T00%3A00%27,EndDateTime=%27it%27%27s%27)",
      answer: { value: [] },
    },
    "action without parameters, that returns a Boolean": {
      call: () => user.revokeSignInSessions.post(),
      sent: "POST /users/a%40contoso.example/revokeSignInSessions",
      answer: { value: true },
      result: true,
    },
    "action that returns a collection of strings": {
      call: () => user.checkMemberGroups.post({ groupIds: ["1"] }),
      sent: "POST /users/a%40contoso.example/checkMemberGroups",
      body: { groupIds: ["1"] },
      answer: { value: ["1"] },
    },
    "action that returns nothing": {
      call: () => user.sendMail.post({ Message: { subject: "Hello" }, SaveToSentItems: false }),
      sent: "POST /users/a%40contoso.example/sendMail",
      body: { Message: { subject: "Hello" }, SaveToSentItems: false },
    },
  };
};
