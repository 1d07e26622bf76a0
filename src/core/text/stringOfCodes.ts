/** As many arguments as any engine takes in one call. */
const PIECE = 4096

/** The text of UTF-16 code units. */
export function stringOfCodes(codes: Uint16Array): string {
  const call = (piece: Uint16Array): string =>
    // A typed array does for the arguments, and is not copied first as a spread one would be.
    String.fromCharCode.apply(null, piece as unknown as number[])
  if (codes.length <= PIECE) return call(codes)
  const pieces: string[] = []
  for (let at = 0; at < codes.length; at += PIECE) pieces.push(call(codes.subarray(at, at + PIECE)))
  return pieces.join('')
}
