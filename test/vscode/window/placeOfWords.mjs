/**
 * Where some words of a line of the editor are drawn: the middle of their first letters. Runs in the page.
 *
 * @param {Element} line
 * @param {string} words
 */
export function placeOfWords(line, words) {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  const nodes = []
  while (walker.nextNode()) nodes.push(walker.currentNode)
  const texts = nodes.map(({nodeValue}) => nodeValue.replaceAll('\u00a0', ' '))
  let at = texts.join('').indexOf(words)
  for (const [index, node] of nodes.entries()) {
    const {length} = texts[index]
    if (at < length) {
      const range = document.createRange()
      range.setStart(node, Math.max(0, at))
      range.setEnd(node, Math.min(length, at + 2))
      const {x, y, width, height} = range.getBoundingClientRect()
      return {x: x + width / 2, y: y + height / 2}
    }
    at -= length
  }
  return {x: 0, y: 0}
}
