import { createGraphClient } from "@slices/reports";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const { reports } = createGraphClient({ baseUrl, credential });
  return {
    "function that returns a stream": {
      call: async () =>
        new TextDecoder().decode(await reports.getEmailActivityCountsWithPeriod("D7").bytes()),
      sent: "GET /reports/getEmailActivityCounts(period=%27D7%27)",
      answer: "Report Refresh Date,Send",
    },
    "function with a date": {
      call: async () =>
        new TextDecoder().decode(await reports.getOffice365ActiveUserDetailWithDate("2026-01-31").bytes()),
      sent: "GET /reports/getOffice365ActiveUserDetail(date=2026-01-31)",
      answer: "a,b",
    },
    "function that returns entities": {
      call: () =>
        reports
          .getGroupArchivedPrintJobsWithGroupIdWithStartDateTimeWithEndDateTime(
            "1",
            "2026-01-01T00:00:00Z",
            "2026-01-02T00:00:00Z",
          )
          .get(),
      sent: "GET /reports/getGroupArchivedPrintJobs(groupId=%271%27,startDateTime=2026-01-01T00%3A00%3A00Z,endDateTime=2026-01-02T00%3A00%3A00Z)",
      answer: { value: [] },
    },
    list: {
      call: () => reports.dailyPrintUsageByUser.get({ orderBy: ["usageDate desc"] }),
      sent: "GET /reports/dailyPrintUsageByUser?$orderby=usageDate%20desc",
      answer: { value: [] },
    },
  };
};
