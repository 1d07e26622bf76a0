/** What a proposal is called in lists and headings: `5. Længere åbningstid`, or `5` where it has no title. */
export function proposalName(number: string, title: string): string {
  const words = title.trim()
  return words === '' ? number : `${number}. ${words}`
}
