import { createGraphClient, type callRecords as models } from "@slices/call-records";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const { callRecords } = createGraphClient({ baseUrl, credential }).communications;
  return {
    "read a type of another namespace": {
      call: async (): Promise<models.CallRecord> => callRecords.byCallRecordId("1").get(),
      sent: "GET /communications/callRecords/1",
      answer: { id: "1", version: 1 },
    },
    "list of another namespace": {
      call: () => callRecords.byCallRecordId("1").sessions.get({ top: 1 }),
      sent: "GET /communications/callRecords/1/sessions?$top=1",
      answer: { value: [] },
    },
    "function with dates, of another namespace": {
      call: () =>
        callRecords
          .microsoftGraphCallRecordsGetPstnCallsWithFromDateTimeWithToDateTime("2026-01-01", "2026-01-02")
          .get(),
      sent: "GET /communications/callRecords/microsoft.graph.callRecords.getPstnCalls(fromDateTime=2026-01-01,toDateTime=2026-01-02)",
      answer: { value: [] },
    },
  };
};
