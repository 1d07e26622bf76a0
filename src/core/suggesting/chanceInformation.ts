/** Up to so many paragraphs, sources are taken as alike. */
const ORDINARY = 500

/** What chance alone finds among so many paragraphs, beyond what it finds in an ordinary source. */
export function chanceInformation(paragraphs: number): number {
  return Math.log(Math.max(1, paragraphs / ORDINARY))
}
