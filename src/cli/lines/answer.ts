// A line in, a line out, in the same order, as they come: how the commands that need no database are asked by other programs.

export type Reply = { readonly text: string; readonly refused: boolean };

type Ends = { readonly stdin: NodeJS.ReadableStream; readonly stdout: NodeJS.WritableStream };

/**
 * Answers as it reads, never faster than the reader takes; blank lines are passed over, but counted: the first line is number 1.
 * Gives the exit code: 1 if any line was refused.
 */
export async function answerLines(
  { stdin, stdout }: Ends,
  answer: (line: string, number: number) => Reply,
): Promise<number> {
  let refused = false;
  let number = 0;
  const texts = answers(stdin, (line) => {
    number += 1;
    if (line.trim() === "") return null;
    const reply = answer(line, number);
    refused ||= reply.refused;
    return reply.text;
  });
  await writeAll(stdout, texts);
  return refused ? 1 : 0;
}

// Not node:readline: it would also break a line at U+2028, which JSON allows inside a string.
async function* answers(source: NodeJS.ReadableStream, answer: (line: string) => string | null) {
  const decoder = new TextDecoder();
  const rest: string[] = []; // the pieces of a line that hasn't ended; put together once, however long it is
  for await (const chunk of source) {
    const lines = (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })).split("\n");
    const last = lines.pop() ?? "";
    if (lines.length > 0) lines[0] = rest.splice(0).join("") + lines[0];
    rest.push(last);
    yield reply(lines);
  }
  yield reply([rest.join("") + decoder.decode()]);

  function reply(lines: string[]): string {
    return lines
      .map(answer)
      .flatMap((text) => (text === null ? [] : [`${text}\n`]))
      .join("");
  }
}

/** Writes each when the one before has gone out. A reader that has seen enough (`| head`) ends it quietly. */
export async function writeAll(
  stdout: NodeJS.WritableStream,
  texts: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  try {
    for await (const text of texts) await write(stdout, text);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
  }
}

/** Done when the text has gone out, so that nothing is read ahead of the reader. */
function write(stdout: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.once("error", reject); // an error comes as an event too, and unheard it would end the process
    stdout.write(text, (error) => {
      if (error) return reject(error);
      stdout.off("error", reject);
      resolve();
    });
  });
}
