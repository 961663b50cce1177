// What comes back by the clock, as data; times in UTC. 10:10 is after midnight from Maine to Hawaii: designations begin and end by the day.
import type { CronItem } from "graphile-worker";

export const crontab = (library: number): CronItem[] => [
  {
    task: "findPeople",
    match: "10 10 * * *",
    payload: { library },
    options: { backfillPeriod: 86_400_000, maxAttempts: 6 },
  },
  { task: "dropDrafts", match: "40 * * * *", payload: { library }, options: { maxAttempts: 2 } },
  { task: "checkpoint", match: "20 * * * *", payload: { library }, options: { maxAttempts: 3 } },
  {
    task: "fileMail",
    match: "*/10 * * * *",
    payload: { library },
    options: { maxAttempts: 2, jobKey: `fileMail:${library}` },
  },
];
