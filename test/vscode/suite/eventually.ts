/** Asks again and again until there is an answer with something in it, for at most half a minute. */
export async function eventually<Value>(
  ask: () => readonly Value[] | PromiseLike<readonly Value[]>,
): Promise<readonly Value[]> {
  const end = Date.now() + 30_000
  for (;;) {
    const answer = await ask()
    if (answer.length > 0 || Date.now() > end) return answer
    await new Promise((done) => setTimeout(done, 100))
  }
}
