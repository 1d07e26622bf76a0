/** A list of whole numbers that grows; in memory it takes half of what an array does. */
export class GrowingNumbers {
  #numbers = new Int32Array(1024)
  #length = 0

  push(...values: readonly number[]): void {
    if (this.#length + values.length > this.#numbers.length) {
      const larger = new Int32Array(Math.ceil(this.#numbers.length * 1.5))
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    for (const value of values) this.#numbers[this.#length++] = value
  }

  /** What was pushed, and no more. */
  toArray(): Int32Array {
    return this.#numbers.slice(0, this.#length)
  }
}
