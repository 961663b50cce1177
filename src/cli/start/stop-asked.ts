// Ctrl-C and its kin: the first asks to stop in order, a second one ends at once.

/** The terminal and npm both hand on one and the same Ctrl-C; what comes this soon after the first is no second one. */
const sameAsk = 500;

/** Settles with null when the process is asked to stop. */
export function stopAsked(): Promise<null> {
  return new Promise((settle) => {
    let first: number | null = null;
    const ask = () => {
      const now = performance.now();
      if (first !== null && now - first > sameAsk) process.exit(130);
      first ??= now;
      settle(null);
    };
    // The process that started us is gone without a word (killed): nobody could stop us any more.
    process.once("disconnect", ask);
    process.channel?.unref();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
  });
}
