// Small measuring tools: latencies of many calls at a concurrency, and this machine's own limits in the same run.
import pg from "pg";

export type Measured = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly calls: number;
};

/** Runs `call` again and again, `at` at once, for `ms` after a warm-up of a fifth. Latencies in milliseconds. */
export async function measure(at: number, ms: number, call: (i: number) => Promise<unknown>): Promise<Measured> {
  let next = 0;
  const run = async (until: number, seen: number[] | null) => {
    const lane = async () => {
      while (performance.now() < until) {
        const from = performance.now();
        await call(next++);
        seen?.push(performance.now() - from);
      }
    };
    await Promise.all(Array.from({ length: at }, lane));
  };
  await run(performance.now() + ms / 5, null);
  const latencies: number[] = [];
  const from = performance.now();
  await run(from + ms, latencies);
  const took = performance.now() - from;
  latencies.sort((a, b) => a - b);
  const rank = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  return { perSecond: (latencies.length / took) * 1000, p50: rank(0.5), p99: rank(0.99), calls: latencies.length };
}

/** Bare single-row commits: what any act must at least cost here. */
export async function bareCommits(ownerUrl: string, at: number, ms: number): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: at });
  await pool.query(
    "create table if not exists concord.bench_row (id bigint generated always as identity primary key, words text)",
  );
  const words = "x".repeat(400);
  const measured = await measure(at, ms, () =>
    pool.query({ name: "bare", text: "insert into concord.bench_row (words) values ($1)", values: [words] }),
  );
  await pool.query("drop table concord.bench_row");
  await pool.end();
  return measured;
}

export const shown = ({ perSecond, p50, p99 }: Measured): string =>
  `${perSecond.toFixed(0)}/s, ${p50.toFixed(1)}/${p99.toFixed(1)} ms`;
