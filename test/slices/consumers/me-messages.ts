import { createGraphClient, fileAttachment, match, odata } from "@slices/me-messages";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const { messages } = createGraphClient({ baseUrl, credential }).me;
  const message = messages.byMessageId("AAMk=");
  const { attachments } = message;
  return {
    "create with attachments": {
      call: () =>
        messages.post({
          subject: "Hello",
          body: { contentType: "text", content: "World" },
          attachments: [fileAttachment({ name: "a.txt", contentBytes: "QQ==" })],
        }),
      sent: "POST /me/messages",
      body: {
        subject: "Hello",
        body: { contentType: "text", content: "World" },
        attachments: [
          { "@odata.type": "#microsoft.graph.fileAttachment", name: "a.txt", contentBytes: "QQ==" },
        ],
      },
      answer: { id: "1" },
    },
    "create of one of several types": {
      call: () => attachments.post({ "@odata.type": "#microsoft.graph.referenceAttachment", name: "link" }),
      sent: "POST /me/messages/AAMk%3D/attachments",
      body: { "@odata.type": "#microsoft.graph.referenceAttachment", name: "link" },
      answer: { "@odata.type": "#microsoft.graph.referenceAttachment", id: "1" },
    },
    "list of several types": {
      call: async () => {
        const said: unknown[] = [];
        for await (const attachment of attachments.items({ filter: odata`size gt ${3}` })) {
          said.push(
            match(attachment, {
              fileAttachment: ({ contentBytes }) => contentBytes,
              itemAttachment: ({ name }) => name,
              referenceAttachment: ({ id }) => id,
              otherwise: ({ "@odata.type": type }) => type,
            }),
          );
        }
        return said;
      },
      sent: "GET /me/messages/AAMk%3D/attachments?$filter=size%20gt%203",
      answer: {
        value: [
          { "@odata.type": "#microsoft.graph.fileAttachment", id: "1", contentBytes: "QQ==" },
          { "@odata.type": "#microsoft.graph.itemAttachment", id: "2", name: "item" },
          { "@odata.type": "#microsoft.graph.referenceAttachment", id: "3" },
          { "@odata.type": "#microsoft.graph.addedLater", id: "4" },
        ],
      },
      result: ["QQ==", "item", "3", "#microsoft.graph.addedLater"],
    },
    "stream of $value": {
      call: async () => new TextDecoder().decode(await message.content.bytes()),
      sent: "GET /me/messages/AAMk%3D/$value",
      answer: "MIME-Version: 1.0",
    },
    count: {
      call: () => attachments.count.get(),
      sent: "GET /me/messages/AAMk%3D/attachments/$count",
      answer: "3",
      result: 3,
    },
    "action that returns an entity": {
      call: () => message.move.post({ DestinationId: "inbox" }),
      sent: "POST /me/messages/AAMk%3D/move",
      body: { DestinationId: "inbox" },
      answer: { id: "2" },
    },
    delete: {
      call: () => attachments.byAttachmentId("1").delete(),
      sent: "DELETE /me/messages/AAMk%3D/attachments/1",
    },
  };
};
