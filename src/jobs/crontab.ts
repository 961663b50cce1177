// What comes back by the clock, as data; times in UTC. 10:10 is after midnight from Maine to Hawaii: designations begin and end by the day.
import type { CronItem } from "graphile-worker";

export const crontab = (library: number, backsUp: boolean): CronItem[] => [
  // In the night, from Maine to Hawaii; and at the next start, when the machine was off.
  ...(backsUp
    ? [
        {
          task: "backup",
          match: "30 9 * * *",
          payload: { library },
          options: { backfillPeriod: 86_400_000, maxAttempts: 4, jobKey: `backup:${library}` },
        },
      ]
    : []),
  {
    task: "findPeople",
    match: "10 10 * * *",
    payload: { library },
    options: { backfillPeriod: 86_400_000, maxAttempts: 6 },
  },
  {
    task: "remindFoia",
    match: "15 10 * * *",
    payload: { library },
    options: { backfillPeriod: 86_400_000, maxAttempts: 6, jobKey: `remindFoia:${library}` },
  },
  { task: "dropDrafts", match: "40 * * * *", payload: { library }, options: { maxAttempts: 2 } },
  // The first of the month; and at the next start, when the machine was off.
  {
    task: "proposeDisposals",
    match: "20 10 1 * *",
    payload: { library },
    options: { backfillPeriod: 604_800_000, maxAttempts: 6, jobKey: `proposeDisposals:${library}` },
  },
  // On the first of the month, once the doors have closed; the hours after it find what was missed.
  {
    task: "boardReports",
    match: "45 * * * *",
    payload: { library },
    options: { maxAttempts: 3, jobKey: `boardReports:${library}` },
  },
  { task: "checkpoint", match: "20 * * * *", payload: { library }, options: { maxAttempts: 3 } },
  {
    task: "fileMail",
    match: "*/10 * * * *",
    payload: { library },
    options: { maxAttempts: 2, jobKey: `fileMail:${library}` },
  },
];
