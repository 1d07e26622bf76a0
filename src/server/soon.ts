/** What is due, and may be called off. */
export interface Waiting {
  readonly cancel: () => void
}

/** Runs something after some milliseconds; with none as soon as what came in meanwhile has had its turn. */
export function soon(run: () => void, delay: number): Waiting {
  if (delay > 0) {
    const timer = setTimeout(run, delay)
    return {cancel: () => clearTimeout(timer)}
  }
  const immediate = setImmediate(run)
  return {cancel: () => clearImmediate(immediate)}
}

/** Lets what came in meanwhile have its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
