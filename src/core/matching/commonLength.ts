/** In how many code units two texts agree from the given places on. */
export function commonAfter(one: string, oneAt: number, other: string, otherAt: number): number {
  const most = Math.min(one.length - oneAt, other.length - otherAt)
  let length = 0
  while (length < most && one.charCodeAt(oneAt + length) === other.charCodeAt(otherAt + length))
    length++
  return length
}

/** In how many code units two texts agree up to the given places. */
export function commonBefore(one: string, oneAt: number, other: string, otherAt: number): number {
  const most = Math.min(oneAt, otherAt)
  let length = 0
  while (
    length < most &&
    one.charCodeAt(oneAt - 1 - length) === other.charCodeAt(otherAt - 1 - length)
  ) {
    length++
  }
  return length
}
